namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A project with its three collections: workload 6.</summary>
public sealed record ProjectDetail(string Id, string Name, List<TicketItem> Tickets, List<NoteItem> Notes, List<LabelItem> Labels);
