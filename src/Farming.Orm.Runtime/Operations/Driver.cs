using Farming.Orm.Drivers;
using Farming.Orm.Planning;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;
using Microsoft.Extensions.Logging;

namespace Farming.Orm;

/// <summary>The database of a client. Immutable and thread-safe; a program creates it once.</summary>
/// <remarks>Created by <c>new SqliteDriver(…)</c> or <c>new PostgreSqlDriver(…)</c>.</remarks>
public abstract class Driver : IAsyncDisposable, IDisposable
{
    private volatile bool _isDisposed;

    private protected Driver(DriverKind kind, DriverOptions options)
    {
        Kind = kind;
        Options = options;
        Logger = options.LoggerFactory?.CreateLogger("Farming.Orm");
    }

    /// <summary>The database product.</summary>
    public DriverKind Kind { get; }

    /// <summary>The SQL dialect: <c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>The capabilities of the database.</summary>
    public abstract DriverCapabilities Capabilities { get; }

    internal DriverOptions Options { get; }

    internal ILogger? Logger { get; }

    internal abstract SqlDialect Sql { get; }

    internal abstract DdlDialect Ddl { get; }

    /// <summary>The plans of executed requests.</summary>
    internal PlanCache Plans { get; } = new();

    /// <summary>
    /// Releases the resources that the driver itself opened. A data source that the user passed in stays open. What is started afterwards throws an
    /// <see cref="ObjectDisposedException"/>.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await DisposeCoreAsync().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="DisposeAsync"/>
    public void Dispose()
    {
        _isDisposed = true;
        DisposeCoreAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a connection for one operation, from the pool.</summary>
    /// <exception cref="ObjectDisposedException">The driver was disposed of.</exception>
    internal ValueTask<DriverConnection> OpenAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return OpenCoreAsync(cancellationToken);
    }

    /// <summary>
    /// Translates a failure of the database; <see langword="null"/> if the exception is not the driver's. Does not translate cancellation.
    /// </summary>
    internal abstract DriverError? Translate(Exception exception);

    private protected abstract ValueTask<DriverConnection> OpenCoreAsync(CancellationToken cancellationToken);

    private protected abstract ValueTask DisposeCoreAsync();
}
