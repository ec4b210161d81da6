using Farming.Orm.Metadata;
using Farming.Orm.PostgreSql;
using Farming.Orm.Schemas;
using Farming.Orm.Sqlite;

namespace Farming.Orm.Artifacts.Databases;

/// <summary>How each database writes types and defaults: for PostgreSQL and SQLite what the runtime itself creates tables with.</summary>
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

    /// <summary>The table's name where the database has no schemas of ours: <c>auth.users</c> is one name there.</summary>
    internal static string TableName(ArtifactDatabase database, ModelMetadata model) =>
        database == ArtifactDatabase.PostgreSql || model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}";
}
