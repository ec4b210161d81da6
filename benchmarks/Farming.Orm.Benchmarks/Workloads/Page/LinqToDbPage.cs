using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;

namespace Farming.Orm.Benchmarks.Workloads.Page;

internal sealed class LinqToDbPage(BenchmarkDatabase database, int pageSize)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly Dataset _data = database.Data;

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        var start = _data.PageStart(position, pageSize);
        await using var connection = _connections.Open();
        return await (
            from user in connection.GetTable<UserEntity>()
            from profile in connection.GetTable<ProfileEntity>().LeftJoin(profile => profile.UserId == user.Id)
            where user.Email.CompareTo(start) >= 0
            orderby user.Email
            select new UserCard(
                user.Id,
                user.Email,
                user.Name,
                profile.Id == null ? null : new ProfileBio(profile.Bio),
                connection.GetTable<SessionEntity>().Where(session => session.UserId == user.Id)
                    .OrderByDescending(session => session.ExpiresAt).Take(5).Select(session => new SessionToken(session.Token, session.ExpiresAt)).ToList(),
                (from membership in connection.GetTable<MembershipEntity>()
                 join organization in connection.GetTable<OrganizationEntity>() on membership.OrganizationId equals organization.Id
                 where membership.UserId == user.Id
                 orderby organization.Name
                 select organization.Name).ToList()))
            .Take(pageSize).ToListAsync().ConfigureAwait(false);
    }
}
