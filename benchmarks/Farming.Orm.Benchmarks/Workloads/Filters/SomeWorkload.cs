using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

/// <summary>7: users who have a session that expires late, fifty at a time.</summary>
internal static class SomeWorkload
{
    internal const int PageSize = 50;

    /// <summary>5 % of the sessions expire later than this.</summary>
    internal static readonly DateTime Late = new(2026, 12, 13, 0, 0, 0, DateTimeKind.Utc);

    internal static Workload Create() => new(7, "parents by Some", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        var ours = new OrmFilters(database);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindBySomeAsync);
        yield return Contender.Of("ours, models", ContenderRole.Ours, ours.FindModelsBySomeAsync, users => users.ConvertAll(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)));
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("exists", ContenderRole.HandWritten, new NpgsqlFilters(postgreSql).FindBySomeAsync)
            : Contender.Of("exists", ContenderRole.HandWritten, new SqliteFilters((SqliteDatabase)database).FindBySomeAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperFilters(database).FindBySomeAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfFilters(database).FindBySomeAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbFilters(database).FindBySomeAsync);
    }
}
