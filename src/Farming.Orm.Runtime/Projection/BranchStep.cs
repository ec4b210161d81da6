namespace Farming.Orm.Projection;

/// <summary>The calls that specify the rows of a branch in a <c>Select</c>.</summary>
internal enum BranchWord
{
    Relation,
    Where,
    OrderBy,
    OrderByDescending,
    ThenBy,
    ThenByDescending,
    Skip,
    Take,
}

/// <summary>
/// A step of a branch that the lambda of a <c>Select</c> took while it was learnt. While rows are read, the lambda takes the same steps and so reaches the same
/// branch: a branch is identified by its steps, not by its position. Steps are kept with the row for the next execution.
/// </summary>
/// <param name="word">The call.</param>
/// <param name="argument">Its lambda; <see langword="null"/> for a number.</param>
/// <param name="number">The number of rows, or the relation's index.</param>
internal sealed class BranchStep(BranchWord word, Delegate? argument, int number)
{
    /// <summary>The number of kept steps. Steps of lambdas that each execution creates do not recur, so excess steps are dropped.</summary>
    private const int MaximumSpareSteps = 8;

    private BranchStep? _first;
    private BranchStep? _next;
    private BranchStep? _same;
    private int _execution;

    internal BranchWord Word { get; } = word;

    internal Delegate? Argument { get; } = argument;

    internal int Number { get; } = number;

    /// <summary>Learns a step.</summary>
    /// <param name="execution">The learning execution.</param>
    /// <param name="word">The call.</param>
    /// <param name="argument">Its lambda.</param>
    /// <param name="number">Its number.</param>
    internal BranchStep Learn(int execution, BranchWord word, Delegate? argument, int number)
    {
        var count = 0;
        for (var step = _first; step is not null; step = step._next, count++)
        {
            if (step.Is(word, argument, number))
            {
                (step._execution, step._same) = (execution, null);
                return step;
            }
        }

        if (count >= MaximumSpareSteps)
        {
            DropSpares(execution);
        }

        return _first = new(word, argument, number) { _execution = execution, _next = _first };
    }

    /// <summary>Finds a learnt step; <see langword="null"/> if it does not exist.</summary>
    internal BranchStep? Find(int execution, BranchWord word, Delegate? argument, int number)
    {
        for (var step = _first; step is not null; step = step._next)
        {
            if (step._execution == execution && step.Is(word, argument, number))
            {
                return step._same ?? step;
            }
        }

        return null;
    }

    /// <summary>Lets a learnt step lead to another one, whose lambda is equivalent.</summary>
    /// <returns>The other step.</returns>
    internal BranchStep LeadTo(BranchStep same) => _same = same;

    /// <summary>Whether a call was learnt with another lambda, too.</summary>
    internal bool HasOther(int execution, BranchStep than)
    {
        for (var step = _first; step is not null; step = step._next)
        {
            if (step._execution == execution && step.Word == than.Word && step != than)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The learnt steps of a call, each equivalent lambda once.</summary>
    internal IEnumerable<BranchStep> Learnt(int execution, BranchWord word)
    {
        for (var step = _first; step is not null; step = step._next)
        {
            if (step._execution == execution && step.Word == word && step._same is null)
            {
                yield return step;
            }
        }
    }

    private bool Is(BranchWord word, Delegate? argument, int number) =>
        Word == word && Number == number && (ReferenceEquals(Argument, argument) || (argument is not null && argument.Equals(Argument)));

    private void DropSpares(int execution)
    {
        BranchStep? kept = null;
        for (var step = _first; step is not null;)
        {
            var next = step._next;
            if (step._execution == execution)
            {
                step._next = kept;
                kept = step;
            }

            step = next;
        }

        _first = kept;
    }
}
