using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

/// <summary>Four prepared statements in one read transaction.</summary>
internal sealed class SqliteStatementSiblings(SqliteDatabase database)
{
    private const string Parent = "SELECT id, name FROM projects WHERE slug = ?1";
    private const string Tickets = "SELECT title, done FROM tickets WHERE project_id = ?1 ORDER BY position";
    private const string Notes = "SELECT text, written_at FROM notes WHERE project_id = ?1 ORDER BY position";
    private const string Labels = "SELECT name, color FROM labels WHERE project_id = ?1 ORDER BY position";

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly string[] _slugs = database.Data.Slugs;

    internal Task<ProjectDetail?> FindAsync(int position)
    {
        using var session = _sessions.Rent();
        session.Begin();
        var project = FindProject(session, Dataset.At(_slugs, position));
        if (project is not null)
        {
            Fill(session, Tickets, project.Id, project.Tickets, static reader => new(reader.GetString(0), reader.GetBoolean(1)));
            Fill(session, Notes, project.Id, project.Notes, static reader => new(reader.GetString(0), SqliteTime.Parse(reader.GetString(1))));
            Fill(session, Labels, project.Id, project.Labels, static reader => new(reader.GetString(0), reader.GetString(1)));
        }

        session.Commit();
        return Task.FromResult(project);
    }

    private static ProjectDetail? FindProject(SqliteSession session, string slug)
    {
        var command = session.Prepare(Parent);
        command.Parameters[0].Value = slug;
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.GetString(0), reader.GetString(1), [], [], []) : null;
    }

    private static void Fill<T>(SqliteSession session, string sql, string id, List<T> list, Func<SqliteDataReader, T> read)
    {
        var command = session.Prepare(sql);
        command.Parameters[0].Value = id;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            list.Add(read(reader));
        }
    }
}
