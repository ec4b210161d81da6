using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

internal sealed class LinqToDbToOne(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly string[] _tokens = database.Data.Tokens;
    private readonly Func<DataConnection, string, Task<SessionDetail?>> _find = CompiledQuery.Compile((DataConnection connection, string token) =>
        (from session in connection.GetTable<SessionEntity>()
         join user in connection.GetTable<UserEntity>() on session.UserId equals user.Id
         from profile in connection.GetTable<ProfileEntity>().LeftJoin(profile => profile.UserId == user.Id)
         where session.Token == token
         select new SessionDetail(
             session.Token, session.ExpiresAt, new SessionUser(user.Id, user.Email, user.Name, profile.Id == null ? null : new ProfileBio(profile.Bio))))
        .FirstOrDefaultAsync(CancellationToken.None));

    internal async Task<SessionDetail?> FindAsync(int position)
    {
        await using var connection = _connections.Open();
        return await _find(connection, Dataset.At(_tokens, position)).ConfigureAwait(false);
    }
}
