using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

// A Select is learnt anew by each execution, but into rows that an earlier one has given back: a projection of known relations allocates
// nothing for being learnt. A row that waits refuses to be read, so that a selection kept beyond its lambda is an error; only while
// another execution has the row would it read that one's, so Select says that its argument must not be kept.
public sealed partial class Row
{
    /// <summary>Branches differ by what is made of their rows too; a program has few such shapes, and one that has many keeps so many.</summary>
    private const int MaximumSpareBranches = 16;

    private List<ToOneRow>? _spareToOnes;
    private List<Branch>? _spareBranches;

    /// <summary>The columns and relations as the lambda sees them; kept with the row.</summary>
    internal object? Selection { get; set; }

    /// <summary>A row to learn with; to be given back by <see cref="Return"/> when all results are made, if no error came between.</summary>
    internal static Row Rent(ModelMetadata model)
    {
        if (model.Rows.Take() is not { } row)
        {
            return new(model);
        }

        row._phase = RowPhase.Learning;
        return row;
    }

    /// <summary>Gives the row back, and with it the rows of its relations.</summary>
    internal void Return()
    {
        Recycle();
        Model.Rows.Put(this);
    }

    /// <summary>A branch of an earlier execution over the same relation, which made the same of its rows.</summary>
    internal Branch<TResult>? TakeSpareBranch<TResult>(RelationMetadata relation)
    {
        for (var index = (_spareBranches?.Count ?? 0) - 1; index >= 0; index--)
        {
            if (_spareBranches![index] is Branch<TResult> branch && branch.Relation == relation)
            {
                _spareBranches.RemoveAt(index);
                branch.Row._phase = RowPhase.Learning;
                return branch;
            }
        }

        return null;
    }

    private ToOneRow? TakeSpareToOne(int relation)
    {
        for (var index = (_spareToOnes?.Count ?? 0) - 1; index >= 0; index--)
        {
            var toOne = _spareToOnes![index];
            if (toOne.Relation.Index == relation)
            {
                _spareToOnes.RemoveAt(index);
                toOne.Row._phase = RowPhase.Learning;
                return toOne;
            }
        }

        return null;
    }

    private void Recycle()
    {
        _phase = RowPhase.Idle;
        _fields = default;
        _reader = null;
        _layout = null;
        _ordinals = [];
        _aggregates?.Clear();
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
