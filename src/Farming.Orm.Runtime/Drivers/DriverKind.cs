namespace Farming.Orm;

/// <summary>The databases.</summary>
public enum DriverKind
{
    /// <summary>SQLite, in this process.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
