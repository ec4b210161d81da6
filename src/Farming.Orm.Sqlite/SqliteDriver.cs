using Farming.Orm.Drivers;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Farming.Orm.Sqlite;
using Farming.Orm.Sqlite.Connections;

namespace Farming.Orm;

/// <summary>SQLite, in this process.</summary>
/// <remarks>
/// <para>
/// SQLite has no server to wait for: a statement runs on the thread that awaits it, and the task is complete when it returns.
/// What is waited for without blocking a thread is the turn: of the writers of one driver, and of everything on an in-memory database.
/// Only waiting for another process that writes to the same file blocks, for <see cref="DriverOptions.BusyTimeout"/> at most.
/// </para>
/// <para>
/// A file is put into WAL mode, so that readers and a writer do not hinder each other, and foreign keys are enforced.
/// An in-memory database lives as long as its driver, on a single connection.
/// </para>
/// </remarks>
public sealed class SqliteDriver : Driver
{
    private readonly SessionPool _pool;

    /// <summary>Makes a driver. Nothing is opened yet.</summary>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite, such as <c>Data Source=app.db</c>, or <c>:memory:</c>.</param>
    /// <param name="options">Settings; <see langword="null"/> for the usual ones.</param>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public SqliteDriver(string connectionString, DriverOptions? options = null)
        : base(DriverKind.Sqlite, options ?? DriverOptions.Default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var opener = new SessionOpener(connectionString, Options.BusyTimeout, Logger);
        _pool = opener.IsPrivate ? new SingleSessionPool(opener, Options.BusyTimeout) : new FileSessionPool(opener, Options.BusyTimeout);
    }

    /// <inheritdoc/>
    public override string Dialect => "sqlite";

    /// <inheritdoc/>
    public override DriverCapabilities Capabilities { get; } = new()
    {
        Schemas = false,
        Arrays = false,
        LateralJoins = false,
        SingleWriter = true,
        RoundTrips = false,
    };

    internal override SqlDialect Sql { get; } = new SqliteDialect();

    internal override DdlDialect Ddl => field ??= new SqliteDdl(Sql);

    internal override ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var renting = _pool.RentAsync(cancellationToken);
        return renting.IsCompletedSuccessfully ? new(new SqliteLease(_pool, renting.Result)) : Awaited(renting);

        async ValueTask<DriverConnection> Awaited(ValueTask<SqliteSession> pending) =>
            new SqliteLease(_pool, await pending.ConfigureAwait(false));
    }

    internal override DriverError? Translate(Exception exception) => SqliteErrors.Translate(exception);

    private protected override ValueTask DisposeCoreAsync()
    {
        _pool.Dispose();
        return ValueTask.CompletedTask;
    }
}
