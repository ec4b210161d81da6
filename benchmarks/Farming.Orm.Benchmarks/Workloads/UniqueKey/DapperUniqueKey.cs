using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

[DapperAot(false)]
internal sealed class DapperUniqueKey(BenchmarkDatabase database)
{
    internal const string Sql = "SELECT id AS Id, email AS Email, name AS Name, email_verified AS EmailVerified, created_at AS CreatedAt FROM users WHERE email = @email";

    private readonly string[] _emails = database.Data.Emails;

    internal async Task<UserRow?> FindAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return await connection.QueryFirstOrDefaultAsync<UserRow>(Sql, new { email = Dataset.At(_emails, position) }).ConfigureAwait(false);
    }
}
