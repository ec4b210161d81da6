using Farming.Orm.Benchmarks.Databases;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.PostgreSQL;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using LinqToDB.Metadata;

namespace Farming.Orm.Benchmarks.Peers.LinqToDb;

/// <summary>Connections of linq2db to a database: one for each piece of work, from the pool that all contenders share.</summary>
internal sealed class LinqToDbConnections(BenchmarkDatabase database)
{
    private readonly DataOptions _options = Options(database);

    internal DataConnection Open() => new(_options);

    private static DataOptions Options(BenchmarkDatabase database)
    {
        var schema = new MappingSchema("benchmark");
        schema.AddMetadataReader(new SystemComponentModelDataAnnotationsSchemaAttributeReader());
        if (database is PostgreSqlDatabase postgreSql)
        {
            return new DataOptions().UseConnectionFactory(PostgreSQLTools.GetDataProvider(PostgreSQLVersion.v15), _ => postgreSql.Source.CreateConnection()).UseMappingSchema(schema);
        }

        // The file stores times in another format than linq2db's own.
        schema.SetConverter<DateTime, DataParameter>(time => DataParameter.VarChar(null, SqliteTime.Format(time)));
        schema.SetConverter<string, DateTime>(text => SqliteTime.Parse(text));
        return new DataOptions().UseSQLite(((SqliteDatabase)database).ConnectionString, SQLiteProvider.Microsoft).UseMappingSchema(schema);
    }
}
