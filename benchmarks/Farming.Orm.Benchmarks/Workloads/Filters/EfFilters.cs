using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

internal sealed class EfFilters(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, string, DateTime, IAsyncEnumerable<UserRow>> _bySome = EF.CompileAsyncQuery((BenchmarkContext context, string start, DateTime late) =>
        context.Users.AsNoTracking().Where(user => string.Compare(user.Email, start) >= 0 && user.Sessions.Any(session => session.ExpiresAt > late))
            .OrderBy(user => user.Email).Take(SomeWorkload.PageSize)
            .Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)));

    private readonly Func<BenchmarkContext, IAsyncEnumerable<OrganizationSize>> _largest = EF.CompileAsyncQuery((BenchmarkContext context) =>
        context.Organizations.AsNoTracking().OrderByDescending(organization => organization.Memberships.Count).ThenBy(organization => organization.Name)
            .Take(CountOrderWorkload.PageSize)
            .Select(organization => new OrganizationSize(organization.Id, organization.Name, organization.Memberships.Count)));

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly Dataset _data = database.Data;

    internal async Task<List<UserRow>> FindBySomeAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await _bySome(context, _data.PageStart(position, SomeWorkload.PageSize), SomeWorkload.Late).ToListAsync().ConfigureAwait(false);
    }

    internal async Task<List<OrganizationSize>> FindLargestAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await _largest(context).ToListAsync().ConfigureAwait(false);
    }
}
