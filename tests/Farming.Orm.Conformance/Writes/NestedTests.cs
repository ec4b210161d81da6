using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Creating rows together with the rows that point to them.</summary>
public abstract class NestedTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task The_example_of_the_page_writes_a_graph_with_one_statement_per_table()
    {
        var id = (await Orm.Organizations.CreateAsync(new() { Name = "Farm" })).Id;

        var (user, statements) = await Watch(() => Orm.Users.CreateAsync(new()
        {
            Name = "Grace Hopper",
            Email = "grace@farminglabs.dev",
            Profile = new() { Bio = "Compiled." },
            Sessions = [new() { Token = "a", ExpiresAt = AccountData.Day }, new() { Token = "b", ExpiresAt = AccountData.Day }],
            Organizations = [new() { OrganizationId = id, Role = Role.Owner }],
        }));

        Assert.Equal(4, Inserts(statements).Distinct().Count());
        Assert.Equal(IsSqlite ? 5 : 4, Inserts(statements).Count());
        Assert.Equal("Compiled.", user.Profile!.Bio);
        Assert.Equal(["a", "b"], user.Sessions.Select(session => session.Token));
        Assert.Throws<RelationNotLoadedException>(() => user.Organizations);
        var read = await Orm.Users.Include(u => u.Profile, u => u.Sessions.OrderBy(s => s.Token), u => u.Organizations).FindUniqueAsync(k => k.Id(user.Id));
        Assert.Equal("Compiled.", read!.Profile!.Bio);
        Assert.Equal(["a", "b"], read.Sessions.Select(session => session.Token));
        Assert.Equal(["Farm"], read.Organizations.Select(organization => organization.Name));
        Assert.Equal(Role.Owner, (await Orm.Memberships.FindUniqueAsync(k => k.UserIdOrganizationId(user.Id, id)))!.Role);
    }

    [Fact]
    public async Task Rows_that_bring_nothing_along_cost_nothing()
    {
        var (user, one) = await Watch(() => Orm.Users.CreateAsync(new() { Name = "A", Email = "a@x" }));
        var (_, empty) = await Watch(() => Orm.Users.CreateAsync(new() { Name = "B", Email = "b@x", Sessions = [] }, u => u.Id));

        Assert.Single(one);
        Assert.Single(Inserts(empty));
        Assert.Throws<RelationNotLoadedException>(() => user.Sessions);
    }

    [Fact]
    public async Task A_shape_can_be_read_of_the_row_that_brings_others_along()
    {
        var name = await Orm.Users.CreateAsync(new() { Name = "A", Email = "a@x", Profile = new() }, u => new { u.Name });

        Assert.Equal("A", name.Name);
        Assert.Equal("a@x", await Orm.Profiles.Select(p => p.User.Email).FindFirstAsync());
    }

    [Fact]
    public async Task A_thousand_parents_bring_their_children_with_one_statement_per_table()
    {
        var (writers, statements) = await Watch(() => Orm.Writers.CreateManyAsync(Enumerable.Range(0, 1000).Select(number => new WriterCreate
        {
            Name = $"{number}",
            Written = number % 10 == 9 ? null : [.. Enumerable.Range(0, number % 3).Select(title => new WriterWrittenCreate { Title = $"{number}/{title}" })],
        })));

        Assert.Equal(2, Inserts(statements).Distinct().Count());
        Assert.True(IsSqlite || Inserts(statements).Count() == 2);
        Assert.Equal(["5/0", "5/1"], writers[5].Written.Select(article => article.Title));
        Assert.All(writers[5].Written, article => Assert.Equal(writers[5].Id, article.AuthorId));
        Assert.Empty(writers[6].Written);
        Assert.Throws<RelationNotLoadedException>(() => writers[9].Written);
        await Orm.Writers.LoadAsync(writers, w => w.Written.OrderBy(a => a.Id));
        Assert.All(writers.Index(), pair => Assert.Equal(pair.Index % 10 == 9 ? 0 : pair.Index % 3, pair.Item.Written.Count));
        Assert.All(writers, writer => Assert.All(writer.Written, article => Assert.StartsWith($"{writer.Name}/", article.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Graphs_nest_to_any_depth_and_keys_need_not_be_primary()
    {
        var (shelves, statements) = await Watch(() => Orm.Shelves.CreateManyAsync(
        [
            new() { Code = "x", Books = [new() { Title = "X", Copies = 3, SeenAt = null, Pages = [new() { Number = 1 }, new() { Number = 2 }] }, new() { Title = "Y" }] },
            new() { Code = "z", Books = [new() { Title = "Z", Pages = [new() { Number = 1 }] }] },
        ]));

        Assert.Equal(3, Inserts(statements).Distinct().Count());
        Assert.Equal(["x", "x", "z"], shelves.SelectMany(shelf => shelf.Books).Select(book => book.ShelfCode));
        Assert.Equal([1, 2], shelves[0].Books[0].Pages.Select(page => page.Number));
        Assert.Equal((3, null), (shelves[0].Books[0].Copies, shelves[0].Books[0].SeenAt));
        Assert.Equal(1, shelves[0].Books[1].Copies);
        Assert.NotNull(shelves[0].Books[1].SeenAt);
        Assert.Equal(shelves[1].Books[0].Id, shelves[1].Books[0].Pages[0].BookId);
        Assert.Equal(3, await Orm.Pages.CountAsync());
    }

    [Fact]
    public async Task Relations_of_one_level_that_lead_to_one_table_share_its_statement()
    {
        var other = (await Orm.Writers.CreateAsync(new() { Name = "other" })).Id;

        var (writers, statements) = await Watch(() => Orm.Writers.CreateManyAsync(
        [
            new() { Name = "A", Written = [new() { Title = "w1" }, new() { Title = "w2" }], Edited = [new() { Title = "e1", AuthorId = other }] },
            new() { Name = "B", Edited = [new() { Title = "e2", AuthorId = other }] },
            new() { Name = "C", Written = [new() { Title = "w3", EditorId = other }], Edited = [] },
        ]));

        Assert.Equal(2, Inserts(statements).Distinct().Count());
        Assert.True(IsSqlite || Inserts(statements).Count() == 2);
        Assert.Equal(["w1,w2/e1", "/e2", "w3/"], writers.Select(writer => $"{(writer.Name == "B" ? "" : Titles(writer.Written))}/{Titles(writer.Edited)}"));
        Assert.Throws<RelationNotLoadedException>(() => writers[1].Written);
        var read = await Orm.Writers.Where(w => w.Id != other).OrderBy(w => w.Name).Include(w => w.Written.OrderBy(a => a.Title), w => w.Edited).FindManyAsync();
        Assert.Equal(["w1,w2/e1", "/e2", "w3/"], read.Select(writer => $"{Titles(writer.Written)}/{Titles(writer.Edited)}"));

        static string Titles(IEnumerable<Article> articles) => string.Join(",", articles.Select(article => article.Title));
    }

    [Fact]
    public async Task Relations_of_several_levels_that_lead_to_one_table_share_its_statement()
    {
        var (shelf, statements) = await Watch(() => Orm.Shelves.CreateAsync(new()
        {
            Code = "x",
            Remarks = [new() { Text = "shelf" }],
            Books = [new() { Title = "X", Remarks = [new() { Text = "book" }], Pages = [new() { Number = 1 }] }, new() { Title = "Y" }],
        }));

        Assert.Equal(["books", "pages", "remarks", "shelves"], Inserts(statements).Select(sql => sql.Split('"')[1]).Distinct().Order());
        Assert.True(IsSqlite || Inserts(statements).Count() == 4);
        Assert.Equal([("x", null)], shelf.Remarks.Select(remark => (remark.ShelfCode, remark.BookId)));
        Assert.Equal([("book", null, (long?)shelf.Books[0].Id)], shelf.Books[0].Remarks.Select(remark => (remark.Text, remark.ShelfCode, remark.BookId)));
        Assert.Equal(2, await Orm.Remarks.CountAsync());
    }

    [Fact]
    public async Task A_table_waits_for_rows_of_the_graph_that_its_own_rows_point_to()
    {
        var page = Guid.CreateVersion7();

        var shelf = await Orm.Shelves.CreateAsync(new()
        {
            Code = "x",
            Remarks = [new() { Text = "of the page", PageId = page }],
            Books = [new() { Title = "X", Pages = [new() { Id = page, Number = 1 }] }],
        });

        Assert.Equal(page, Assert.Single(shelf.Remarks).PageId);
        Assert.Equal(page, shelf.Books[0].Pages[0].Id);
    }

    [Fact]
    public async Task A_row_that_a_trigger_leaves_out_is_an_error()
    {
        await Database.ExecuteAsync(Sql(
            "CREATE FUNCTION leave_out() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER leave_out BEFORE INSERT ON counters FOR EACH ROW EXECUTE FUNCTION leave_out()",
            "CREATE TRIGGER leave_out BEFORE INSERT ON counters BEGIN SELECT RAISE(IGNORE); END"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Orm.Counters.CreateAsync(new() { Name = "a" }));

        Assert.Contains("Counter", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task A_key_that_is_null_cannot_be_handed_on()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Orm.Shelves.CreateAsync(new() { Books = [new() { Title = "X" }] }));

        Assert.Contains("Shelf.Code is null", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Shelves.CountAsync());
    }

    [Fact]
    public async Task A_model_may_bring_along_its_like()
    {
        var boss = await Orm.Employees.CreateAsync(new()
        {
            Name = "boss",
            Reports = [new() { Name = "a", Reports = [new() { Name = "a1" }, new() { Name = "a2" }] }, new() { Name = "b", Reports = [new() { Name = "b1" }] }],
        });

        Assert.Equal(["a1", "a2"], boss.Reports[0].Reports.Select(employee => employee.Name));
        Assert.Equal(boss.Reports[1].Id, (await Orm.Employees.Where(e => e.Name == "b1").FindFirstAsync())!.ManagerId);
        Assert.Equal(6, await Orm.Employees.CountAsync());
    }

    [Fact]
    public async Task Composite_keys_flow_whole()
    {
        var number = Guid.CreateVersion7();
        await Orm.Customers.CreateAsync(new() { TenantId = 1, Number = 2, Name = "referred" });

        var customer = await Orm.Customers.CreateAsync(new() { TenantId = 1, Number = 7, Name = "a", Orders = [new() { Number = number, Total = 1.5m }], Referred = [new() { ReferredNumber = 2 }] });

        Assert.Equal((1, 7), (customer.Orders[0].TenantId, customer.Orders[0].CustomerNumber!.Value));
        Assert.Equal(["referred"], await Orm.Customers.Where(c => c.Number == 7).Select(c => c.Referred.Select(r => r.Name)).FindFirstAsync());
    }

    [Fact]
    public async Task A_childs_failure_undoes_all_and_is_the_childs()
    {
        await AccountData.CreateAsync(Orm);
        var before = await Orm.Users.CountAsync();
        UserCreate[] rows = [new() { Name = "A", Email = "a@x", Profile = new() }, new() { Name = "B", Email = "b@x", Sessions = [new() { Token = "new", ExpiresAt = AccountData.Day }, new() { Token = "ada-1", ExpiresAt = AccountData.Day }] }];

        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.CreateManyAsync(rows));
        var missing = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.CreateAsync(new() { Name = "A", Email = "a@x", Organizations = [new() { OrganizationId = "no", Role = Role.Member }] }));
        var invalid = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.CreateAsync(new() { Name = "A", Email = "a@x", Profile = new() { Bio = "\0" } }));
        await Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "kept" });
            await Assert.ThrowsAsync<OrmException>(() => tx.Users.CreateManyAsync(rows));
            await tx.Users.CreateAsync(new() { Name = "C", Email = "c@x", Profile = new() });
        });

        Assert.Equal((OrmErrorCode.UniqueViolation, "Session"), (error.Code, error.Model));
        Assert.Equal(["Token"], error.Fields);
        Assert.Equal((OrmErrorCode.ForeignKeyViolation, "Membership"), (missing.Code, missing.Model));
        Assert.Contains("Profile.Bio", invalid.Message, StringComparison.Ordinal);
        Assert.Equal(before + 1, await Orm.Users.CountAsync());
        Assert.Equal(3, await Orm.Profiles.CountAsync());
        Assert.Equal(1, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task What_is_imported_or_may_be_there_already_brings_nothing_along()
    {
        var skipped = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.CreateManyAsync([new() { Name = "A", Email = "a@x", Profile = new() }], OnConflict.Skip));
        var upserted = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.UpsertAsync(k => k.Email("a@x"), new() { Name = "A", Email = "a@x", Profile = new() }, new() { Name = "A" }));
        var imported = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.ImportAsync([new UserCreate { Name = "A", Email = "a@x", Profile = new() }]));

        Assert.Contains("User", imported.Message, StringComparison.Ordinal);
        Assert.Contains("cannot contain nested rows in a batch", skipped.Message, StringComparison.Ordinal);
        Assert.Contains("cannot contain nested rows in a batch", upserted.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Users.CountAsync());
    }

    private static IEnumerable<string> Inserts(IEnumerable<string> statements) => statements.Where(statement => statement.StartsWith("INSERT", StringComparison.Ordinal));
}
