namespace Farming.Orm.Sqlite.Locks;

/// <summary>The turn did not come within the busy timeout. It becomes <see cref="OrmErrorCode.LockTimeout"/>.</summary>
internal sealed class SqliteLockTimeoutException(string message) : Exception(message);
