using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

internal sealed class LinqToDbManyRows(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly Dataset _data = database.Data;
    private readonly Func<DataConnection, string, Task<List<UserRow>>> _find = CompiledQuery.Compile((DataConnection connection, string start) =>
        connection.GetTable<UserEntity>().Where(user => user.Email.CompareTo(start) >= 0).OrderBy(user => user.Email).Take(ManyRowsWorkload.Count)
            .Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)).ToListAsync(CancellationToken.None));

    internal async Task<List<UserRow>> FindAsync(int position)
    {
        await using var connection = _connections.Open();
        return await _find(connection, _data.PageStart(position, ManyRowsWorkload.Count)).ConfigureAwait(false);
    }
}
