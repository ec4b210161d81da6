using Farming.Orm.Drivers;
using Farming.Orm.PostgreSql;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Npgsql;

namespace Farming.Orm;

/// <summary>PostgreSQL, through Npgsql.</summary>
/// <remarks>
/// Connections come from the data source with its settings: pool, timeouts, TLS, automatic preparation (<c>Max Auto Prepare</c>).
/// A statement text never depends on the values of a query, so automatic preparation pays.
/// </remarks>
public sealed class PostgreSqlDriver : Driver
{
    private readonly NpgsqlDataSource _dataSource;

    /// <summary>Creates a driver. It opens no connection yet.</summary>
    /// <param name="dataSource">Provides the connections. The caller disposes it, after the driver.</param>
    /// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
    public PostgreSqlDriver(NpgsqlDataSource dataSource, DriverOptions? options = null)
        : base(DriverKind.PostgreSql, options ?? DriverOptions.Default)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _dataSource = dataSource;
    }

    /// <inheritdoc/>
    public override string Dialect => "postgres";

    /// <inheritdoc/>
    public override DriverCapabilities Capabilities { get; } = new() { Arrays = true };

    internal override SqlDialect Sql { get; } = new PostgreSqlDialect();

    internal override DdlDialect Ddl => field ??= new PostgreSqlDdl(Sql);

    private protected override ValueTask<DriverConnection> OpenCoreAsync(CancellationToken cancellationToken)
    {
        // Npgsql returns an idle connection without checking the token.
        cancellationToken.ThrowIfCancellationRequested();
        var opening = _dataSource.OpenConnectionAsync(cancellationToken);
        return opening.IsCompletedSuccessfully ? new(new PostgreSqlConnection(opening.Result, this)) : Awaited(opening.AsTask());

        async ValueTask<DriverConnection> Awaited(Task<NpgsqlConnection> pending)
        {
            await OpenedAsync(pending).ConfigureAwait(false);
            return new PostgreSqlConnection(await pending.ConfigureAwait(false), this);
        }
    }

    /// <summary>Waits until a connection is open.</summary>
    /// <exception cref="OrmException">It could not be opened in time.</exception>
    internal static async ValueTask OpenedAsync(Task opening)
    {
        try
        {
            await opening.ConfigureAwait(false);
        }
        catch (NpgsqlException exception) when (exception.InnerException is TimeoutException)
        {
            throw new OrmException(
                OrmErrorCode.ConnectionFailed,
                "Could not open a connection in time: the server does not answer, or all connections of the pool are in use. Check the server, or raise Maximum Pool Size.",
                exception);
        }
    }

    /// <summary>Closes all connections of the pool, those in use when they are returned.</summary>
    internal void DropConnections() => _dataSource.Clear();

    internal override DriverError? Translate(Exception exception) => PostgreSqlErrors.Translate(exception);

    private protected override ValueTask DisposeCoreAsync() => ValueTask.CompletedTask;
}
