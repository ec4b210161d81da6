namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A profile, of which only the text is asked for.</summary>
public sealed record ProfileBio(string? Bio);
