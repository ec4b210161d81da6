using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning;

/// <summary>A column of a SELECT.</summary>
/// <param name="Value">Its expression.</param>
/// <param name="Slot">The slot type: columns of one slot type can share a column of a UNION.</param>
internal sealed record OutputColumn(Expression Value, string Slot);

/// <summary>The columns of one SELECT, without duplicate expressions.</summary>
internal sealed class OutputList(SqlDialect dialect)
{
    private readonly List<OutputColumn> _columns = [];

    internal IReadOnlyList<OutputColumn> Columns => _columns;

    /// <summary>Adds a column of a type, and returns its index.</summary>
    internal int Add(Expression value, FieldType type)
    {
        var known = IndexOf(value);
        if (known >= 0)
        {
            return known;
        }

        _columns.Add(new(value, dialect.SlotType(type)));
        return _columns.Count - 1;
    }

    /// <summary>The index of a column; negative if it is not in the list.</summary>
    internal int IndexOf(Expression value) => _columns.FindIndex(column => column.Value.Equals(value));

    /// <summary>The list of a SELECT.</summary>
    internal IReadOnlyList<Output> Plain() => [.. _columns.Select(column => new Output(column.Value))];

    /// <summary>The list of a SELECT DISTINCT: columns are equal as in C#.</summary>
    internal IReadOnlyList<Output> Distinct() => [.. _columns.Select(column => new Output(Comparable.Of(column.Value)))];

    /// <summary>The list of a sub-select, with the names c0, c1, ….</summary>
    internal IEnumerable<Output> WithNames() => _columns.Select((column, index) => new Output(column.Value, Name(index)));

    /// <summary>The columns of a sub-select with these names.</summary>
    internal List<OutputColumn> Of(Alias? alias) =>
        [.. _columns.Select((column, index) => column with { Value = new ColumnReference(alias, Name(index), column.Value.Type, column.Value.IsNullable) })];

    internal static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");
}
