using Farming.Orm.Sqlite.Locks;

namespace Farming.Orm.Sqlite.Connections;

/// <summary>The sessions of a database file: as many as are in use at once. Writers take turns.</summary>
internal sealed class FileSessionPool(SessionOpener opener, TimeSpan busyTimeout) : SessionPool
{
    private const int MaxIdle = 64;

    private readonly Lock _lock = new();

    // The session that came back last goes out first: its cached pages and statements are the warmest.
    private readonly Stack<SqliteSession> _idle = new();
    private readonly WriteGate _writers = new(
        busyTimeout,
        "Another writer of this driver held the database's write lock for longer than the busy timeout. "
        + "A transaction that waits for a write outside of it would wait forever: write through the transaction's own client.");

    private bool _isDisposed;

    internal override ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_idle.TryPop(out var session))
            {
                return new(session);
            }
        }

        return new(opener.Open(_writers));
    }

    internal override void Return(SqliteSession session)
    {
        if (!session.IsBroken)
        {
            lock (_lock)
            {
                if (!_isDisposed && _idle.Count < MaxIdle)
                {
                    _idle.Push(session);
                    return;
                }
            }
        }

        session.Dispose();
    }

    public override void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            while (_idle.TryPop(out var session))
            {
                session.Dispose();
            }
        }
    }
}
