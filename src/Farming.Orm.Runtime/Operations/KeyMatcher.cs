using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.Operations;

/// <summary>Recognizes returned rows among written rows by a key. If they come in order, it compares each only with the next.</summary>
/// <param name="key">The fields of the key, with the written values.</param>
/// <param name="rows">The number of written rows.</param>
internal sealed class KeyMatcher((FieldMetadata Field, FieldValues Written)[] key, int rows) : IEqualityComparer<int>
{
    /// <summary>Stands for the returned row among the numbers of written rows.</summary>
    private const int ReturnedRow = -1;

    private Dictionary<int, int>? _rows;
    private int _next;

    /// <summary>The fields of the key, each with room for the value of one returned row.</summary>
    internal (FieldMetadata Field, FieldValues Value)[] Returned { get; } = Array.ConvertAll(key, part => (part.Field, new FieldValues(part.Field, 1)));

    /// <summary>The written row of the returned row. Without one, because a trigger changed the key: the row after that of the last returned row.</summary>
    internal int Next()
    {
        var row = _next < rows && Equals(_next, ReturnedRow) ? _next : Find();
        _next = row + 1;
        return row;
    }

    /// <inheritdoc/>
    public bool Equals(int x, int y)
    {
        for (var part = 0; part < key.Length; part++)
        {
            var (left, right) = (ValuesOf(x, part), ValuesOf(y, part));
            if (!left.AreEqual(Math.Max(x, 0), right, Math.Max(y, 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(int row)
    {
        var hash = default(HashCode);
        for (var part = 0; part < key.Length; part++)
        {
            hash.Add(ValuesOf(row, part).HashOf(Math.Max(row, 0)));
        }

        return hash.ToHashCode();
    }

    private int Find()
    {
        if (_rows is null)
        {
            _rows = new(rows, this);
            for (var row = 0; row < rows; row++)
            {
                _rows.TryAdd(row, row);
            }
        }

        return _rows.TryGetValue(ReturnedRow, out var found) ? found : Math.Min(_next, rows - 1);
    }

    private FieldValues ValuesOf(int row, int part) => row == ReturnedRow ? Returned[part].Value : key[part].Written;
}
