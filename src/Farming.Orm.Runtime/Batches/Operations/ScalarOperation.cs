using Farming.Orm.GeneratedCode;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Reads one value of a query's results.</summary>
internal sealed class ScalarOperation<TRow, TResult>(Query<TRow> query, QueryKind kind, Func<RowReader, TResult> read) : BatchOperation<TResult>
{
    internal override BatchRun<TResult> Prepare(Driver driver) => new ScalarRun<TResult>(driver, query.Scalar(kind), read);
}
