using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Operations;

/// <summary>Advances the sequences of auto-increment ids past the greatest id of each table.</summary>
internal sealed class ResetSequencesOperation(DdlDialect dialect, IReadOnlyList<ModelMetadata> models) : Operation
{
    internal override bool IsEmpty => dialect.Sequences is null;

    internal override TransactionSettings? Transaction(DriverConnection connection) => new TransactionSettings(WillWrite: true);

    internal override ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken) =>
        SequenceReset.ExecuteAsync(connection, dialect, models, onlyPermitted: false, cancellationToken);

    internal override OrmException Failure(DriverError error, Exception exception) =>
        ErrorTranslation.Of(error, $"Resetting the sequences failed: {ErrorTranslation.Text(error.Code)}", exception);
}
