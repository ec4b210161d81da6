using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

internal sealed class OrmSiblings(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly string[] _slugs = database.Data.Slugs;

    internal Task<ProjectDetail?> FindAsync(int position)
    {
        var slug = Dataset.At(_slugs, position);
        return _orm.Projects
            .Select(p => new ProjectDetail(
                p.Id,
                p.Name,
                p.Tickets.OrderBy(t => t.Position).Select(t => new TicketItem(t.Title, t.Done)),
                p.Notes.OrderBy(n => n.Position).Select(n => new NoteItem(n.Text, n.WrittenAt)),
                p.Labels.OrderBy(l => l.Position).Select(l => new LabelItem(l.Name, l.Color))))
            .FindUniqueAsync(k => k.Slug(slug));
    }

    internal Task<Project?> FindModelAsync(int position)
    {
        var slug = Dataset.At(_slugs, position);
        return _orm.Projects
            .Include(p => p.Tickets.OrderBy(t => t.Position), p => p.Notes.OrderBy(n => n.Position), p => p.Labels.OrderBy(l => l.Position))
            .FindUniqueAsync(k => k.Slug(slug));
    }
}
