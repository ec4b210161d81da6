using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

[DapperAot(false)]
internal sealed class DapperPage(BenchmarkDatabase database, int pageSize)
{
    private readonly Dataset _data = database.Data;
    private readonly string _sql = Join(CardSql.Of(database.Kind, pageSize));

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        await using var results = await connection.QueryMultipleAsync(_sql, new { start = _data.PageStart(position, pageSize) }).ConfigureAwait(false);
        var users = await results.ReadAsync<FlatCards.User>().ConfigureAwait(false);
        var sessions = await results.ReadAsync<FlatCards.Session>().ConfigureAwait(false);
        return FlatCards.Join(users, sessions, await results.ReadAsync<FlatCards.Organization>().ConfigureAwait(false));
    }

    private static string Join(CardSql sql) => $"{sql.Users};\n{sql.Sessions};\n{sql.Organizations}";
}
