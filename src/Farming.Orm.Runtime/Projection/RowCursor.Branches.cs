using Farming.Orm.Errors;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.GeneratedCode;

// The to-many relations that the lambda reads. Each is found by the steps that lead to it, so a lambda that takes other steps while rows are read is never given
// the rows of another branch.
public sealed partial class RowCursor
{
    private BranchStep? _steps;
    private List<(BranchStep Step, int Slot)>? _computedSteps;
    private int _execution;

    // Where the lambda is, if it meets branches in the order in which it met them first.
    private int _nextBranch;
    private int _nextComputed;

    /// <summary>Takes a step of a branch: notes it while the lambda is learnt; while rows are read, finds it.</summary>
    /// <returns><see langword="null"/> if no such step was learnt.</returns>
    internal BranchStep? Step(BranchStep? from, BranchWord word, Delegate? argument, int number)
    {
        EnsureUsable();
        from ??= _steps ??= new(BranchWord.Relation, null, -1);
        return IsLearning ? from.Learn(_execution, word, argument, number) : from.Find(_execution, word, argument, number);
    }

    /// <summary>The steps of a word that were learnt.</summary>
    internal IEnumerable<BranchStep> LearntSteps(BranchStep from, BranchWord word) => from.Learnt(_execution, word);

    /// <summary>The branch that some steps lead to.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="step">The last of the steps.</param>
    /// <param name="selector">Names what is read of its rows; <see langword="null"/> for whole models.</param>
    internal Branch FindBranch(RelationMetadata relation, BranchStep step, Delegate? selector)
    {
        EnsureUsable();
        for (var offset = 0; offset < Branches.Count; offset++)
        {
            var index = (_nextBranch + offset) % Branches.Count;
            if (Branches[index].IsReachedBy(step, selector))
            {
                _nextBranch = index + 1;
                return Branches[index];
            }
        }

        throw Missing(relation, step);
    }

    /// <summary>Reads a value made of a relation's rows.</summary>
    /// <param name="value">What is read.</param>
    /// <param name="step">The last of the steps that lead to the rows.</param>
    internal void Add(RelationAggregate value, BranchStep step)
    {
        (_computedSteps ??= []).Add((step, Add(value)));
    }

    /// <summary>Where the current row has a value made of a relation's rows.</summary>
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
                return OrdinalOf(slot);
            }
        }

        throw NotLearnt(relation);
    }

    /// <summary>What is thrown where a step of a branch has another value than the one that was learnt.</summary>
    internal static InvalidQueryException Differs(RelationMetadata relation, BranchWord word) => new(
        $"The {word} of {relation} in the Select differs between rows. A branch must be the same for every row of {relation.Source.Name}. "
        + "Take its values from outside the query, and choose between branches in .Map(…).");

    private InvalidQueryException Missing(RelationMetadata relation, BranchStep step) =>
        Branches.Exists(branch => branch.HasStep(step)) ? OtherSelector(relation) : NotLearnt(relation);

    private static InvalidQueryException OtherSelector(RelationMetadata relation) => new(
        $"The lambda that reads {relation} in the Select differs between rows. A branch must read the same columns for every row of {relation.Source.Name}. "
        + "Take values from outside the query, or combine them with the rows in .Map(…).");
}
