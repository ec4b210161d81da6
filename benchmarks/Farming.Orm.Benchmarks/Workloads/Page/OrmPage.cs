using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Page;

internal sealed class OrmPage(BenchmarkDatabase database, int pageSize)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Dataset _data = database.Data;

    internal Task<List<UserCard>> FindAsync(int position)
    {
        var start = _data.PageStart(position, pageSize);
        return _orm.Users
            .Where(u => u.Email >= start)
            .OrderBy(u => u.Email)
            .Take(pageSize)
            .Select(u => new UserCard(
                u.Id,
                u.Email,
                u.Name,
                u.Profile.Select(p => new ProfileBio(p.Bio)),
                u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(PageWorkload.SessionsPerUser).Select(s => new SessionToken(s.Token, s.ExpiresAt)),
                u.Organizations.OrderBy(o => o.Name).Select(o => o.Name)))
            .FindManyAsync();
    }

    internal Task<List<User>> FindModelsAsync(int position)
    {
        var start = _data.PageStart(position, pageSize);
        return _orm.Users
            .Where(u => u.Email >= start)
            .OrderBy(u => u.Email)
            .Take(pageSize)
            .Include(
                u => u.Profile,
                u => u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(PageWorkload.SessionsPerUser),
                u => u.Organizations.OrderBy(o => o.Name))
            .FindManyAsync();
    }
}
