namespace Farming.Orm.Benchmarks.Answers;

/// <summary>The text of a profile.</summary>
public sealed record ProfileBio(string? Bio);
