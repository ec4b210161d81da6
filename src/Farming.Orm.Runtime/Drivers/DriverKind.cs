namespace Farming.Orm;

/// <summary>The kind of database.</summary>
public enum DriverKind
{
    /// <summary>SQLite, in the same process.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
