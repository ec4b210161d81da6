namespace Farming.Orm.Sqlite.Connections;

/// <summary>Lends sessions and takes them back.</summary>
internal abstract class SessionPool : IDisposable
{
    /// <summary>Lends a session to one caller.</summary>
    internal abstract ValueTask<SqliteSession> RentAsync(CancellationToken cancellationToken);

    /// <summary>Takes a session back.</summary>
    /// <param name="session">The session. Unless it is broken, it is not in a transaction.</param>
    internal abstract void Return(SqliteSession session);

    /// <summary>Closes idle sessions at once, and a session in use when it comes back.</summary>
    public abstract void Dispose();
}
