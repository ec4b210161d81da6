using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Page;

internal sealed class EfPage(BenchmarkDatabase database, int pageSize)
{
    private readonly Func<BenchmarkContext, string, int, IAsyncEnumerable<UserCard>> _single = EF.CompileAsyncQuery((BenchmarkContext context, string start, int size) =>
        context.Users.AsNoTracking().AsSingleQuery().Where(user => string.Compare(user.Email, start) >= 0).OrderBy(user => user.Email).Take(size)
            .Select(user => new UserCard(
                user.Id,
                user.Email,
                user.Name,
                user.Profile == null ? null : new ProfileBio(user.Profile.Bio),
                user.Sessions.OrderByDescending(session => session.ExpiresAt).Take(5).Select(session => new SessionToken(session.Token, session.ExpiresAt)).ToList(),
                user.Memberships.OrderBy(membership => membership.Organization.Name).Select(membership => membership.Organization.Name).ToList())));

    private readonly Func<BenchmarkContext, string, int, IAsyncEnumerable<UserCard>> _split = EF.CompileAsyncQuery((BenchmarkContext context, string start, int size) =>
        context.Users.AsNoTracking().AsSplitQuery().Where(user => string.Compare(user.Email, start) >= 0).OrderBy(user => user.Email).Take(size)
            .Select(user => new UserCard(
                user.Id,
                user.Email,
                user.Name,
                user.Profile == null ? null : new ProfileBio(user.Profile.Bio),
                user.Sessions.OrderByDescending(session => session.ExpiresAt).Take(5).Select(session => new SessionToken(session.Token, session.ExpiresAt)).ToList(),
                user.Memberships.OrderBy(membership => membership.Organization.Name).Select(membership => membership.Organization.Name).ToList())));

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly Dataset _data = database.Data;

    internal Task<List<UserCard>> FindSingleAsync(int position) => FindAsync(_single, position);

    internal Task<List<UserCard>> FindSplitAsync(int position) => FindAsync(_split, position);

    private async Task<List<UserCard>> FindAsync(Func<BenchmarkContext, string, int, IAsyncEnumerable<UserCard>> query, int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await query(context, _data.PageStart(position, pageSize), pageSize).ToListAsync().ConfigureAwait(false);
    }
}
