using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

[DapperAot]
internal sealed class DapperAotStream(BenchmarkDatabase database)
{
    private const string Sql = "SELECT id AS Id, user_id AS UserId, token AS Token, expires_at AS ExpiresAt FROM sessions ORDER BY id LIMIT @count";

    internal async IAsyncEnumerable<SessionRow> ReadAsync(int position)
    {
        await using var connection = database.CreateConnection();
        await foreach (var session in connection.QueryUnbufferedAsync<SessionRow>(Sql, new { count = database.Data.Size.StreamedRows }).ConfigureAwait(false))
        {
            yield return session;
        }
    }
}
