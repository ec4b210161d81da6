namespace Farming.Orm.Benchmarks.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
