using Farming.Orm.Drivers;
using Farming.Orm.Planning;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Microsoft.Extensions.Logging;

namespace Farming.Orm;

/// <summary>A database that clients run on: immutable, thread-safe, made once.</summary>
/// <remarks>Made by <c>new SqliteDriver(…)</c> or <c>new PostgreSqlDriver(…)</c>.</remarks>
public abstract class Driver : IAsyncDisposable, IDisposable
{
    private protected Driver(DriverKind kind, DriverOptions options)
    {
        Kind = kind;
        Options = options;
        Logger = options.LoggerFactory?.CreateLogger("Farming.Orm");
    }

    /// <summary>Which database it is.</summary>
    public DriverKind Kind { get; }

    /// <summary>The SQL it speaks: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>What the database can do.</summary>
    public abstract DriverCapabilities Capabilities { get; }

    internal DriverOptions Options { get; }

    internal ILogger? Logger { get; }

    internal abstract SqlDialect Sql { get; }

    internal abstract DdlDialect Ddl { get; }

    /// <summary>The plans of the queries that were run.</summary>
    internal PlanCache Plans { get; } = new();

    /// <summary>Releases what the driver itself holds open; a data source given by the user stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        await DisposeCoreAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose()
    {
        DisposeCoreAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>A connection for one piece of work, from the pool.</summary>
    internal abstract ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What a failure of the database means. <see langword="null"/> if the exception is not the driver's; cancellation is left alone.
    /// </summary>
    internal abstract DriverError? Translate(Exception exception);

    private protected abstract ValueTask DisposeCoreAsync();
}
