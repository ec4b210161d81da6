using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Operations;

/// <summary>Creates missing schemas, tables and indexes.</summary>
internal sealed class CreateSchemaOperation(DdlDialect dialect, IReadOnlyList<ModelMetadata> models) : Operation
{
    internal override TransactionSettings? Transaction(DriverConnection connection) => new TransactionSettings(WillWrite: true);

    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        if (dialect.Lock is { } @lock)
        {
            await ExecuteAsync(connection, @lock, cancellationToken).ConfigureAwait(false);
        }

        var comparison = await SchemaComparison.OfAsync(connection, dialect, models, cancellationToken).ConfigureAwait(false);
        comparison.EnsureEqual();
        foreach (var sql in new DdlCompiler(dialect, models).Compile())
        {
            await ExecuteAsync(connection, sql, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override OrmException Failure(DriverError error, Exception exception) => FailureOf(error, exception);

    internal static OrmException FailureOf(DriverError error, Exception exception) =>
        ErrorTranslation.Of(error, "Creating the tables failed, and nothing was created. The inner exception says why.", exception);

    private static async ValueTask ExecuteAsync(DriverConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = connection.CreateCommand(new(sql, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
