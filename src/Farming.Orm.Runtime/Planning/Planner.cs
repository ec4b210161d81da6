using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;
using Farming.Orm.Rendering;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning;

/// <summary>The context of planning: the dialect and the parameters of the request.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="parts">The request's parts.</param>
/// <param name="takesAreParameters">Whether page sizes are parameters; otherwise they are in the statement text.</param>
/// <param name="filter">A condition on each table; <see langword="null"/> for none.</param>
internal sealed class Planner(SqlDialect dialect, PartList parts, bool takesAreParameters, TableFilter? filter = null)
{
    internal SqlDialect Dialect { get; } = dialect;

    internal DialectChoices Choices => Dialect.Choices;

    /// <summary>Whether page sizes are parameters; otherwise they are in the statement text.</summary>
    internal bool TakesAreParameters { get; } = takesAreParameters;

    /// <summary>Begins a statement.</summary>
    internal StatementScope Begin() => new(parts, filter);

    /// <summary>A page size, in the statement text or as a parameter.</summary>
    internal Expression? Take(NormalizedSize? size) =>
        size is null ? null : TakesAreParameters ? new Parameter(size.Parameter, FieldType.Int64) : new Integer(size.Rows);

    /// <summary>The number of rows to skip, always a parameter.</summary>
    internal static Expression? Skip(NormalizedSize? size) => size is null ? null : new Parameter(size.Parameter, FieldType.Int64);

    /// <summary>LIMIT and OFFSET of some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="onlyFirst">Whether only the first row is wanted.</param>
    internal Limit? Limit(NormalizedRows rows, bool onlyFirst = false)
    {
        var take = onlyFirst && rows.Taken is not { Rows: 0 } ? new Integer(1) : Take(rows.Taken);
        return take is null && rows.Skipped is null ? null : new(take, Skip(rows.Skipped));
    }

    internal PlannedStatement Render(RowSet rows) => Planned(Dialect.Render(rows), null);

    internal PlannedStatement Render(WriteStatement write) => Planned(Dialect.Render(write), write.Table.Model);

    private PlannedStatement Planned(RenderedStatement rendered, ModelMetadata? written) => rendered.Parameters.Length <= Choices.MaximumParameters
        ? PlannedStatement.Of(rendered, written)
        : throw QueryLimits.TooManyParameters(parts.Model, rendered.Parameters.Length, Choices.MaximumParameters);
}
