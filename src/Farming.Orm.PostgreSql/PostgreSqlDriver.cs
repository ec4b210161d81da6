using Farming.Orm.Drivers;
using Farming.Orm.PostgreSql;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Npgsql;

namespace Farming.Orm;

/// <summary>PostgreSQL, by Npgsql.</summary>
/// <remarks>
/// Connections come from the data source, with its settings: pool, time-outs, TLS, automatic preparation (<c>Max Auto Prepare</c>).
/// The text of a query never depends on its values, so that automatic preparation pays.
/// </remarks>
public sealed class PostgreSqlDriver : Driver
{
    private readonly NpgsqlDataSource _dataSource;

    /// <summary>Makes a driver. Nothing is opened yet.</summary>
    /// <param name="dataSource">Where connections come from. It stays the caller's, who disposes it after the driver.</param>
    /// <param name="options">Settings; <see langword="null"/> for the usual ones.</param>
    public PostgreSqlDriver(NpgsqlDataSource dataSource, DriverOptions? options = null)
        : base(DriverKind.PostgreSql, options ?? DriverOptions.Default)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        _dataSource = dataSource;
    }

    /// <inheritdoc/>
    public override string Dialect => "postgres";

    /// <inheritdoc/>
    public override DriverCapabilities Capabilities { get; } = new()
    {
        Schemas = true,
        Arrays = true,
        LateralJoins = true,
        SingleWriter = false,
        RoundTrips = true,
    };

    internal override SqlDialect Sql { get; } = new PostgreSqlDialect();

    internal override DdlDialect Ddl => field ??= new PostgreSqlDdl(Sql);

    internal override ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken)
    {
        // A connection that waits in the pool comes at once, without a look at the token.
        cancellationToken.ThrowIfCancellationRequested();
        var opening = _dataSource.OpenConnectionAsync(cancellationToken);
        return opening.IsCompletedSuccessfully ? new(new PostgreSqlConnection(opening.Result, Logger)) : Awaited(opening);

        async ValueTask<DriverConnection> Awaited(ValueTask<NpgsqlConnection> pending) =>
            new PostgreSqlConnection(await pending.ConfigureAwait(false), Logger);
    }

    internal override DriverError? Translate(Exception exception) => PostgreSqlErrors.Translate(exception);

    private protected override ValueTask DisposeCoreAsync() => ValueTask.CompletedTask;
}
