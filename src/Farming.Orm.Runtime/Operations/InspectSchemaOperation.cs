using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Operations;

/// <summary>Finds out whether tables or indexes are missing, without a lock, and refuses tables that differ from their models.</summary>
internal sealed class InspectSchemaOperation(DdlDialect dialect, IReadOnlyList<ModelMetadata> models) : Operation
{
    /// <summary>Whether there is nothing to create.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>The catalog is read by one statement.</summary>
    internal override TransactionSettings? Transaction(DriverConnection connection) => null;

    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        var comparison = await SchemaComparison.OfAsync(connection, dialect, models, cancellationToken).ConfigureAwait(false);
        comparison.EnsureEqual();
        IsComplete = comparison.IsComplete;
    }

    internal override OrmException Failure(DriverError error, Exception exception) => CreateSchemaOperation.FailureOf(error, exception);
}
