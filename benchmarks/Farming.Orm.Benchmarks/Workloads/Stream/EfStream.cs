using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

internal sealed class EfStream(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, int, IAsyncEnumerable<SessionRow>> _find = EF.CompileAsyncQuery((BenchmarkContext context, int count) =>
        context.Sessions.AsNoTracking().OrderBy(session => session.Id).Take(count).Select(session => new SessionRow(session.Id, session.UserId, session.Token, session.ExpiresAt)));

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly int _count = database.Data.Size.StreamedRows;

    internal async IAsyncEnumerable<SessionRow> ReadAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        await foreach (var session in _find(context, _count).ConfigureAwait(false))
        {
            yield return session;
        }
    }
}
