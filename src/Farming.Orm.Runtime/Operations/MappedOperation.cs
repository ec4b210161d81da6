using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>An operation that computes its result from the result of another operation.</summary>
internal abstract class MappedOperation<TIn, TOut>(Operation<TIn> operation) : Operation<TOut>
{
    internal override int Count => operation.Count;

    internal override ModelMetadata Model => operation.Model;

    internal override bool Writes => operation.Writes;

    internal override bool MayFail => operation.MayFail;

    internal override bool ReturnsRows(int position) => operation.ReturnsRows(position);

    internal override void Prepare(Driver driver) => operation.Prepare(driver);

    internal override TransactionSettings? Transaction(DriverConnection connection) => operation.Transaction(connection);

    internal override StatementText Text(int position) => operation.Text(position);

    internal override void Bind(int position, ParameterWriter writer) => operation.Bind(position, writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) => operation.ReadAsync(position, rows, cancellationToken);

    internal override void Changed(int position, int count) => operation.Changed(position, count);

    internal override void Finish() => operation.Finish();

    internal override void Complete() => Result = Map(operation.Take());

    internal sealed override Operation<TOut> Copy() => With(operation.Copy());

    private protected abstract TOut Map(TIn result);

    /// <summary>The same computation on the result of another operation.</summary>
    private protected abstract Operation<TOut> With(Operation<TIn> operation);
}
