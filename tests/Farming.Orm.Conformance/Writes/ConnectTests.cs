using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Join rows: added, removed and set.</summary>
public abstract class ConnectTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Connecting_adds_what_is_not_there_in_one_statement()
    {
        var data = await AccountData.CreateAsync(Orm);
        UserOrganizationsCreate[] both = [new() { OrganizationId = data.Farm.Id, Role = Role.Member }, new() { OrganizationId = data.Labs.Id, Role = Role.Member }];

        var (added, statements) = await Watch(() => Orm.Users.ConnectAsync(k => k.Id(data.Grace.Id), u => u.Organizations, both));
        var again = await Orm.Users.ConnectAsync(k => k.Id(data.Grace.Id), u => u.Organizations, [new() { OrganizationId = data.Labs.Id, Role = Role.Owner }]);

        Assert.Equal((1, 0), (added, again));
        Assert.True(IsSqlite || statements.Count == 1, string.Join("\n", statements));
        Assert.Equal(Role.Admin, (await Orm.Memberships.FindUniqueAsync(k => k.UserIdOrganizationId(data.Grace.Id, data.Farm.Id)))!.Role);
        Assert.Equal(Role.Member, (await Orm.Memberships.FindUniqueAsync(k => k.UserIdOrganizationId(data.Grace.Id, data.Labs.Id)))!.Role);
        Assert.Equal(0, await Orm.Users.ConnectAsync(k => k.Id("no"), u => u.Organizations, []));
    }

    [Fact]
    public async Task Any_unique_key_names_the_row()
    {
        var data = await AccountData.CreateAsync(Orm);

        Assert.Equal(1, await Orm.Users.ConnectAsync(k => k.Email(data.Alan.Email), u => u.Organizations, [new() { OrganizationId = data.Labs.Id, Role = Role.Member }]));
        Assert.Equal(new(1, 1), await Orm.Users.SetAsync(k => k.Email(data.Alan.Email), u => u.Organizations, [new() { OrganizationId = data.Farm.Id, Role = Role.Member }]));
        Assert.Equal(1, await Orm.Organizations.ConnectAsync(k => k.Id(data.Labs.Id), o => o.Users, [new() { UserId = data.Alan.Id, Role = Role.Owner }]));
        var (removed, statements) = await Watch(() => Orm.Users.DisconnectAsync(k => k.Email(data.Alan.Email), u => u.Organizations));
        Assert.Equal(2, removed);
        Assert.Single(statements);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_an_error()
    {
        var data = await AccountData.CreateAsync(Orm);
        UserOrganizationsCreate[] rows = [new() { OrganizationId = data.Farm.Id, Role = Role.Member }];

        var byId = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.ConnectAsync(k => k.Id("no"), u => u.Organizations, rows));
        var byEmail = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.ConnectAsync(k => k.Email("no"), u => u.Organizations, rows));
        var set = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.SetAsync(k => k.Email("no"), u => u.Organizations, rows));
        var target = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.SetAsync(k => k.Id(data.Ada.Id), u => u.Organizations, [.. rows, new() { OrganizationId = "no", Role = Role.Member }]));
        var unguarded = await Assert.ThrowsAsync<OrmException>(() => Orm.Customers.ConnectAsync(k => k.TenantIdNumber(1, 1), c => c.Referred, [new() { ReferredNumber = 1 }]));

        Assert.All([byId, byEmail, set, target], error => Assert.Equal((OrmErrorCode.ForeignKeyViolation, "Membership"), (error.Code, error.Model)));
        Assert.Equal(["UserId"], byEmail.Fields);
        Assert.Contains("the User with this Email does not exist", byEmail.Message, StringComparison.Ordinal);
        Assert.Equal("Referral", unguarded.Model);
        Assert.Equal(2, await Orm.Memberships.Where(m => m.UserId == data.Ada.Id).CountAsync());
        Assert.Equal(0, await Orm.Users.DisconnectAsync(k => k.Id("no"), u => u.Organizations));
    }

    [Fact]
    public async Task Disconnecting_removes_join_rows_by_a_condition_on_what_they_lead_to()
    {
        var data = await AccountData.CreateAsync(Orm);

        var (removed, statements) = await Watch(() => Orm.Users.DisconnectAsync(k => k.Id(data.Ada.Id), u => u.Organizations, o => o.Id.In(data.Farm.Id, "no")));

        Assert.Equal(1, removed);
        Assert.Single(statements);
        Assert.Equal(0, await Orm.Users.DisconnectAsync(k => k.Id(data.Ada.Id), u => u.Organizations, o => o.Name == "Farm"));
        Assert.Equal(1, await Orm.Users.DisconnectAsync(k => k.Email(data.Ada.Email), u => u.Organizations, o => o.Users.Some(u => u.Name == data.Ada.Name)));
        Assert.Equal(1, await Orm.Memberships.CountAsync());
        Assert.Equal(2, await Orm.Organizations.CountAsync());
    }

    [Fact]
    public async Task Setting_leaves_what_stays_untouched()
    {
        var data = await AccountData.CreateAsync(Orm);
        var third = await Orm.Organizations.CreateAsync(new() { Name = "Third" });
        var owner = await Orm.Memberships.FindUniqueAsync(k => k.UserIdOrganizationId(data.Ada.Id, data.Labs.Id));

        var changes = await Orm.Users.SetAsync(k => k.Id(data.Ada.Id), u => u.Organizations, [new() { OrganizationId = data.Labs.Id, Role = Role.Member }, new() { OrganizationId = third.Id, Role = Role.Admin }]);

        Assert.Equal(new(Added: 1, Removed: 1), changes);
        var rows = await Orm.Memberships.Where(m => m.UserId == data.Ada.Id).FindManyAsync();
        Assert.Equal((owner!.Id, Role.Owner), rows.Where(row => row.OrganizationId == data.Labs.Id).Select(row => (row.Id, row.Role)).Single());
        Assert.Equal(Role.Admin, rows.Single(row => row.OrganizationId == third.Id).Role);
        Assert.Equal(1, await Orm.Memberships.Where(m => m.UserId == data.Grace.Id).CountAsync());
        Assert.Equal(new(Added: 0, Removed: 2), await Orm.Users.SetAsync(k => k.Id(data.Ada.Id), u => u.Organizations, []));
    }

    [Fact]
    public async Task Composite_keys_are_compared_whole()
    {
        await Orm.Customers.CreateManyAsync(from tenant in new[] { 1, 2 } from number in new[] { 1, 2, 3 } select new CustomerCreate { TenantId = tenant, Number = number, Name = $"{tenant}/{number}" });
        await Orm.Customers.ConnectAsync(k => k.TenantIdNumber(2, 1), c => c.Referred, [new() { ReferredNumber = 2 }]);

        Assert.Equal(2, await Orm.Customers.ConnectAsync(k => k.TenantIdNumber(1, 1), c => c.Referred, [new() { ReferredNumber = 2 }, new() { ReferredNumber = 3 }, new() { ReferredNumber = 2 }]));
        Assert.Equal(new(1, 1), await Orm.Customers.SetAsync(k => k.TenantIdNumber(1, 1), c => c.Referred, [new() { ReferredNumber = 3 }, new() { ReferredNumber = 1 }]));
        Assert.Equal(1, await Orm.Customers.DisconnectAsync(k => k.TenantIdNumber(1, 1), c => c.Referred, c => c.Name == "1/3"));
        Assert.Equal([(1, 1, 1), (2, 1, 2)], (await Orm.Referrals.OrderBy(r => r.TenantId).FindManyAsync()).Select(row => (row.TenantId, row.ReferrerNumber, row.ReferredNumber)));
    }

    [Fact]
    public async Task Pairs_that_the_database_does_not_keep_unique_are_added_once()
    {
        var writer = await Orm.Writers.CreateAsync(new() { Name = "W", Written = [new() { Title = "A" }, new() { Title = "B" }] });
        var article = writer.Written[0].Id;
        await Orm.Labels.CreateManyAsync([new() { Code = "a" }, new() { Code = "b" }, new() { Code = "c" }]);
        await Orm.ArticleLabels.CreateManyAsync([new() { ArticleId = article, LabelId = "a" }, new() { ArticleId = article, LabelId = "a" }, new() { ArticleId = writer.Written[1].Id, LabelId = "b" }]);

        Assert.Equal(1, await Orm.Articles.ConnectAsync(k => k.Id(article), a => a.Labels, [new() { LabelId = "a" }, new() { LabelId = "b" }, new() { LabelId = "b" }]));
        Assert.Equal(0, await Orm.Articles.ConnectAsync(k => k.Id(article), a => a.Labels, [new() { LabelId = "b" }]));
        Assert.Equal(new(1, 2), await Orm.Articles.SetAsync(k => k.Id(article), a => a.Labels, [new() { LabelId = "b" }, new() { LabelId = "c" }]));
        Assert.Equal(2, await Orm.Labels.DisconnectAsync(k => k.Code("b"), l => l.Articles));
    }

    [Fact]
    public async Task Eight_at_once_connect_a_pair_once()
    {
        var data = await AccountData.CreateAsync(Orm);

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Orm.Users.ConnectAsync(k => k.Id(data.Alan.Id), u => u.Organizations, [new() { OrganizationId = data.Farm.Id, Role = Role.Member }]))));

        Assert.Equal(1, added.Sum());
        Assert.Equal(1, await Orm.Memberships.Where(m => m.UserId == data.Alan.Id).CountAsync());
    }

    [Fact]
    public async Task Connecting_works_inside_a_transaction()
    {
        var data = await AccountData.CreateAsync(Orm);
        UserOrganizationsCreate[] rows = [new() { OrganizationId = data.Farm.Id, Role = Role.Member }];

        await Assert.ThrowsAsync<DivideByZeroException>(() => Orm.TransactionAsync(async tx =>
        {
            Assert.Equal(1, await tx.Users.ConnectAsync(k => k.Id(data.Alan.Id), u => u.Organizations, rows));
            Assert.Equal(0, await tx.Users.ConnectAsync(k => k.Email(data.Alan.Email), u => u.Organizations, rows));
            Assert.Equal(new(0, 1), await tx.Users.SetAsync(k => k.Id(data.Ada.Id), u => u.Organizations, rows));
            await Assert.ThrowsAsync<OrmException>(() => tx.Users.SetAsync(k => k.Id(data.Ada.Id), u => u.Organizations, [new() { OrganizationId = "no", Role = Role.Member }]));
            Assert.Equal(1, await tx.Users.DisconnectAsync(k => k.Id(data.Ada.Id), u => u.Organizations));
            throw new DivideByZeroException();
        }));

        Assert.Equal(3, await Orm.Memberships.CountAsync());
    }
}
