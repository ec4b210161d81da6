using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

internal sealed class LinqToDbUniqueKey(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly string[] _emails = database.Data.Emails;
    private readonly Func<DataConnection, string, Task<UserRow?>> _find = CompiledQuery.Compile((DataConnection connection, string email) =>
        connection.GetTable<UserEntity>().Where(user => user.Email == email)
            .Select(user => new UserRow(user.Id, user.Email, user.Name, user.EmailVerified, user.CreatedAt)).FirstOrDefaultAsync(CancellationToken.None));

    internal async Task<UserRow?> FindAsync(int position)
    {
        await using var connection = _connections.Open();
        return await _find(connection, Dataset.At(_emails, position)).ConfigureAwait(false);
    }
}
