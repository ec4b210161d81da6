using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Batch;

internal sealed class OrmBatch(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly Dataset _data = database.Data;

    internal async Task<Dashboard> FindAsync(int position)
    {
        var id = Dataset.At(_data.UserIds, position);
        var organizationId = Dataset.At(_data.OrganizationIds, position);
        var (user, sessions, memberships, organization, profile) = await _orm.BatchAsync(
            _orm.Users.Select(u => new UserRow(u.Id, u.Email, u.Name, u.EmailVerified, u.CreatedAt)).Batch().FindUnique(k => k.Id(id)),
            _orm.Sessions.Where(s => s.UserId == id).OrderByDescending(s => s.ExpiresAt).Take(5).Select(s => new SessionToken(s.Token, s.ExpiresAt)).Batch().FindMany(),
            _orm.Memberships.Where(m => m.UserId == id).Batch().Count(),
            _orm.Organizations.Select(o => o.Name).Batch().FindUnique(k => k.Id(organizationId)),
            _orm.Profiles.Select(p => new ProfileBio(p.Bio)).Batch().FindUnique(k => k.UserId(id))).ConfigureAwait(false);
        return new(user, sessions, memberships, organization, profile);
    }
}
