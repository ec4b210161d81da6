using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

[DapperAot(false)]
internal sealed class DapperFilters(BenchmarkDatabase database)
{
    private const string Largest =
        """
        SELECT o.id AS Id, o.name AS Name, coalesce(m.members, 0) AS Members
        FROM organizations o LEFT JOIN (SELECT organization_id, count(*) AS members FROM memberships GROUP BY organization_id) m ON m.organization_id = o.id
        ORDER BY 3 DESC, o.name LIMIT 20
        """;

    private const string Some =
        """
        SELECT id AS Id, email AS Email, name AS Name, email_verified AS EmailVerified, created_at AS CreatedAt FROM users u
        WHERE email >= @start AND EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND s.expires_at > @late)
        ORDER BY email LIMIT 50
        """;

    private readonly Dataset _data = database.Data;
    private readonly string _late = SqliteTime.Format(SomeWorkload.Late);

    internal async Task<List<UserRow>> FindBySomeAsync(int position)
    {
        var start = _data.PageStart(position, SomeWorkload.PageSize);
        await using var connection = database.CreateConnection();
        return (await (database.Kind == DatabaseKind.PostgreSql
            ? connection.QueryAsync<UserRow>(Some, new { start, late = SomeWorkload.Late })
            : connection.QueryAsync<UserRow>(Some, new { start, late = _late })).ConfigureAwait(false)).AsList();
    }

    internal async Task<List<OrganizationSize>> FindLargestAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return (await connection.QueryAsync<OrganizationSize>(Largest).ConfigureAwait(false)).AsList();
    }
}
