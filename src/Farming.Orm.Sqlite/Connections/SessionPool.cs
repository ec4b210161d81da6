namespace Farming.Orm.Sqlite.Connections;

/// <summary>Where sessions come from and go back to.</summary>
internal abstract class SessionPool : IDisposable
{
    /// <summary>A session for one piece of work.</summary>
    internal abstract ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken);

    /// <summary>Takes a session back.</summary>
    /// <param name="session">The session, in no transaction unless it is broken.</param>
    internal abstract void Return(SqliteSession session);

    /// <summary>Closes what is idle at once, and what is in use when it comes back.</summary>
    public abstract void Dispose();
}
