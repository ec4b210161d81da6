using System.Transactions;
using Farming.Orm.Drivers;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Farming.Orm.Sqlite;
using Farming.Orm.Sqlite.Commands;
using Farming.Orm.Sqlite.Connections;

namespace Farming.Orm;

/// <summary>SQLite, in this process.</summary>
/// <remarks>
/// <para>
/// SQLite has no server to wait for: a statement is executed on the calling thread, and its task is already complete when the call returns.
/// The writers of a driver wait for their turn without blocking a thread, and so do all operations on an in-memory database.
/// Only waiting for another process that writes to the same file blocks the thread, for <see cref="DriverOptions.BusyTimeout"/> at most.
/// </para>
/// <para>
/// SQLite does not take part in a <see cref="TransactionScope"/>: inside of one, operations throw an <see cref="InvalidOperationException"/>.
/// </para>
/// <para>
/// A database file is put into WAL mode, in which readers and a writer do not block each other. Foreign keys are enforced.
/// An in-memory database lives as long as its driver, on a single connection.
/// </para>
/// </remarks>
public sealed class SqliteDriver : Driver
{
    private readonly SessionPool _pool;
    private readonly SqliteDialect _dialect;

    /// <summary>Creates a driver. It opens no connection yet.</summary>
    /// <param name="connectionString">A connection string of Microsoft.Data.Sqlite, such as <c>Data Source=app.db</c>, or <c>:memory:</c>.</param>
    /// <param name="options">Settings, also <see cref="SqliteOptions"/>; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">The connection string is malformed.</exception>
    public SqliteDriver(string connectionString, DriverOptions? options = null)
        : base(DriverKind.Sqlite, options ?? DriverOptions.Default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        _dialect = options is SqliteOptions { Formats: { } formats } ? new(new(formats)) : new();
        var opener = new SessionOpener(connectionString, Options.BusyTimeout, _dialect.Formats, new FormatCheck(_dialect, _dialect.Formats), Logger);
        _pool = opener.IsPrivate ? new SingleSessionPool(opener, Options.BusyTimeout) : new FileSessionPool(opener, Options.BusyTimeout);
    }

    /// <inheritdoc/>
    public override string Dialect => "sqlite";

    /// <inheritdoc/>
    public override DriverCapabilities Capabilities { get; } = new() { Arrays = false };

    internal override SqlDialect Sql => _dialect;

    internal override DdlDialect Ddl => field ??= new SqliteDdl(_dialect);

    private protected override ValueTask<DriverConnection> OpenCoreAsync(CancellationToken cancellationToken)
    {
        EnsureNoTransactionScope();
        var renting = _pool.RentAsync(cancellationToken);
        return renting.IsCompletedSuccessfully ? new(new SqliteLease(_pool, renting.Result)) : Awaited(renting);

        async ValueTask<DriverConnection> Awaited(ValueTask<SqliteSession> pending) =>
            new SqliteLease(_pool, await pending.ConfigureAwait(false));
    }

    /// <summary>Microsoft.Data.Sqlite does not take part in ambient transactions either: what is written would stay although the scope is not completed.</summary>
    private static void EnsureNoTransactionScope()
    {
        if (Transaction.Current is not null)
        {
            throw new InvalidOperationException(
                "SQLite cannot take part in a TransactionScope. Use orm.TransactionAsync(…) for the transaction, or suppress the scope around this call "
                + "with TransactionScopeOption.Suppress.");
        }
    }

    internal override DriverError? Translate(Exception exception) => SqliteErrors.Translate(exception);

    private protected override ValueTask DisposeCoreAsync()
    {
        _pool.Dispose();
        return ValueTask.CompletedTask;
    }
}
