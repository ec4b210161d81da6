namespace Farming.Orm.Benchmarks.Answers;

/// <summary>The user of a session.</summary>
public sealed record SessionUser(string Id, string Email, string Name, ProfileBio? Profile);
