using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

internal sealed class OrmFilters(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Dataset _data = database.Data;

    internal Task<List<UserRow>> FindBySomeAsync(int position)
    {
        var start = _data.PageStart(position, SomeWorkload.PageSize);
        return _orm.Users
            .Where(u => u.Email >= start && u.Sessions.Some(s => s.ExpiresAt > SomeWorkload.Late))
            .OrderBy(u => u.Email)
            .Take(SomeWorkload.PageSize)
            .Select(u => new UserRow(u.Id, u.Email, u.Name, u.EmailVerified, u.CreatedAt))
            .FindManyAsync();
    }

    internal Task<List<User>> FindModelsBySomeAsync(int position)
    {
        var start = _data.PageStart(position, SomeWorkload.PageSize);
        return _orm.Users
            .Where(u => u.Email >= start && u.Sessions.Some(s => s.ExpiresAt > SomeWorkload.Late))
            .OrderBy(u => u.Email)
            .Take(SomeWorkload.PageSize)
            .FindManyAsync();
    }

    internal Task<List<OrganizationSize>> FindLargestAsync(int position) =>
        _orm.Organizations
            .OrderByDescending(o => o.Users.Count())
            .ThenBy(o => o.Name)
            .Take(CountOrderWorkload.PageSize)
            .Select(o => new OrganizationSize(o.Id, o.Name, o.Users.Count()))
            .FindManyAsync();
}
