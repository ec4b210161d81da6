using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

/// <summary>One statement: the project and its collections by UNION ALL, in the order of their kind and position.</summary>
internal sealed class SqliteUnionSiblings(SqliteDatabase database)
{
    private const string Sql =
        """
        WITH parent AS MATERIALIZED (SELECT id, name FROM projects WHERE slug = ?1)
        SELECT 0 AS kind, 0 AS position, id, name, NULL, NULL FROM parent
        UNION ALL SELECT 1, c.position, c.title, NULL, c.done, NULL FROM parent p CROSS JOIN tickets c ON c.project_id = p.id
        UNION ALL SELECT 2, c.position, c.text, NULL, NULL, c.written_at FROM parent p CROSS JOIN notes c ON c.project_id = p.id
        UNION ALL SELECT 3, c.position, c.name, c.color, NULL, NULL FROM parent p CROSS JOIN labels c ON c.project_id = p.id
        ORDER BY kind, position
        """;

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly string[] _slugs = database.Data.Slugs;

    internal Task<ProjectDetail?> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare(Sql);
        command.Parameters[0].Value = Dataset.At(_slugs, position);
        using var reader = command.ExecuteReader();
        ProjectDetail? project = null;
        while (reader.Read())
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
                    project!.Notes.Add(new(reader.GetString(2), SqliteTime.Parse(reader.GetString(5))));
                    break;
                default:
                    project!.Labels.Add(new(reader.GetString(2), reader.GetString(3)));
                    break;
            }
        }

        return Task.FromResult(project);
    }
}
