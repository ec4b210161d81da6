using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Contenders;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Siblings;

/// <summary>6: one project with three collections of 60 rows. A join of all three would return 216 000 rows.</summary>
internal static class SiblingsWorkload
{
    internal static Workload Create() => new(6, "one parent, three times 60", Contenders);

    private static IEnumerable<Contender> Contenders(BenchmarkDatabase database)
    {
        var ours = new OrmSiblings(database);
        yield return Contender.Of("ours", ContenderRole.Ours, ours.FindAsync);
        yield return Contender.Of("ours, model", ContenderRole.Ours, ours.FindModelAsync, project => project is null ? null : Detail(project));
        if (database is PostgreSqlDatabase postgreSql)
        {
            yield return Contender.Of("union", ContenderRole.HandWritten, new NpgsqlUnionSiblings(postgreSql).FindAsync);
            yield return Contender.Of("batch", ContenderRole.HandWritten, new NpgsqlBatchSiblings(postgreSql).FindAsync);
        }
        else
        {
            yield return Contender.Of("union", ContenderRole.HandWritten, new SqliteUnionSiblings((SqliteDatabase)database).FindAsync);
            yield return Contender.Of("four-statements", ContenderRole.HandWritten, new SqliteStatementSiblings((SqliteDatabase)database).FindAsync);
        }
        yield return Contender.Of("dapper", ContenderRole.Peer, new DapperSiblings(database).FindAsync);
        var ef = new EfSiblings(database);
        yield return Contender.Of("ef core", ContenderRole.Peer, ef.FindSingleAsync);
        yield return Contender.Of("ef core, split", ContenderRole.Peer, ef.FindSplitAsync);
        yield return Contender.Of("linq2db", ContenderRole.Peer, new LinqToDbSiblings(database).FindAsync);
    }

    private static ProjectDetail Detail(Project project) =>
        new(
            project.Id,
            project.Name,
            [.. project.Tickets.Select(ticket => new TicketItem(ticket.Title, ticket.Done))],
            [.. project.Notes.Select(note => new NoteItem(note.Text, note.WrittenAt))],
            [.. project.Labels.Select(label => new LabelItem(label.Name, label.Color))]);
}
