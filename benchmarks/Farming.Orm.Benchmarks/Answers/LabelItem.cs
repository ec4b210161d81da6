namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A label of a <see cref="ProjectDetail"/>.</summary>
public sealed record LabelItem(string Name, string Color);
