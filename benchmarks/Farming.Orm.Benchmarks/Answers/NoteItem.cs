namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A note of a <see cref="ProjectDetail"/>.</summary>
public sealed record NoteItem(string Text, DateTime WrittenAt);
