using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>The users first; then their relations, by the array of the users' keys, in one batch.</summary>
internal sealed class NpgsqlTwoRoundTripPage(PostgreSqlDatabase database, int pageSize)
{
    private const string Sessions =
        """
        SELECT user_id, token, expires_at
        FROM (SELECT user_id, token, expires_at, row_number() OVER (PARTITION BY user_id ORDER BY expires_at DESC) AS place
              FROM sessions WHERE user_id = ANY($1)) s
        WHERE place <= 5
        """;

    private const string Organizations =
        "SELECT m.user_id, o.name FROM memberships m JOIN organizations o ON o.id = m.organization_id WHERE m.user_id = ANY($1)";

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;
    private readonly string _parents =
        $"""
        SELECT u.id, u.email, u.name, p.id IS NOT NULL, p.bio
        FROM (SELECT id, email, name FROM users WHERE email >= $1 ORDER BY email LIMIT {pageSize}) u LEFT JOIN profiles p ON p.user_id = u.id
        ORDER BY u.email
        """;

    internal async Task<List<UserCard>> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        var page = new CardPage(pageSize);
        var keys = await FindUsersAsync(connection, page, position).ConfigureAwait(false);
        var numbers = new Dictionary<string, int>(keys.Length);
        foreach (var key in keys)
        {
            numbers.Add(key, numbers.Count + 1);
        }

        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Children(Sessions, keys));
        batch.BatchCommands.Add(Children(Organizations, keys));
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            page.Sessions(numbers[reader.GetString(0)]).Add(new(reader.GetString(1), reader.GetDateTime(2)));
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            page.Organizations(numbers[reader.GetString(0)]).Add(reader.GetString(1));
        }

        return page.ToList();
    }

    private static NpgsqlBatchCommand Children(string sql, string[] keys) =>
        new(sql) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = keys } } };

    private async Task<string[]> FindUsersAsync(NpgsqlConnection connection, CardPage page, int position)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _parents;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _data.PageStart(position, pageSize) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var keys = new List<string>(pageSize);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            var id = reader.GetString(0);
            keys.Add(id);
            var profile = reader.GetBoolean(3) ? new ProfileBio(reader.IsDBNull(4) ? null : reader.GetString(4)) : null;
            page.AddUser(keys.Count, id, reader.GetString(1), reader.GetString(2), profile);
        }

        return [.. keys];
    }
}
