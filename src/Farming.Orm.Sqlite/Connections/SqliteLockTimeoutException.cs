namespace Farming.Orm.Sqlite.Connections;

/// <summary>The turn did not come within the busy timeout; becomes <see cref="OrmErrorCode.LockTimeout"/>.</summary>
internal sealed class SqliteLockTimeoutException(string message) : Exception(message);
