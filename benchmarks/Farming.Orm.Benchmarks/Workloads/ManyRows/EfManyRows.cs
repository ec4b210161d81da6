using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

internal sealed class EfManyRows(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, string, IAsyncEnumerable<UserRow>> _find = EF.CompileAsyncQuery((BenchmarkContext context, string start) =>
        context.Users.AsNoTracking().Where(user => string.Compare(user.Email, start) >= 0).OrderBy(user => user.Email).Take(ManyRowsWorkload.Count)
            .Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)));

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly Dataset _data = database.Data;

    internal async Task<List<UserRow>> FindAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await _find(context, _data.PageStart(position, ManyRowsWorkload.Count)).ToListAsync().ConfigureAwait(false);
    }
}
