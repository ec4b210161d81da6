using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.ToOne;

internal sealed class OrmToOne(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly string[] _tokens = database.Data.Tokens;

    internal Task<SessionDetail?> FindAsync(int position)
    {
        var token = Dataset.At(_tokens, position);
        return _orm.Sessions
            .Select(s => new SessionDetail(
                s.Token, s.ExpiresAt, new SessionUser(s.User.Id, s.User.Email, s.User.Name, s.User.Profile.Select(p => new ProfileBio(p.Bio)))))
            .FindUniqueAsync(k => k.Token(token));
    }

    internal Task<Session?> FindModelAsync(int position)
    {
        var token = Dataset.At(_tokens, position);
        return _orm.Sessions.Include(s => s.User.Include(u => u.Profile)).FindUniqueAsync(k => k.Token(token));
    }
}
