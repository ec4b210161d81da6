namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A ticket of a <see cref="ProjectDetail"/>.</summary>
public sealed record TicketItem(string Title, bool Done);
