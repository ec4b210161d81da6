using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Peers.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

internal sealed class EfSiblings(BenchmarkDatabase database)
{
    private readonly Func<BenchmarkContext, string, Task<ProjectDetail?>> _single = EF.CompileAsyncQuery((BenchmarkContext context, string slug) =>
        context.Projects.AsNoTracking().AsSingleQuery().Where(project => project.Slug == slug)
            .Select(project => new ProjectDetail(
                project.Id,
                project.Name,
                project.Tickets.OrderBy(ticket => ticket.Position).Select(ticket => new TicketItem(ticket.Title, ticket.Done)).ToList(),
                project.Notes.OrderBy(note => note.Position).Select(note => new NoteItem(note.Text, note.WrittenAt)).ToList(),
                project.Labels.OrderBy(label => label.Position).Select(label => new LabelItem(label.Name, label.Color)).ToList()))
            .FirstOrDefault());

    private readonly Func<BenchmarkContext, string, Task<ProjectDetail?>> _split = EF.CompileAsyncQuery((BenchmarkContext context, string slug) =>
        context.Projects.AsNoTracking().AsSplitQuery().Where(project => project.Slug == slug)
            .Select(project => new ProjectDetail(
                project.Id,
                project.Name,
                project.Tickets.OrderBy(ticket => ticket.Position).Select(ticket => new TicketItem(ticket.Title, ticket.Done)).ToList(),
                project.Notes.OrderBy(note => note.Position).Select(note => new NoteItem(note.Text, note.WrittenAt)).ToList(),
                project.Labels.OrderBy(label => label.Position).Select(label => new LabelItem(label.Name, label.Color)).ToList()))
            .FirstOrDefault());

    private readonly PooledDbContextFactory<BenchmarkContext> _contexts = BenchmarkContext.Factory(database);
    private readonly string[] _slugs = database.Data.Slugs;

    internal Task<ProjectDetail?> FindSingleAsync(int position) => FindAsync(_single, position);

    internal Task<ProjectDetail?> FindSplitAsync(int position) => FindAsync(_split, position);

    private async Task<ProjectDetail?> FindAsync(Func<BenchmarkContext, string, Task<ProjectDetail?>> query, int position)
    {
        await using var context = _contexts.CreateDbContext();
        return await query(context, Dataset.At(_slugs, position)).ConfigureAwait(false);
    }
}
