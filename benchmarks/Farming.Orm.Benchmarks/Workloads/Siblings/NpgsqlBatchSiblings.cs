using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

/// <summary>Four statements in one round trip.</summary>
internal sealed class NpgsqlBatchSiblings(PostgreSqlDatabase database)
{
    private const string Parent = "SELECT id, name FROM projects WHERE slug = $1";
    private const string Tickets = "SELECT title, done FROM tickets WHERE project_id = (SELECT id FROM projects WHERE slug = $1) ORDER BY position";
    private const string Notes = "SELECT text, written_at FROM notes WHERE project_id = (SELECT id FROM projects WHERE slug = $1) ORDER BY position";
    private const string Labels = "SELECT name, color FROM labels WHERE project_id = (SELECT id FROM projects WHERE slug = $1) ORDER BY position";

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly string[] _slugs = database.Data.Slugs;

    internal async Task<ProjectDetail?> FindAsync(int position)
    {
        var slug = Dataset.At(_slugs, position);
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(Command(Parent, slug));
        batch.BatchCommands.Add(Command(Tickets, slug));
        batch.BatchCommands.Add(Command(Notes, slug));
        batch.BatchCommands.Add(Command(Labels, slug));
        await using var reader = await batch.ExecuteReaderAsync().ConfigureAwait(false);
        if (!await reader.ReadAsync().ConfigureAwait(false))
        {
            return null;
        }

        var project = new ProjectDetail(reader.GetString(0), reader.GetString(1), [], [], []);
        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            project.Tickets.Add(new(reader.GetString(0), reader.GetBoolean(1)));
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            project.Notes.Add(new(reader.GetString(0), reader.GetDateTime(1)));
        }

        await reader.NextResultAsync().ConfigureAwait(false);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            project.Labels.Add(new(reader.GetString(0), reader.GetString(1)));
        }

        return project;
    }

    private static NpgsqlBatchCommand Command(string sql, string slug) =>
        new(sql) { Parameters = { new NpgsqlParameter<string> { TypedValue = slug } } };
}
