using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Reads one result of a query.</summary>
/// <param name="query">The query.</param>
/// <param name="kind">Which one.</param>
/// <param name="state">The query's rows, or those of them that have a key.</param>
/// <param name="result">Makes the operation's result of it.</param>
internal sealed class ReadOneOperation<TRow, TResult>(Query<TRow> query, QueryKind kind, QueryState state, Func<IFound<TRow>?, TResult> result) : BatchOperation<TResult>
{
    internal override BatchRun<TResult> Prepare(Driver driver)
    {
        var shape = query.Shape();
        return new OneRun<QueryRequest, TRow, TResult>(driver, new(kind, state, shape.Row), shape, result);
    }
}
