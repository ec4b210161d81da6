using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.UniqueKey;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Batch;

internal sealed class NpgsqlFiveReads(PostgreSqlDatabase database)
{
    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;

    internal async Task<Dashboard> FindAsync(int position)
    {
        var id = Dataset.At(_data.UserIds, position);
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Command("SELECT id, email, name, email_verified, created_at FROM users WHERE id = $1", id));
        batch.BatchCommands.Add(Command("SELECT token, expires_at FROM sessions WHERE user_id = $1 ORDER BY expires_at DESC LIMIT 5", id));
        batch.BatchCommands.Add(Command("SELECT count(*)::int FROM memberships WHERE user_id = $1", id));
        batch.BatchCommands.Add(Command("SELECT name FROM organizations WHERE id = $1", Dataset.At(_data.OrganizationIds, position)));
        batch.BatchCommands.Add(Command("SELECT bio FROM profiles WHERE user_id = $1", id));
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        var user = await reader.ReadAsync().ConfigureAwait(false) ? NpgsqlUniqueKey.Read(reader) : null;

        await reader.NextResultAsync().ConfigureAwait(false);
        var sessions = new List<SessionToken>(5);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            sessions.Add(new(reader.GetString(0), reader.GetDateTime(1)));
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        await reader.ReadAsync().ConfigureAwait(false);
        var memberships = reader.GetInt32(0);

        await reader.NextResultAsync().ConfigureAwait(false);
        var organization = await reader.ReadAsync().ConfigureAwait(false) ? reader.GetString(0) : null;

        await reader.NextResultAsync().ConfigureAwait(false);
        var profile = await reader.ReadAsync().ConfigureAwait(false) ? new ProfileBio(reader.IsDBNull(0) ? null : reader.GetString(0)) : null;
        return new(user, sessions, memberships, organization, profile);
    }

    private static NpgsqlBatchCommand Command(string sql, string key) =>
        new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = key } } };
}
