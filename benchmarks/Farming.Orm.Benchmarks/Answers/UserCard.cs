namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A user with profile, latest sessions and the names of its organizations: workload 5.</summary>
public sealed record UserCard(
    string Id, string Email, string Name, ProfileBio? Profile, List<SessionToken> Sessions, List<string> Organizations);
