using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

internal sealed class OrmManyRows(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Dataset _data = database.Data;

    internal Task<List<UserRow>> FindAsync(int position)
    {
        var start = _data.PageStart(position, ManyRowsWorkload.Count);
        return _orm.Users
            .Where(u => u.Email >= start)
            .OrderBy(u => u.Email)
            .Take(ManyRowsWorkload.Count)
            .Select(u => new UserRow(u.Id, u.Email, u.Name, u.EmailVerified, u.CreatedAt))
            .FindManyAsync();
    }

    internal Task<List<User>> FindModelsAsync(int position)
    {
        var start = _data.PageStart(position, ManyRowsWorkload.Count);
        return _orm.Users.Where(u => u.Email >= start).OrderBy(u => u.Email).Take(ManyRowsWorkload.Count).FindManyAsync();
    }
}
