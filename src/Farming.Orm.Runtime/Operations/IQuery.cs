using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>A query for operations to execute.</summary>
/// <typeparam name="TRow">The result of each row.</typeparam>
internal interface IQuery<TRow>
{
    /// <summary>The context that executes the query.</summary>
    OrmContext Context { get; }

    /// <summary>The rows and their order.</summary>
    QueryState State { get; }

    /// <summary>A new projection. Each execution needs its own, because the projection holds the state of reading.</summary>
    RowProjection<TRow> NewProjection();
}
