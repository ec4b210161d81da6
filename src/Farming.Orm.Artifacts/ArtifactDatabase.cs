namespace Farming.Orm.Artifacts;

/// <summary>The database that an artifact is for.</summary>
public enum ArtifactDatabase
{
    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>SQLite.</summary>
    Sqlite,

    /// <summary>MySQL from 8.0.16, and MariaDB from 10.6. There is no driver for it: it is for artifacts only.</summary>
    MySql,
}
