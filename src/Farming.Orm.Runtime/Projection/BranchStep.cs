namespace Farming.Orm.Projection;

/// <summary>The words by which a branch of a <c>Select</c> says which of its rows it reads.</summary>
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
/// A step of a branch, as the lambda of a <c>Select</c> took it while it was learnt. While rows are read, the lambda takes the same steps, and so comes to the
/// same branch: what it meets is found by what it says, not by when it says it. Kept with the row for the next execution.
/// </summary>
/// <param name="word">The word.</param>
/// <param name="argument">Its lambda; <see langword="null"/> for a number.</param>
/// <param name="number">The number of rows, or the relation's index.</param>
internal sealed class BranchStep(BranchWord word, Delegate? argument, int number)
{
    /// <summary>Steps of lambdas that are new in each execution do not come again; more than this are dropped.</summary>
    private const int MaximumSpareSteps = 8;

    private BranchStep? _first;
    private BranchStep? _next;
    private int _execution;

    internal BranchWord Word { get; } = word;

    internal Delegate? Argument { get; } = argument;

    internal int Number { get; } = number;

    /// <summary>Takes a step that is learnt.</summary>
    /// <param name="execution">The execution that learns.</param>
    /// <param name="word">The word.</param>
    /// <param name="argument">Its lambda.</param>
    /// <param name="number">Its number.</param>
    internal BranchStep Learn(int execution, BranchWord word, Delegate? argument, int number)
    {
        var count = 0;
        for (var step = _first; step is not null; step = step._next, count++)
        {
            if (step.Is(word, argument, number))
            {
                step._execution = execution;
                return step;
            }
        }

        if (count >= MaximumSpareSteps)
        {
            DropSpares(execution);
        }

        return _first = new(word, argument, number) { _execution = execution, _next = _first };
    }

    /// <summary>The step that was learnt so; <see langword="null"/> if there is none.</summary>
    internal BranchStep? Find(int execution, BranchWord word, Delegate? argument, int number)
    {
        for (var step = _first; step is not null; step = step._next)
        {
            if (step._execution == execution && step.Is(word, argument, number))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The steps of a word that were learnt.</summary>
    internal IEnumerable<BranchStep> Learnt(int execution, BranchWord word)
    {
        for (var step = _first; step is not null; step = step._next)
        {
            if (step._execution == execution && step.Word == word)
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
