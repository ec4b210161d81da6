using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>5: a page of users, each with its profile, its five latest sessions and the names of its organizations.</summary>
internal static class PageWorkload
{
    internal const int SessionsPerUser = 5;

    internal static Workload Create(int pageSize) => new(5, $"page of {pageSize}, three relations", database => Contenders(database, pageSize));

    internal static IEnumerable<Contender> Contenders(BenchmarkDatabase database, int pageSize)
    {
        var ours = new OrmPage(database, pageSize);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindAsync);
        yield return Contender.Of("ours, models", ContenderRole.Ours, ours.FindModelsAsync, users => users.ConvertAll(Card));
        foreach (var contender in database is PostgreSqlDatabase postgreSql ? NpgsqlContenders(postgreSql, pageSize) : SqliteContenders((SqliteDatabase)database, pageSize))
        {
            yield return contender;
        }
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperPage(database, pageSize).FindAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotPage(database, pageSize).FindAsync);

        // For more than one user, the statements of these two make SQLite number all sessions again for each user: a page of 50 takes minutes.
        if (database.Kind == DatabaseKind.PostgreSql || pageSize == 1)
        {
            var ef = new EfPage(database, pageSize);
            yield return Contender.Of("ef core", ContenderRole.Peer, ef.FindSingleAsync);
            yield return Contender.Of("ef core, split", ContenderRole.Peer, ef.FindSplitAsync);
            yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbPage(database, pageSize).FindAsync);
        }
    }

    private static IEnumerable<Contender> NpgsqlContenders(PostgreSqlDatabase database, int pageSize)
    {
        yield return ByHand("union-lateral", new NpgsqlUnionPage(database, pageSize, NpgsqlUnionPage.Lateral(pageSize)).FindAsync);
        yield return ByHand("union-window", new NpgsqlUnionPage(database, pageSize, NpgsqlUnionPage.Window(pageSize)).FindAsync);
        yield return ByHand("json-lateral", new NpgsqlJsonPage(database, pageSize).FindAsync);
        yield return ByHand("two-round-trips", new NpgsqlTwoRoundTripPage(database, pageSize).FindAsync);
        yield return ByHand("batch", new NpgsqlBatchPage(database, pageSize).FindAsync);
    }

    private static IEnumerable<Contender> SqliteContenders(SqliteDatabase database, int pageSize)
    {
        yield return ByHand("union-window", new SqliteUnionPage(database, pageSize, SqliteUnionPage.Window(pageSize)).FindAsync);
        yield return ByHand("union-in", new SqliteUnionPage(database, pageSize, SqliteUnionPage.In(pageSize)).FindAsync);
        yield return ByHand("per-parent", new SqlitePerParentPage(database, pageSize).FindAsync);
        yield return ByHand("json-group", new SqliteJsonPage(database, pageSize).FindAsync);
    }

    private static Contender ByHand(string name, Func<int, Task<List<UserCard>>> run) => Contender.Of(name, ContenderRole.HandWritten, run);

    private static UserCard Card(User user) =>
        new(
            user.Id,
            user.Email,
            user.Name,
            user.Profile is { } profile ? new(profile.Bio) : null,
            [.. user.Sessions.Select(session => new SessionToken(session.Token, session.ExpiresAt))],
            [.. user.Organizations.Select(organization => organization.Name)]);
}
