using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>One statement after the other: Dapper.AOT does not support several statements in one call and leaves them to Dapper.</summary>
[DapperAot]
internal sealed class DapperAotPage(BenchmarkDatabase database, int pageSize)
{
    private readonly Dataset _data = database.Data;
    private readonly CardSql _sql = CardSql.Of(database.Kind, pageSize);

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        var start = _data.PageStart(position, pageSize);
        await using var connection = database.CreateConnection();
        await connection.OpenAsync().ConfigureAwait(false);
        var users = await connection.QueryAsync<FlatCards.User>(_sql.Users, new { start }).ConfigureAwait(false);
        var sessions = await connection.QueryAsync<FlatCards.Session>(_sql.Sessions, new { start }).ConfigureAwait(false);
        var organizations = await connection.QueryAsync<FlatCards.Organization>(_sql.Organizations, new { start }).ConfigureAwait(false);
        return FlatCards.Join(users, sessions, organizations);
    }
}
