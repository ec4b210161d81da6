using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

/// <summary>1: one row by a unique key.</summary>
internal static class UniqueKeyWorkload
{
    internal static Workload Create() => new(1, "one row by unique key", Contenders);

    internal static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        var ours = new OrmUniqueKey(database);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindAsync);
        yield return Contender.Of("ours, model", ContenderRole.Ours, ours.FindModelAsync, user => user is null ? null : new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt));
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlUniqueKey(postgreSql).FindAsync)
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteUniqueKey((SqliteDatabase)database).FindAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperUniqueKey(database).FindAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotUniqueKey(database).FindAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfUniqueKey(database).FindAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbUniqueKey(database).FindAsync);
    }
}
