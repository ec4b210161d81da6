using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

internal sealed class EfToOne(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, string, Task<SessionDetail?>> _find = EF.CompileAsyncQuery((BenchmarkContext context, string token) =>
        context.Sessions.AsNoTracking().Where(session => session.Token == token)
            .Select(session => new SessionDetail(
                session.Token,
                session.ExpiresAt,
                new SessionUser(
                    session.User.Id,
                    session.User.Email,
                    session.User.Name,
                    session.User.Profile == null ? null : new ProfileBio(session.User.Profile.Bio))))
            .FirstOrDefault());

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly string[] _tokens = database.Data.Tokens;

    internal async Task<SessionDetail?> FindAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await _find(context, Dataset.At(_tokens, position)).ConfigureAwait(false);
    }
}
