using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

internal sealed class LinqToDbFilters(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly Dataset _data = database.Data;
    private readonly Func<DataConnection, string, DateTime, Task<List<UserRow>>> _bySome = CompiledQuery.Compile((DataConnection connection, string start, DateTime late) =>
        connection.GetTable<UserEntity>()
            .Where(user => user.Email.CompareTo(start) >= 0 && connection.GetTable<SessionEntity>().Any(session => session.UserId == user.Id && session.ExpiresAt > late))
            .OrderBy(user => user.Email).Take(SomeWorkload.PageSize)
            .Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)).ToListAsync(CancellationToken.None));

    private readonly Func<DataConnection, Task<List<OrganizationSize>>> _largest = CompiledQuery.Compile((DataConnection connection) =>
        connection.GetTable<OrganizationEntity>()
            .Select(organization => new { organization.Id, organization.Name, Members = connection.GetTable<MembershipEntity>().Count(membership => membership.OrganizationId == organization.Id) })
            .OrderByDescending(organization => organization.Members).ThenBy(organization => organization.Name).Take(CountOrderWorkload.PageSize)
            .Select(organization => new OrganizationSize(organization.Id, organization.Name, organization.Members)).ToListAsync(CancellationToken.None));

    internal async Task<List<UserRow>> FindBySomeAsync(int position)
    {
        await using var connection = _connections.Open();
        return await _bySome(connection, _data.PageStart(position, SomeWorkload.PageSize), SomeWorkload.Late).ConfigureAwait(false);
    }

    internal async Task<List<OrganizationSize>> FindLargestAsync(int position)
    {
        await using var connection = _connections.Open();
        return await _largest(connection).ConfigureAwait(false);
    }
}
