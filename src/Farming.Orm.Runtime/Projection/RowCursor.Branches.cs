using Farming.Orm.Errors;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.GeneratedCode;

// The branches that the lambda reads. A branch is identified by its steps, so a lambda that takes different steps while rows are read never gets the rows of
// another branch.
public sealed partial class RowCursor
{
    private BranchStep? _steps;
    private List<(BranchStep Step, int Slot)>? _computedSteps;
    private int _execution;

    // The expected position of the lambda, if it reads branches in the learnt order.
    private int _nextBranch;
    private int _nextComputed;

    // The number of branches and aggregates that the lambda has read of the row.
    private int _readCount;

    /// <summary>Takes a step of a branch: records it while the lambda is learnt, and finds it while rows are read.</summary>
    /// <returns><see langword="null"/> if the step was not learnt.</returns>
    internal BranchStep? Step(BranchStep? from, BranchWord word, Delegate? argument, int number)
    {
        EnsureUsable();
        from ??= _steps ??= new(BranchWord.Relation, null, -1);
        return IsLearning ? from.Learn(_execution, word, argument, number) : from.Find(_execution, word, argument, number);
    }

    /// <summary>The learnt steps of a call.</summary>
    internal IEnumerable<BranchStep> LearntSteps(BranchStep from, BranchWord word) => from.Learnt(_execution, word);

    /// <summary>Whether a call was learnt with another lambda than that of a step.</summary>
    internal bool HasOtherStep(BranchStep from, BranchStep than) => from.HasOther(_execution, than);

    /// <summary>Finds the branch at the end of some steps.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="step">The last of the steps.</param>
    /// <param name="selector">Names what to read of its rows; <see langword="null"/> for whole models.</param>
    internal Branch FindBranch(RelationMetadata relation, BranchStep step, Delegate? selector)
    {
        EnsureUsable();
        for (var offset = 0; offset < Branches.Count; offset++)
        {
            var index = (_nextBranch + offset) % Branches.Count;
            if (Branches[index].IsReachedBy(step, selector))
            {
                _nextBranch = index + 1;
                _readCount++;
                return Branches[index];
            }
        }

        throw Missing(relation, step);
    }

    /// <summary>Adds an aggregate of a relation's rows.</summary>
    /// <param name="value">The aggregate.</param>
    /// <param name="step">The last step to the rows.</param>
    internal void Add(RelationAggregate value, BranchStep step)
    {
        (_computedSteps ??= []).Add((step, Add(value)));
    }

    /// <summary>The ordinal of an aggregate of a relation's rows.</summary>
    internal int FindComputed(RelationMetadata relation, AggregateFunction function, BranchStep step)
    {
        EnsureUsable();
        var count = _computedSteps?.Count ?? 0;
        for (var offset = 0; offset < count; offset++)
        {
            var index = (_nextComputed + offset) % count;
            var (known, slot) = _computedSteps![index];
            if (ReferenceEquals(known, step) && ((RelationAggregate)Computed[slot]).Function == function)
            {
                _nextComputed = index + 1;
                _readCount++;
                return OrdinalOf(slot);
            }
        }

        throw NotLearnt(relation);
    }

    /// <summary>Checks that the lambda has read every branch and every aggregate of the row that it read while it was learnt.</summary>
    /// <exception cref="InvalidQueryException">It has read fewer.</exception>
    internal void EnsureAllRead()
    {
        if (_readCount < Branches.Count + (_computedSteps?.Count ?? 0))
        {
            throw NotLearnt($"a relation of {Model.Name}");
        }

        if (_toOnes is { Count: > 0 })
        {
            foreach (var toOne in _toOnes)
            {
                if (toOne.Row.IsPresent)
                {
                    toOne.Row.EnsureAllRead();
                }
            }
        }
    }

    /// <summary>The exception if a step of a branch has a different value than the learnt step.</summary>
    internal static InvalidQueryException Differs(RelationMetadata relation, BranchWord word) => new(
        $"The {word} of {relation} in the Select differs between rows. A branch must be the same for every row of {relation.Source.Name}. "
        + "Compare with columns of the row by .Columns(), take other values from outside the query, and choose between branches in .Map(…).");

    private InvalidQueryException Missing(RelationMetadata relation, BranchStep step) =>
        Branches.Exists(branch => branch.HasStep(step)) ? OtherSelector(relation) : NotLearnt(relation);

    private static InvalidQueryException OtherSelector(RelationMetadata relation) => new(
        $"The lambda that reads {relation} in the Select differs between rows. A branch must read the same columns for every row of {relation.Source.Name}, "
        + $"so its lambda cannot use anything of that row. Take values from outside the query, or combine them with the rows in .Map(…).");
}
