using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

internal sealed class SqliteFilters(SqliteDatabase database)
{
    private const string Some =
        """
        SELECT id, email, name, email_verified, created_at FROM users u
        WHERE email >= ?1 AND EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND s.expires_at > ?2)
        ORDER BY email LIMIT 50
        """;

    private const string Grouped =
        """
        SELECT o.id, o.name, coalesce(m.members, 0)
        FROM organizations o LEFT JOIN (SELECT organization_id, count(*) AS members FROM memberships GROUP BY organization_id) m ON m.organization_id = o.id
        ORDER BY 3 DESC, o.name LIMIT 20
        """;

    private const string Correlated =
        """
        SELECT o.id, o.name, (SELECT count(*) FROM memberships m WHERE m.organization_id = o.id)
        FROM organizations o ORDER BY 3 DESC, o.name LIMIT 20
        """;

    private static readonly string Late = SqliteTime.Format(SomeWorkload.Late);

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;

    internal Task<List<UserRow>> FindBySomeAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(Some, parameters: 2);
        command.Parameters[0].Value = _data.PageStart(position, SomeWorkload.PageSize);
        command.Parameters[1].Value = Late;
        using var reader = command.ExecuteReader();
        var users = new List<UserRow>(SomeWorkload.PageSize);
        while (reader.Read())
        {
            users.Add(SqliteUniqueKey.Read(reader));
        }

        return Task.FromResult(users);
    }

    internal Task<List<OrganizationSize>> FindLargestGroupedAsync(int position) => FindLargestAsync(Grouped);

    internal Task<List<OrganizationSize>> FindLargestCorrelatedAsync(int position) => FindLargestAsync(Correlated);

    private Task<List<OrganizationSize>> FindLargestAsync(string sql)
    {
        using var session = _sessions.Rent();
        using var reader = session.Prepare(sql, parameters: 0).ExecuteReader();
        var organizations = new List<OrganizationSize>(CountOrderWorkload.PageSize);
        while (reader.Read())
        {
            organizations.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return Task.FromResult(organizations);
    }
}
