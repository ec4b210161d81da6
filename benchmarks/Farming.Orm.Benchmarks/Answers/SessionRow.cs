namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A session's own columns: workload 3.</summary>
public sealed record SessionRow(string Id, string UserId, string Token, DateTime ExpiresAt);
