using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

/// <summary>One statement: the project and its collections by UNION ALL, in the order of their kind and position.</summary>
internal sealed class NpgsqlUnionSiblings(PostgreSqlDatabase database)
{
    private const string Sql =
        """
        WITH parent AS MATERIALIZED (SELECT id, name FROM projects WHERE slug = $1)
        SELECT 0 AS kind, 0 AS position, id, name, NULL::boolean, NULL::timestamptz FROM parent
        UNION ALL SELECT 1, c.position, c.title, NULL, c.done, NULL FROM parent p JOIN tickets c ON c.project_id = p.id
        UNION ALL SELECT 2, c.position, c.text, NULL, NULL, c.written_at FROM parent p JOIN notes c ON c.project_id = p.id
        UNION ALL SELECT 3, c.position, c.name, c.color, NULL, NULL FROM parent p JOIN labels c ON c.project_id = p.id
        ORDER BY kind, position
        """;

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly string[] _slugs = database.Data.Slugs;

    internal async Task<ProjectDetail?> FindAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Dataset.At(_slugs, position) });
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        ProjectDetail? project = null;
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            switch (reader.GetInt32(0))
            {
                case 0:
                    project = new(reader.GetString(2), reader.GetString(3), [], [], []);
                    break;
                case 1:
                    project!.Tickets.Add(new(reader.GetString(2), reader.GetBoolean(4)));
                    break;
                case 2:
                    project!.Notes.Add(new(reader.GetString(2), reader.GetDateTime(5)));
                    break;
                default:
                    project!.Labels.Add(new(reader.GetString(2), reader.GetString(3)));
                    break;
            }
        }

        return project;
    }
}
