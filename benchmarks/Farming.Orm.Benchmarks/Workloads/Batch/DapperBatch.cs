using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Batch;

[DapperAot(false)]
internal sealed class DapperBatch(BenchmarkDatabase database)
{
    private const string Sql =
        """
        SELECT id AS Id, email AS Email, name AS Name, email_verified AS EmailVerified, created_at AS CreatedAt FROM users WHERE id = @id;
        SELECT token AS Token, expires_at AS ExpiresAt FROM sessions WHERE user_id = @id ORDER BY expires_at DESC LIMIT 5;
        SELECT count(*) FROM memberships WHERE user_id = @id;
        SELECT name FROM organizations WHERE id = @organizationId;
        SELECT bio AS Bio FROM profiles WHERE user_id = @id
        """;

    private readonly Dataset _data = database.Data;

    internal async Task<Dashboard> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        var keys = new { id = Dataset.At(_data.UserIds, position), organizationId = Dataset.At(_data.OrganizationIds, position) };
        await using var results = await connection.QueryMultipleAsync(Sql, keys).ConfigureAwait(false);
        return new(
            await results.ReadFirstOrDefaultAsync<UserRow>().ConfigureAwait(false),
            (await results.ReadAsync<SessionToken>().ConfigureAwait(false)).AsList(),
            (int)await results.ReadSingleAsync<long>().ConfigureAwait(false),
            await results.ReadFirstOrDefaultAsync<string>().ConfigureAwait(false),
            await results.ReadFirstOrDefaultAsync<ProfileBio>().ConfigureAwait(false));
    }
}
