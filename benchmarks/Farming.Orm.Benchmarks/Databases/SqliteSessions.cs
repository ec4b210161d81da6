using System.Collections.Concurrent;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>Open connections that keep their prepared statements: the fastest way to use SQLite in hand-written code.</summary>
internal sealed class SqliteSessions(string connectionString) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <summary>Takes a session; <see cref="SqliteSession.Dispose"/> returns it.</summary>
    internal SqliteSession Rent() => _idle.TryTake(out var session) ? session : new(connectionString, _idle.Add);

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Close();
        }
    }
}
