namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A user's own columns: workloads 1, 2 and 7.</summary>
public sealed record UserRow(string Id, string Email, string Name, bool EmailVerified, DateTime CreatedAt);
