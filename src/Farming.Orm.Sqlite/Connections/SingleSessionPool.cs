using Farming.Orm.Sqlite.Locks;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>The only session of a database that no other connection can see. Callers take turns.</summary>
internal sealed class SingleSessionPool(SessionOpener opener, TimeSpan busyTimeout) : SessionPool
{
    private readonly Lock _lock = new();
    private readonly WriteGate _users = new(
        busyTimeout,
        "The only connection of this in-memory database was in use for longer than the busy timeout. "
        + "Code inside a transaction or a stream that waits for a query outside of it would wait forever.");

    private SqliteSession? _session;
    private bool _isInUse;
    private bool _isDisposed;

    internal override async ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken)
    {
        await _users.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_isDisposed, typeof(Driver));
                _session ??= opener.Open(writers: null);
                _isInUse = true;
                return _session;
            }
        }
        catch
        {
            _users.Leave();
            throw;
        }
    }

    internal override void Return(SqliteSession session)
    {
        lock (_lock)
        {
            _isInUse = false;
            if (session.IsBroken || _isDisposed)
            {
                session.Dispose();
                _session = null;
            }
        }

        _users.Leave();
    }

    public override void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            if (!_isInUse)
            {
                _session?.Dispose();
                _session = null;
            }
        }
    }
}
