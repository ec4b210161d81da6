using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

// A Select is learnt anew by each execution, but into rows that an earlier one has given back: a projection of known relations allocates little for being learnt.
// What the user can hold, the selections, serves one execution and is then detached.
public sealed partial class RowCursor
{
    /// <summary>Branches differ by what is made of their rows too; a program has few such projections, and a row that has many keeps so many.</summary>
    private const int MaximumSpareBranches = 16;

    private List<ToOneRow>? _spareToOnes;
    private List<Branch>? _spareBranches;

    /// <summary>The model's binding, for selections: they are made anew for each execution, and hold no more than the row.</summary>
    internal object? Binding { get; set; }

    /// <summary>The columns and relations as the lambda of this execution sees them.</summary>
    internal Selection? Selection { get; set; }

    /// <summary>A row to learn with; to be given back by <see cref="Return"/> when all results are made, if no error came between.</summary>
    internal static RowCursor Rent(ModelMetadata model)
    {
        if ((RowCursor?)model.Spares.Take() is not { } row)
        {
            return new(model);
        }

        row.BeginLearning();
        return row;
    }

    /// <summary>Gives the row back, and with it the rows of its relations.</summary>
    internal void Return()
    {
        Recycle();
        Model.Spares.Put(this);
    }

    /// <summary>Says that the lambda has run: nothing is added to what the row reads any more.</summary>
    internal void EndLearning()
    {
        _phase = RowPhase.Idle;
        foreach (var toOne in ToOnes)
        {
            toOne.Row.EndLearning();
        }
    }

    /// <summary>A branch of an earlier execution over the same relation, which made the same of its rows.</summary>
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
