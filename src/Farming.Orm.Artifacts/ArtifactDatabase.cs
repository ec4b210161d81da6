namespace Farming.Orm.Artifacts;

/// <summary>The database of an artifact.</summary>
public enum ArtifactDatabase
{
    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>MySQL from 8.0.16, and MariaDB from 10.6. For artifacts only: Farming.Orm does not have a driver for it.</summary>
    MySql,
}
