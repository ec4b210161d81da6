using Farming.Orm.Benchmarks.Answers;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

/// <summary>A joined row as Dapper reads it.</summary>
internal sealed record SessionFlat(string Token, DateTime ExpiresAt, string Id, string Email, string Name, bool HasProfile, string? Bio)
{
    internal const string Sql =
        """
        SELECT s.token AS Token, s.expires_at AS ExpiresAt, u.id AS Id, u.email AS Email, u.name AS Name, p.id IS NOT NULL AS HasProfile, p.bio AS Bio
        FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN profiles p ON p.user_id = u.id
        WHERE s.token = @token
        """;

    internal SessionDetail ToDetail() => new(Token, ExpiresAt, new(Id, Email, Name, HasProfile ? new(Bio) : null));
}
