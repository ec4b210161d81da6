using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

/// <summary>4: a session by its token, with its user and the user's profile.</summary>
internal static class ToOneWorkload
{
    internal static Workload Create() => new(4, "session → user → profile", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        var ours = new OrmToOne(database);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindAsync);
        yield return Contender.Of("ours, model", ContenderRole.Ours, ours.FindModelAsync, session => session is null ? null : Detail(session));
        yield return database is PostgreSqlDatabase postgreSql
            ? Contender.Of("ado.net", ContenderRole.HandWritten, new NpgsqlToOne(postgreSql).FindAsync)
            : Contender.Of("ado.net", ContenderRole.HandWritten, new SqliteToOne((SqliteDatabase)database).FindAsync);
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperToOne(database).FindAsync);
        yield return Contender.Of("dapper.aot", ContenderRole.Peer, new DapperAotToOne(database).FindAsync);
        yield return Contender.Of("ef core", ContenderRole.Peer, new EfToOne(database).FindAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbToOne(database).FindAsync);
    }

    private static SessionDetail Detail(Session session)
    {
        var user = session.User;
        return new(session.Token, session.ExpiresAt, new(user.Id, user.Email, user.Name, user.Profile is { } profile ? new(profile.Bio) : null));
    }
}
