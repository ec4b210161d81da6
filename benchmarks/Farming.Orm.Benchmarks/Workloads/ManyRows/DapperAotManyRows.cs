using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.ManyRows;

[DapperAot]
internal sealed class DapperAotManyRows(BenchmarkDatabase database)
{
    private const string Sql =
        """
        SELECT id AS Id, email AS Email, name AS Name, email_verified AS EmailVerified, created_at AS CreatedAt
        FROM users WHERE email >= @start ORDER BY email LIMIT 1000
        """;

    private readonly Dataset _data = database.Data;

    internal async Task<List<UserRow>> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return (await connection.QueryAsync<UserRow>(Sql, new { start = _data.PageStart(position, ManyRowsWorkload.Count) }).ConfigureAwait(false)).AsList();
    }
}
