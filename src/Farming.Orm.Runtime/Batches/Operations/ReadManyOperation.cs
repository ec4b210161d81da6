using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Reads all results of a query.</summary>
internal sealed class ReadManyOperation<TResult>(Query<TResult> query) : BatchOperation<List<TResult>>
{
    internal override BatchRun<List<TResult>> Prepare(Driver driver)
    {
        var shape = query.Shape();
        return new ManyRun<QueryRequest, TResult>(driver, new(QueryKind.Many, query.State, shape.Row), shape);
    }
}
