using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

/// <summary>3: a hundred thousand rows, one by one.</summary>
internal static class StreamWorkload
{
    internal static Workload Create() => new(3, "a hundred thousand rows, streamed", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        yield return Contender.OfStream("ours", ContenderRole.Ours, new OrmStream(database).Read);
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.OfStream("ado.net", ContenderRole.HandWritten, new NpgsqlStream(postgreSql).ReadAsync)
            : Contender.OfStream("ado.net", ContenderRole.HandWritten, new SqliteStream((SqliteDatabase)database).ReadAsync);
        yield return Contender.OfStream("dapper", ContenderRole.Peer, new DapperStream(database).ReadAsync);
        yield return Contender.OfStream("dapper.aot", ContenderRole.Peer, new DapperAotStream(database).ReadAsync);
        yield return Contender.OfStream("ef core", ContenderRole.Peer, new EfStream(database).ReadAsync);
        yield return Contender.OfStream("linq2db", ContenderRole.Peer, new LinqToDbStream(database).ReadAsync);
    }
}
