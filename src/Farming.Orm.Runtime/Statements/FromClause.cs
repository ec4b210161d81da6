using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Statements;

/// <summary>FROM: a table and the tables joined to it, each joined to the tables before it.</summary>
internal sealed class FromClause(FromTable first)
{
    internal FromTable First { get; } = first;

    internal List<JoinedTable> Joins { get; } = [];
}

/// <summary>A source of rows.</summary>
/// <param name="alias">Its name in the statement; <see langword="null"/> if the statement does not refer to it.</param>
internal abstract class FromTable(Alias? alias)
{
    internal Alias? Alias { get; } = alias;
}

/// <summary>The table of a model.</summary>
internal sealed class ModelTable(ModelMetadata model, Alias? alias) : FromTable(alias)
{
    internal ModelMetadata Model { get; } = model;
}

/// <summary>A reference to a common table of the statement.</summary>
internal sealed class CommonTableReference(Alias name) : FromTable(name);

/// <summary>A sub-select.</summary>
internal sealed class DerivedTable(RowSet rows, Alias alias) : FromTable(alias)
{
    internal RowSet Rows { get; } = rows;
}

/// <summary>How a table is joined.</summary>
internal enum JoinKind
{
    /// <summary>Pairs of rows for which the condition is true.</summary>
    Inner,

    /// <summary>The same, but the row of the joined table may be missing.</summary>
    Left,

    /// <summary>A sub-select that uses columns of the tables before it.</summary>
    Lateral,
}

/// <summary>A joined table of a FROM clause.</summary>
/// <param name="Kind">How it is joined.</param>
/// <param name="Table">The table.</param>
/// <param name="On">The condition; <see langword="null"/> for <see cref="JoinKind.Lateral"/>.</param>
internal sealed record JoinedTable(JoinKind Kind, FromTable Table, Expression? On);
