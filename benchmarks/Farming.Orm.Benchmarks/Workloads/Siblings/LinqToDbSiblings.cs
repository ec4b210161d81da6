using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.Entities;
using Farming.Orm.Benchmarks.Peers.LinqToDb;
using LinqToDB;
using LinqToDB.Async;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

internal sealed class LinqToDbSiblings(BenchmarkDatabase database)
{
    private readonly LinqToDbConnections _connections = new(database);
    private readonly string[] _slugs = database.Data.Slugs;

    internal async Task<ProjectDetail?> FindAsync(int position)
    {
        var slug = Dataset.At(_slugs, position);
        await using var connection = _connections.Open();
        return await connection.GetTable<ProjectEntity>().Where(project => project.Slug == slug)
            .Select(project => new ProjectDetail(
                project.Id,
                project.Name,
                connection.GetTable<TicketEntity>().Where(ticket => ticket.ProjectId == project.Id).OrderBy(ticket => ticket.Position)
                    .Select(ticket => new TicketItem(ticket.Title, ticket.Done)).ToList(),
                connection.GetTable<NoteEntity>().Where(note => note.ProjectId == project.Id).OrderBy(note => note.Position)
                    .Select(note => new NoteItem(note.Text, note.WrittenAt)).ToList(),
                connection.GetTable<LabelEntity>().Where(label => label.ProjectId == project.Id).OrderBy(label => label.Position)
                    .Select(label => new LabelItem(label.Name, label.Color)).ToList()))
            .FirstOrDefaultAsync().ConfigureAwait(false);
    }
}
