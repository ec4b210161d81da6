using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>What a request asks of a query's rows.</summary>
internal enum QueryKind
{
    /// <summary>All rows.</summary>
    Many,

    /// <summary>The first row.</summary>
    First,

    /// <summary>The row with a unique key.</summary>
    Unique,

    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>Whether there is a row.</summary>
    Any,

    /// <summary>All rows, each after the rows of its branches.</summary>
    Stream,

    /// <summary>Only the branches, for parents whose keys are parameters.</summary>
    Load,
}

/// <summary>A read of a query.</summary>
/// <param name="Kind">The kind of the read.</param>
/// <param name="State">The rows.</param>
/// <param name="Row">What to read of each row; <see langword="null"/> for counts.</param>
/// <param name="Keys">The keys of the parents, for <see cref="QueryKind.Load"/>.</param>
internal readonly record struct QueryRequest(QueryKind Kind, QueryState State, RowCursor? Row, KeyTable? Keys = null) : IRequest
{
    public ModelMetadata Model => State.Source.Model;

    public void ListParts(PartList parts)
    {
        parts.Add((int)Kind);
        State.ListParts(parts);
        Keys?.ListParts(parts);
        Row?.ListParts(parts);
    }

    public Plan Plan(Planner planner) => QueryPlanner.Plan(this, planner);
}
