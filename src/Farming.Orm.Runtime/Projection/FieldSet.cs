namespace Farming.Orm.Projection;

/// <summary>A set of fields of a model; up to 64 fields without allocation.</summary>
internal struct FieldSet
{
    private ulong _first;
    private ulong[]? _more;

    /// <summary>The set of the first fields of a model.</summary>
    internal static FieldSet First(int count)
    {
        var set = new FieldSet { _first = count >= 64 ? ulong.MaxValue : (1UL << count) - 1 };
        for (var index = 64; index < count; index++)
        {
            set.Add(index);
        }

        return set;
    }

    internal readonly bool Contains(int index) => index < 64
        ? (_first & (1UL << index)) != 0
        : _more is not null && (index / 64) - 1 < _more.Length && (_more[(index / 64) - 1] & (1UL << (index % 64))) != 0;

    internal void Add(int index)
    {
        if (index < 64)
        {
            _first |= 1UL << index;
            return;
        }

        var word = (index / 64) - 1;
        if (_more is null || _more.Length <= word)
        {
            Array.Resize(ref _more, word + 1);
        }

        _more[word] |= 1UL << (index % 64);
    }

    internal readonly void ListParts(Queries.PartList parts)
    {
        parts.Add([_first]);
        parts.Add(_more);
    }
}
