using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

internal sealed class EfUniqueKey(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, string, Task<UserRow?>> _find = EF.CompileAsyncQuery((BenchmarkContext context, string email) =>
        context.Users.AsNoTracking().Where(user => user.Email == email).Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)).FirstOrDefault());

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly string[] _emails = database.Data.Emails;

    internal async Task<UserRow?> FindAsync(int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await _find(context, Dataset.At(_emails, position)).ConfigureAwait(false);
    }
}
