namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A session with its user and the user's profile: workload 4.</summary>
public sealed record SessionDetail(string Token, DateTime ExpiresAt, SessionUser User);
