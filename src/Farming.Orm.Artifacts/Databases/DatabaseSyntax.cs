using Farming.Orm.Metadata;
using Farming.Orm.PostgreSql;
using Farming.Orm.Schemas;
using Farming.Orm.Sqlite;

namespace Farming.Orm.Artifacts.Databases;

/// <summary>The syntax of each database for types and defaults. PostgreSQL and SQLite use the syntax of the runtime.</summary>
internal static class DatabaseSyntax
{
    internal static DdlSyntax Of(ArtifactDatabase database) => database switch
    {
        ArtifactDatabase.PostgreSql => new PostgreSqlDdl(new PostgreSqlDialect()),
        ArtifactDatabase.Sqlite => new SqliteDdl(new SqliteDialect()),
        ArtifactDatabase.MySql => new MySqlDdl(),
        _ => throw new ArgumentOutOfRangeException(nameof(database)),
    };

    /// <summary>The constraints and indexes of each model's table.</summary>
    internal static Dictionary<ModelMetadata, TableConstraints> TablesOf(ArtifactDatabase database, IReadOnlyList<ModelMetadata> models) =>
        TableConstraints.Of(models, Of(database).HasSchemas).ToDictionary(table => table.Model);

    /// <summary>The name of a table. On databases without schemas, <c>auth.users</c> is a single name.</summary>
    internal static string TableName(ArtifactDatabase database, ModelMetadata model) =>
        database == ArtifactDatabase.PostgreSql || model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}";
}
