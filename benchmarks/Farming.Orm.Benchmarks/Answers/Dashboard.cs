namespace Farming.Orm.Benchmarks.Answers;

/// <summary>The results of five reads at once: workload 10.</summary>
public sealed record Dashboard(UserRow? User, List<SessionToken> Sessions, int Memberships, string? Organization, ProfileBio? Profile);
