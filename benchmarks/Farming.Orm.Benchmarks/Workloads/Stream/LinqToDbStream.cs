using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

internal sealed class LinqToDbStream(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly int _count = database.Data.Size.StreamedRows;

    internal async IAsyncEnumerable<SessionRow> ReadAsync(int position)
    {
        await using var connection = _connections.Open();
        var sessions = connection.GetTable<SessionEntity>().OrderBy(session => session.Id).Take(_count)
            .Select(session => new SessionRow(session.Id, session.UserId, session.Token, session.ExpiresAt));
        await foreach (var session in sessions.AsAsyncEnumerable().ConfigureAwait(false))
        {
            yield return session;
        }
    }
}
