namespace Farming.Orm.Benchmarks.Answers;

/// <summary>A session of a <see cref="UserCard"/>.</summary>
public sealed record SessionToken(string Token, DateTime ExpiresAt);
