using Farming.Orm.PostgreSql;
using Farming.Orm.Rendering;
using Farming.Orm.Sqlite;

namespace Farming.Orm.Runtime.Tests.Fakes;

/// <summary>The dialects, without their drivers.</summary>
internal static class Dialects
{
    internal static readonly SqlDialect Sqlite = new SqliteDialect();
    internal static readonly SqlDialect PostgreSql = new PostgreSqlDialect();

    /// <summary>A dialect by its name, for theories.</summary>
    internal static SqlDialect Of(string name) => name == nameof(Sqlite) ? Sqlite : PostgreSql;
}
