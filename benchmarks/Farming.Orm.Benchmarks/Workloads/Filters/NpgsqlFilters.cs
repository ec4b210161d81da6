using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Filters;

internal sealed class NpgsqlFilters(PostgreSqlDatabase database)
{
    private const string Some =
        """
        SELECT id, email, name, email_verified, created_at FROM users u
        WHERE email >= $1 AND EXISTS (SELECT 1 FROM sessions s WHERE s.user_id = u.id AND s.expires_at > $2)
        ORDER BY email LIMIT 50
        """;

    private const string Grouped =
        """
        SELECT o.id, o.name, coalesce(m.members, 0)
        FROM organizations o LEFT JOIN (SELECT organization_id, count(*)::int AS members FROM memberships GROUP BY organization_id) m ON m.organization_id = o.id
        ORDER BY 3 DESC, o.name LIMIT 20
        """;

    private const string Correlated =
        """
        SELECT o.id, o.name, (SELECT count(*)::int FROM memberships m WHERE m.organization_id = o.id)
        FROM organizations o ORDER BY 3 DESC, o.name LIMIT 20
        """;

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;

    internal async Task<List<UserRow>> FindBySomeAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Some;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _data.PageStart(position, SomeWorkload.PageSize) });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = SomeWorkload.Late });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var users = new List<UserRow>(SomeWorkload.PageSize);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            users.Add(NpgsqlUniqueKey.Read(reader));
        }

        return users;
    }

    internal Task<List<OrganizationSize>> FindLargestGroupedAsync(int position) => FindLargestAsync(Grouped);

    internal Task<List<OrganizationSize>> FindLargestCorrelatedAsync(int position) => FindLargestAsync(Correlated);

    private async Task<List<OrganizationSize>> FindLargestAsync(string sql)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var organizations = new List<OrganizationSize>(CountOrderWorkload.PageSize);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            organizations.Add(new(reader.GetString(0), reader.GetString(1), reader.GetInt32(2)));
        }

        return organizations;
    }
}
