using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

[DapperAot]
internal sealed class DapperAotUniqueKey(BenchmarkDatabase database)
{
    private readonly string[] _emails = database.Data.Emails;

    internal async Task<UserRow?> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return await connection.QueryFirstOrDefaultAsync<UserRow>(DapperUniqueKey.Sql, new { email = Dataset.At(_emails, position) }).ConfigureAwait(false);
    }
}
