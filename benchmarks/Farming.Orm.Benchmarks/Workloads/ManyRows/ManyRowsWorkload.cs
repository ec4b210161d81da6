using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

/// <summary>2: a thousand rows in the order of an indexed column.</summary>
internal static class ManyRowsWorkload
{
    internal const int Count = 1_000;

    internal static Workload Create() => new(2, "a thousand rows", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        var ours = new OrmManyRows(database);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindAsync);
        yield return Contender.Of("ours, models", ContenderRole.Ours, ours.FindModelsAsync, users => users.ConvertAll(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)));
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlManyRows(postgreSql).FindAsync)
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteManyRows((SqliteDatabase)database).FindAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperManyRows(database).FindAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotManyRows(database).FindAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfManyRows(database).FindAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbManyRows(database).FindAsync);
    }
}
