using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>A query that operations execute.</summary>
/// <typeparam name="TRow">What is read of each row.</typeparam>
internal interface IQuery<TRow>
{
    /// <summary>What it is executed on.</summary>
    OrmContext Context { get; }

    /// <summary>Which rows, in which order.</summary>
    QueryState State { get; }

    /// <summary>What is read of each row, made anew for each execution, since it holds the state of reading.</summary>
    RowProjection<TRow> NewProjection();
}
