using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

// Each execution learns its Select again, but reuses the rows of an earlier execution, so learning a known projection allocates little. Selections, which users
// can hold on to, serve one execution and are then detached.
public sealed partial class RowCursor
{
    /// <summary>The number of branches that a row keeps for reuse. Branches also differ by their result type, and a program has few of them.</summary>
    private const int MaximumSpareBranches = 16;

    private List<ToOneRow>? _spareToOnes;
    private List<Branch>? _spareBranches;

    /// <summary>The binding of the model for selections, which are new in each execution and hold only the row.</summary>
    internal object? Binding { get; set; }

    /// <summary>The selection that the lambda of this execution gets.</summary>
    internal Selection? Selection { get; set; }

    /// <summary>A row for learning. <see cref="Return"/> it after all results are made, unless an error occurred.</summary>
    internal static RowCursor Rent(ModelMetadata model)
    {
        if ((RowCursor?)model.Spares.Take() is not { } row)
        {
            return new(model);
        }

        row.BeginLearning();
        return row;
    }

    /// <summary>Returns the row and the rows of its relations to the pool.</summary>
    internal void Return()
    {
        Recycle();
        Model.Spares.Put(this);
    }

    /// <summary>Ends the learning: from now on, the projection does not change.</summary>
    internal void EndLearning()
    {
        _phase = RowPhase.Idle;
        foreach (var toOne in ToOnes)
        {
            toOne.Row.EndLearning();
        }
    }

    /// <summary>Takes a branch of an earlier execution with the same relation and result type.</summary>
    internal Branch<TResult>? TakeSpareBranch<TResult>(RelationMetadata relation)
    {
        for (var index = (_spareBranches?.Count ?? 0) - 1; index >= 0; index--)
        {
            if (_spareBranches![index] is Branch<TResult> branch && branch.Relation == relation)
            {
                _spareBranches.RemoveAt(index);
                branch.Row.BeginLearning();
                return branch;
            }
        }

        return null;
    }

    private ToOneRow TakeSpareToOne(RelationMetadata relation)
    {
        for (var index = (_spareToOnes?.Count ?? 0) - 1; index >= 0; index--)
        {
            if (_spareToOnes![index] is var toOne && toOne.Relation == relation)
            {
                _spareToOnes.RemoveAt(index);
                toOne.Row.BeginLearning();
                return toOne;
            }
        }

        return new(relation, new(relation.Target));
    }

    private void BeginLearning()
    {
        _phase = RowPhase.Learning;
        _execution++;
    }

    private void Recycle()
    {
        _phase = RowPhase.Idle;
        Taken = 0;
        IsSeenWhenNull = false;
        _columns?.Close();
        _columns = null;
        _fields = default;
        _reader = null;
        _layout = null;
        _ordinals = [];
        _computed?.Clear();
        _computedSteps?.Clear();
        Selection?.Detach();
        Selection = null;
        if (_toOnes is { Count: > 0 })
        {
            _toOnes.ForEach(static toOne => toOne.Row.Recycle());
            (_spareToOnes ??= []).AddRange(_toOnes);
            _toOnes.Clear();
        }

        if (_branches is { Count: > 0 })
        {
            foreach (var branch in _branches)
            {
                branch.Row.Recycle();
                branch.Release();
                if ((_spareBranches ??= []).Count < MaximumSpareBranches)
                {
                    _spareBranches.Add(branch);
                }
            }

            _branches.Clear();
        }
    }
}
