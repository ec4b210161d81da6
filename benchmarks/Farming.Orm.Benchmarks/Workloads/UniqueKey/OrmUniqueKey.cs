using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.UniqueKey;

internal sealed class OrmUniqueKey(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly string[] _emails = database.Data.Emails;

    internal Task<UserRow?> FindAsync(int position)
    {
        var email = Dataset.At(_emails, position);
        return _orm.Users.Select(u => new UserRow(u.Id, u.Email, u.Name, u.EmailVerified, u.CreatedAt)).FindUniqueAsync(k => k.Email(email));
    }

    internal Task<User?> FindModelAsync(int position)
    {
        var email = Dataset.At(_emails, position);
        return _orm.Users.FindUniqueAsync(k => k.Email(email));
    }
}
