using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

[DapperAot(false)]
internal sealed class DapperSiblings(BenchmarkDatabase database)
{
    private const string Sql =
        """
        SELECT id AS Id, name AS Name FROM projects WHERE slug = @slug;
        SELECT title AS Title, done AS Done FROM tickets WHERE project_id = (SELECT id FROM projects WHERE slug = @slug) ORDER BY position;
        SELECT text AS Text, written_at AS WrittenAt FROM notes WHERE project_id = (SELECT id FROM projects WHERE slug = @slug) ORDER BY position;
        SELECT name AS Name, color AS Color FROM labels WHERE project_id = (SELECT id FROM projects WHERE slug = @slug) ORDER BY position
        """;

    private readonly string[] _slugs = database.Data.Slugs;

    internal async Task<ProjectDetail?> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        await using var results = await connection.QueryMultipleAsync(Sql, new { slug = Dataset.At(_slugs, position) }).ConfigureAwait(false);
        var project = await results.ReadFirstOrDefaultAsync<Head>().ConfigureAwait(false);
        return project is null
            ? null
            : new(
                project.Id,
                project.Name,
                (await results.ReadAsync<TicketItem>().ConfigureAwait(false)).AsList(),
                (await results.ReadAsync<NoteItem>().ConfigureAwait(false)).AsList(),
                (await results.ReadAsync<LabelItem>().ConfigureAwait(false)).AsList());
    }

    private sealed record Head(string Id, string Name);
}
