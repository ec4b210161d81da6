using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

internal sealed class NpgsqlToOne(PostgreSqlDatabase database)
{
    private const string Sql =
        """
        SELECT s.token, s.expires_at, u.id, u.email, u.name, p.id IS NOT NULL, p.bio
        FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN profiles p ON p.user_id = u.id
        WHERE s.token = $1
        """;

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly string[] _tokens = database.Data.Tokens;

    internal async Task<SessionDetail?> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Dataset.At(_tokens, position) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        return await reader.ReadAsync().ConfigureAwait(false) ? Read(reader) : null;
    }

    private static SessionDetail Read(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetDateTime(1),
            new(
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                reader.GetBoolean(5) ? new(reader.IsDBNull(6) ? null : reader.GetString(6)) : null));
}
