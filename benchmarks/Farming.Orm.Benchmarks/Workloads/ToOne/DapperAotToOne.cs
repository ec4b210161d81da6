using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

[DapperAot]
internal sealed class DapperAotToOne(BenchmarkDatabase database)
{
    private readonly string[] _tokens = database.Data.Tokens;

    internal async Task<SessionDetail?> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        var row = await connection.QueryFirstOrDefaultAsync<SessionFlat>(SessionFlat.Sql, new { token = Dataset.At(_tokens, position) }).ConfigureAwait(false);
        return row?.ToDetail();
    }
}
