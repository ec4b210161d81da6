using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Statements;

/// <summary>A statement, or a part of one, that returns rows.</summary>
internal abstract class RowSet;

/// <summary>SELECT.</summary>
internal sealed class SelectStatement : RowSet
{
    internal bool IsDistinct { get; init; }

    /// <summary>The columns. An empty list is written as the constant 1.</summary>
    internal IReadOnlyList<Output> Outputs { get; init; } = [];

    internal FromClause? From { get; init; }

    internal Expression? Where { get; init; }

    /// <summary>The values that define a group; empty without groups.</summary>
    internal IReadOnlyList<Expression> GroupBy { get; init; } = [];

    internal IReadOnlyList<Ordering> Orders { get; init; } = [];

    internal Limit? Limit { get; init; }

    /// <summary>SELECT 1, for EXISTS.</summary>
    internal static SelectStatement One(FromClause from, Expression? where) => new() { From = from, Where = where };
}

/// <summary>A column of a SELECT.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Name">Its name; <see langword="null"/> if the statement does not refer to it.</param>
internal sealed record Output(Expression Value, string? Name = null);

/// <summary>LIMIT and OFFSET.</summary>
/// <param name="Take">The number of rows; <see langword="null"/> for all rows.</param>
/// <param name="Skip">The number of skipped rows; <see langword="null"/> for none.</param>
internal sealed record Limit(Expression? Take, Expression? Skip)
{
    /// <summary>Does not limit the rows, but prevents the planner of the database from merging the sub-select with the outer query.</summary>
    internal static readonly Limit Fence = new(null, new Integer(0));
}

/// <summary>Parallel arrays as rows, with the columns k0, k1, ….</summary>
/// <param name="columns">One array parameter per column.</param>
/// <param name="isNumbered">Whether there is a column n with the number of each row, from 1; otherwise the rows come in the order of the arrays.</param>
internal sealed class ArrayRows(IReadOnlyList<Parameter> columns, bool isNumbered) : RowSet
{
    internal IReadOnlyList<Parameter> Columns { get; } = columns;

    internal bool IsNumbered { get; } = isNumbered;

    /// <summary>The name of a column.</summary>
    internal static string ColumnName(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"k{index}");

    /// <summary>A column of these rows.</summary>
    internal ColumnReference Column(Alias? table, int index) => new(table, ColumnName(index), Columns[index].Type);
}

/// <summary>WITH … SELECT … UNION ALL SELECT … ORDER BY …: each row has the tag of its part.</summary>
internal sealed class UnionAll : RowSet
{
    internal required IReadOnlyList<CommonTable> CommonTables { get; init; }

    internal required IReadOnlyList<SelectStatement> Parts { get; init; }

    internal IReadOnlyList<Ordering> Orders { get; init; } = [];
}

/// <summary>A common table of the statement, which is computed once.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record CommonTable(Alias Name, RowSet Rows);

/// <summary>Whether a sub-select returns a row, or does not.</summary>
internal sealed class ExistsCondition(SelectStatement rows, bool isNegated) : Expression(FieldType.Boolean)
{
    internal SelectStatement Rows { get; } = rows;

    internal bool IsNegated { get; } = isNegated;
}

/// <summary>The single value of a sub-select.</summary>
internal sealed class ScalarSelect(SelectStatement rows) : Expression(rows.Outputs[0].Value.Type, rows.Outputs[0].Value.IsNullable)
{
    internal SelectStatement Rows { get; } = rows;
}

/// <summary>Whether a sub-select returns a value.</summary>
internal sealed class InSelect(Expression operand, SelectStatement rows) : Expression(FieldType.Boolean, operand.IsNullable)
{
    internal Expression Operand { get; } = operand;

    internal SelectStatement Rows { get; } = rows;
}

/// <summary>A condition that is true if there is one row, and that makes the statement fail if there are several.</summary>
internal sealed class SingleRow(SelectStatement rows) : Expression(FieldType.Boolean)
{
    internal SelectStatement Rows { get; } = rows;
}
