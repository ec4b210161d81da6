using Farming.Orm.Metadata;

namespace Farming.Orm.Sql;

/// <summary>A column of a SELECT.</summary>
/// <param name="Sql">Its expression.</param>
/// <param name="Slot">The key by which it can share a column of a UNION.</param>
internal sealed record SelectedValue(string Sql, string Slot);

/// <summary>The columns of one SELECT; the same expression is read once.</summary>
internal sealed class ValueList(SqlDialect dialect)
{
    private readonly List<SelectedValue> _values = [];

    internal IReadOnlyList<SelectedValue> Values => _values;

    /// <summary>Adds a column of a type, and says at which index it is.</summary>
    internal int Add(string sql, FieldType type)
    {
        var known = _values.FindIndex(value => value.Sql == sql);
        if (known >= 0)
        {
            return known;
        }

        _values.Add(new(sql, dialect.SlotType(type)));
        return _values.Count - 1;
    }

    /// <summary>The position of a value in the SELECT list, from 1; <see langword="null"/> if it is not there.</summary>
    internal string? Position(string sql) => _values.FindIndex(value => value.Sql == sql) is >= 0 and var index ? (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The list of a SELECT; a row without values has one all the same.</summary>
    internal string List => _values.Count == 0 ? "1" : string.Join(", ", _values.ConvertAll(value => value.Sql));

    /// <summary>The list of a sub-select: each value with its name, c0, c1, ….</summary>
    internal IEnumerable<string> Named() => _values.Select((value, index) => $"{value.Sql} AS {Name(index)}");

    internal static string Name(int index) => $"\"c{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}\"";
}
