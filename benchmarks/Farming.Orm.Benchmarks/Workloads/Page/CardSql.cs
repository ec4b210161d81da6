using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Three statements for a page, as a user of Dapper writes them: the second and third look up the users of the page again.</summary>
internal sealed record CardSql(string Users, string Sessions, string Organizations)
{
    internal static CardSql Of(DatabaseKind kind, int pageSize)
    {
        var page = $"(SELECT id, email, name FROM users WHERE email >= @start ORDER BY email LIMIT {pageSize}) u";
        return new(
            $"""
            SELECT u.id AS Id, u.email AS Email, u.name AS Name, p.id IS NOT NULL AS HasProfile, p.bio AS Bio
            FROM {page} LEFT JOIN profiles p ON p.user_id = u.id ORDER BY u.email
            """,
            kind == DatabaseKind.PostgreSql
                ? $"""
                SELECT u.id AS UserId, s.token AS Token, s.expires_at AS ExpiresAt
                FROM {page} CROSS JOIN LATERAL (SELECT token, expires_at FROM sessions WHERE user_id = u.id ORDER BY expires_at DESC LIMIT 5) s
                ORDER BY u.email, s.expires_at DESC
                """
                : $"""
                SELECT u.id AS UserId, s.token AS Token, s.expires_at AS ExpiresAt
                FROM {page} CROSS JOIN sessions s ON s.rowid IN (SELECT rowid FROM sessions WHERE user_id = u.id ORDER BY expires_at DESC LIMIT 5)
                ORDER BY u.email, s.expires_at DESC
                """,
            $"""
            SELECT u.id AS UserId, o.name AS Name
            FROM {page} {(kind == DatabaseKind.PostgreSql ? "" : "CROSS ")}JOIN memberships m ON m.user_id = u.id JOIN organizations o ON o.id = m.organization_id
            ORDER BY u.email, o.name
            """);
    }
}
