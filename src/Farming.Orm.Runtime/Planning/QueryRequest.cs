using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning;

/// <summary>What is asked of a query's rows.</summary>
internal enum QueryKind
{
    /// <summary>All of them.</summary>
    Many,

    /// <summary>The first one.</summary>
    First,

    /// <summary>The one that has a unique key.</summary>
    Unique,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>Whether there are any.</summary>
    Any,

    /// <summary>All of them, each after the rows of its branches.</summary>
    Stream,

    /// <summary>Only the branches, for parents whose keys are sent along.</summary>
    Load,
}

/// <summary>A query that reads.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="State">Which rows.</param>
/// <param name="Row">What to read of them; <see langword="null"/> for counts.</param>
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
