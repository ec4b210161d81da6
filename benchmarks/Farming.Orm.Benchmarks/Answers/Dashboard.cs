namespace Farming.Orm.Benchmarks.Answers;

/// <summary>What five reads at once find: workload 10.</summary>
public sealed record Dashboard(UserRow? User, List<SessionToken> Sessions, int Memberships, string? Organization, ProfileBio? Profile);
