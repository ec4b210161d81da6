using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>Self relations, two relations between two models, composite keys, nullable keys, join rows that repeat.</summary>
public abstract class RelationShapes(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_model_relates_to_itself()
    {
        var boss = await Orm.Employees.CreateAsync(new() { Name = "Boss" });
        var lead = await Orm.Employees.CreateAsync(new() { Name = "Lead", ManagerId = boss.Id });
        await Orm.Employees.CreateManyAsync([new() { Name = "A", ManagerId = lead.Id }, new() { Name = "B", ManagerId = lead.Id }]);

        var tree = await Orm.Employees.Where(e => !e.Manager.Exists())
            .Select(e => new
            {
                e.Name,
                Reports = e.Reports.Select(r => new { r.Name, Reports = r.Reports.OrderBy(x => x.Name).Select(x => new { x.Name, Boss = x.Manager.Select(m => m.Manager.Select(mm => mm.Name)) }) }),
            })
            .FindManyAsync();

        var root = Assert.Single(tree);
        Assert.Equal("Boss", root.Name);
        Assert.Equal("Lead", Assert.Single(root.Reports).Name);
        Assert.Equal(["A", "B"], root.Reports[0].Reports.Select(report => report.Name));
        Assert.All(root.Reports[0].Reports, report => Assert.Equal("Boss", report.Boss));
    }

    [Fact]
    public async Task Rows_that_no_index_leads_to_are_paged_and_ordered_as_others()
    {
        var shelves = await Orm.Shelves.CreateManyAsync(Enumerable.Range(0, 4).Select(number => new ShelfCreate
        {
            Code = $"{number}",
            Stickers = [.. Enumerable.Range(0, number * 2).Select(rank => new ShelfStickersCreate { Rank = 10 - rank })],
            Books = [new() { Title = $"{number}", Pages = [new() { Number = 2 }, new() { Number = 1 }] }],
        }));
        var query = Orm.Shelves.OrderByDescending(s => s.Code).Select(s => new
        {
            s.Code,
            Best = s.Stickers.OrderBy(x => x.Rank).Skip(1).Take(2).Select(x => x.Rank),
            All = s.Stickers.Where(x => x.Rank > 6).OrderByDescending(x => x.Rank).Select(x => x.Rank),
            Books = s.Books.Select(b => new { b.Title, Pages = b.Pages.OrderBy(p => p.Number).Select(p => p.Number) }),
        });

        var (found, statements) = await Watch(() => query.FindManyAsync());
        var one = await query.Where(s => s.Code == "2").FindFirstAsync();
        var streamed = new List<string>();
        await foreach (var shelf in query.StreamAsync())
        {
            streamed.Add($"{shelf.Code}:{string.Join(",", shelf.Best)}:{string.Join(",", shelf.All)}:{string.Join(",", shelf.Books.SelectMany(book => book.Pages))}");
        }

        Assert.Single(statements);
        Assert.Equal(["3:6,7:10,9,8,7:1,2", "2:8,9:10,9,8,7:1,2", "1:10:10,9:1,2", "0:::1,2"], streamed);
        Assert.Equal(streamed, found.Select(shelf => $"{shelf.Code}:{string.Join(",", shelf.Best)}:{string.Join(",", shelf.All)}:{string.Join(",", shelf.Books.SelectMany(book => book.Pages))}"));
        Assert.Equal([8, 9], one!.Best);
        await Orm.Shelves.LoadAsync(shelves, s => s.Stickers.OrderBy(x => x.Rank).Take(1));
        Assert.Equal([[], [9], [7], [5]], shelves.Select(shelf => shelf.Stickers.Select(sticker => sticker.Rank)));
    }

    [Fact]
    public async Task Ordered_by_a_count_all_forms_of_a_query_agree()
    {
        var other = (await Orm.Writers.CreateAsync(new() { Name = "none" })).Id;
        await Orm.Writers.CreateManyAsync(Enumerable.Range(1, 3).Select(number => new WriterCreate
        {
            Name = $"w{number}",
            Written = [.. Enumerable.Range(0, number == 3 ? 1 : number).Select(title => new WriterWrittenCreate { Title = $"{number}{title}", EditorId = other })],
        }));
        var query = Orm.Writers.OrderByDescending(w => w.Written.Count()).ThenBy(w => w.Name)
            .Select(w => new { w.Name, Written = w.Written.Count(), Edited = w.Edited.Count(), Titles = w.Written.OrderBy(a => a.Title).Select(a => a.Title) });
        var distinct = Orm.Writers.OrderBy(w => w.Written.Count()).Select(w => w.Written.Count()).Distinct();

        var found = (await query.FindManyAsync()).ConvertAll(writer => $"{writer.Name} {writer.Written} {writer.Edited} {string.Join(",", writer.Titles)}");
        var page = (await query.Skip(1).Take(2).FindManyAsync()).ConvertAll(writer => writer.Name);
        var streamed = new List<string>();
        await foreach (var writer in query.StreamAsync())
        {
            streamed.Add(writer.Name);
        }

        Assert.Equal(["w2 2 0 20,21", "w1 1 0 10", "w3 1 0 30", "none 0 4 "], found);
        Assert.Equal(["w1", "w3"], page);
        Assert.Equal(["w2", "w1", "w3", "none"], streamed);
        Assert.Equal("w2", (await query.FindFirstAsync())!.Name);
        Assert.Equal((4, 2), (await query.CountAsync(), await query.Skip(1).Take(2).CountAsync()));
        Assert.Equal([0, 1, 2], await distinct.FindManyAsync());
        Assert.Equal([1, 2], await distinct.Skip(1).FindManyAsync());
        Assert.Equal("w1", (await Orm.Articles.OrderBy(a => a.Author.Written.Count()).ThenBy(a => a.Title).Select(a => a.Author.Name).FindFirstAsync())!);
    }

    [Fact]
    public async Task Two_relations_between_two_models_keep_apart()
    {
        var writers = await Orm.Writers.CreateManyAsync([new() { Name = "W" }, new() { Name = "E" }]);
        await Orm.Articles.CreateManyAsync([new() { Title = "One", AuthorId = writers[0].Id, EditorId = writers[1].Id }, new() { Title = "Two", AuthorId = writers[0].Id }]);

        var found = await Orm.Writers.OrderBy(w => w.Id)
            .Select(w => new { w.Name, Written = w.Written.OrderBy(a => a.Title).Select(a => a.Title), Edited = w.Edited.Select(a => a.Title) })
            .FindManyAsync();
        var articles = await Orm.Articles.OrderBy(a => a.Title).Select(a => new { a.Title, Author = a.Author.Name, Editor = a.Editor.Select(e => e.Name) }).FindManyAsync();

        Assert.Equal(["One", "Two"], found[0].Written);
        Assert.Empty(found[0].Edited);
        Assert.Empty(found[1].Written);
        Assert.Equal(["One"], found[1].Edited);
        Assert.Equal([("W", "E"), ("W", null)], articles.Select(article => (article.Author, article.Editor)));
    }

    [Fact]
    public async Task Composite_keys_join_on_all_their_columns()
    {
        await Orm.Customers.CreateManyAsync([new() { TenantId = 1, Number = 7, Name = "One" }, new() { TenantId = 2, Number = 7, Name = "Two" }]);
        await Orm.Orders.CreateManyAsync(
        [
            new() { TenantId = 1, Number = Guid.NewGuid(), CustomerNumber = 7, Total = 12.50m },
            new() { TenantId = 2, Number = Guid.NewGuid(), CustomerNumber = 7, Total = 9m },
            new() { TenantId = 2, Number = Guid.NewGuid(), Total = 1m },
        ]);
        await Orm.Referrals.CreateAsync(new() { TenantId = 1, ReferrerNumber = 7, ReferredNumber = 7 });

        var customers = await Orm.Customers.OrderBy(c => c.TenantId)
            .Select(c => new { c.Name, Totals = c.Orders.Take(3).Select(o => o.Total), Referred = c.Referred.Select(r => r.Name) })
            .FindManyAsync();
        var orders = await Orm.Orders.OrderBy(o => o.Total).Select(o => new { o.Total, Customer = o.Customer.Select(c => c.Name) }).FindManyAsync();
        var one = await Orm.Customers.FindUniqueAsync(k => k.TenantIdNumber(1, 7));
        var loaded = await Orm.Customers.OrderBy(c => c.TenantId).FindManyAsync();
        await Orm.Customers.LoadAsync(loaded, c => c.Orders, c => c.Referred);

        Assert.Equal([12.50m], customers[0].Totals);
        Assert.Equal([9m], customers[1].Totals);
        Assert.Equal(["One"], customers[0].Referred);
        Assert.Empty(customers[1].Referred);
        Assert.Equal([(1m, null), (9m, "Two"), (12.50m, "One")], orders.Select(order => (order.Total, order.Customer)));
        Assert.Equal("One", one!.Name);
        Assert.Equal([12.50m], loaded[0].Orders.Select(order => order.Total));
        Assert.Equal([9m], loaded[1].Orders.Select(order => order.Total));
        Assert.Equal("One", Assert.Single(loaded[0].Referred).Name);
    }

    [Fact]
    public async Task A_pair_that_is_joined_twice_is_one()
    {
        var writer = await Orm.Writers.CreateAsync(new() { Name = "W" });
        var article = await Orm.Articles.CreateAsync(new() { Title = "One", AuthorId = writer.Id });
        await Orm.Labels.CreateManyAsync([new() { Code = "x" }, new() { Code = "y" }]);
        await Orm.ArticleLabels.CreateManyAsync(
        [
            new() { ArticleId = article.Id, LabelId = "x" },
            new() { ArticleId = article.Id, LabelId = "x" },
            new() { ArticleId = article.Id, LabelId = "y" },
        ]);

        var found = await Orm.Articles.Select(a => new
        {
            All = a.Labels.OrderBy(l => l.Code).Select(l => l.Code),
            Page = a.Labels.OrderByDescending(l => l.Code).Take(2).Select(l => l.Code),
            Count = a.Labels.Count(),
        }).FindFirstAsync();

        Assert.Equal(["x", "y"], found!.All);
        Assert.Equal(["y", "x"], found.Page);
        Assert.Equal(2, found.Count);
    }

    [Fact]
    public async Task A_list_is_complete_when_the_lambda_gets_it()
    {
        await AccountData.CreateAsync(Orm);

        var users = await Orm.Users.OrderBy(u => u.Name)
            .Select(u => new
            {
                Tokens = u.Sessions.OrderBy(s => s.Token).Select(s => s.Token).ToArray(),
#pragma warning disable FORM0201 // Computing is the shortest way to see that they are.
                Names = string.Join(", ", u.Organizations.OrderBy(o => o.Name).Select(o => o.Name)),
                Counts = u.Organizations.OrderBy(o => o.Name).Select(o => o.Users.ToList().Count).ToList(),
#pragma warning restore FORM0201
                Dto = new Summary(u.Name, u.Sessions.ToList()),
            })
            .FindManyAsync();

        Assert.Equal([7, 0, 1], users.Select(user => user.Tokens.Length));
        Assert.Equal(["Farm, Labs", "", "Farm"], users.Select(user => user.Names));
        Assert.Equal([[2, 1], [], [2]], users.Select(user => user.Counts));
        Assert.Equal([7, 0, 1], users.Select(user => user.Dto.Sessions));
    }

    [Fact]
    public async Task A_root_row_does_not_depend_on_a_branch()
    {
        await AccountData.CreateAsync(Orm);

        var users = await Orm.Users.OrderBy(u => u.Name)
            .Select(u => new { u.Name, None = u.Sessions.Where(s => s.Token == "nobody's").Select(s => s.Token), Page = u.Sessions.OrderBy(s => s.Token).Skip(100).Take(1).Select(s => s.Token) })
            .FindManyAsync();

        Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], users.Select(user => user.Name));
        Assert.All(users, user => Assert.Empty(user.None));
        Assert.All(users, user => Assert.Empty(user.Page));
    }

    [Fact]
    public async Task Relations_inside_a_missing_row_are_missing_with_it()
    {
        await AccountData.CreateAsync(Orm);

        var profiles = await Orm.Users.OrderBy(u => u.Name)
            .Select(u => new { u.Name, Profile = u.Profile.Select(p => new { p.Bio, Tokens = p.User.Sessions.OrderBy(s => s.Token).Select(s => s.Token) }) })
            .FindManyAsync();

        Assert.Equal(7, profiles[0].Profile!.Tokens.Count);
        Assert.Null(profiles[1].Profile);
        Assert.Equal(["grace-1"], profiles[2].Profile!.Tokens);
    }

    [Fact]
    public async Task Sibling_collections_add_up_and_do_not_multiply()
    {
        var data = await AccountData.CreateAsync(Orm);
        await Orm.Sessions.CreateManyAsync(Enumerable.Range(0, 60).Select(number => new SessionCreate { UserId = data.Alan.Id, Token = $"alan-{number}", ExpiresAt = AccountData.Day }));

        var user = await Orm.Users.Where(u => u.Id == data.Alan.Id)
            .Select(u => new
            {
                A = u.Sessions.OrderBy(s => s.Token).Select(s => s.Token),
                B = u.Sessions.OrderByDescending(s => s.Token).Select(s => s.Token),
                C = u.Sessions.Select(s => new { s.Id, s.ExpiresAt }),
            })
            .FindFirstAsync();

        Assert.Equal(60, user!.A.Count);
        Assert.Equal(user.A.AsEnumerable().Reverse(), user.B);
        Assert.Equal(60, user.C.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task Pages_of_branches_are_those_of_LINQ_at_every_size_of_parent_page(int parents)
    {
        var random = new Random(parents);
        var users = await Orm.Users.CreateManyAsync(Enumerable.Range(0, 40).Select(number => new UserCreate { Email = $"{number}@x", Name = $"{number % 5}", Age = number % 3 == 0 ? null : number % 7 }));
        var sessions = await Orm.Sessions.CreateManyAsync(Enumerable.Range(0, 300).Select(number => new SessionCreate
        {
            UserId = users[random.Next(users.Count)].Id,
            Token = $"{number}",
            ExpiresAt = AccountData.Day.AddDays(random.Next(4)),
        }));

        var found = await Orm.Users.OrderByDescending(u => u.Age).ThenBy(u => u.Name).Take(parents)
            .Select(u => new { u.Id, Page = u.Sessions.Where(s => s.ExpiresAt != AccountData.Day).OrderByDescending(s => s.ExpiresAt).Skip(1).Take(3).Select(s => new { s.Token, Owner = s.User.Email }) })
            .FindManyAsync();

        var expected = users.OrderByDescending(user => user.Age).ThenBy(user => user.Name, StringComparer.Ordinal).ThenBy(user => user.Id, StringComparer.Ordinal).Take(parents).ToList();
        Assert.Equal(expected.Select(user => user.Id), found.Select(user => user.Id));
        Assert.All(expected.Zip(found), pair => Assert.Equal(
            sessions.Where(session => session.UserId == pair.First.Id && session.ExpiresAt != AccountData.Day)
                .OrderByDescending(session => session.ExpiresAt).ThenBy(session => session.Id, StringComparer.Ordinal).Skip(1).Take(3).Select(session => (session.Token, pair.First.Email)),
            pair.Second.Page.Select(session => (session.Token, session.Owner))));
    }

    [Fact]
    public async Task Tables_and_columns_with_names_as_of_a_statement_are_the_users()
    {
        await Orm.Bracelets.CreateAsync(new() { Id = 77 });
        await Orm.Beads.CreateManyAsync([new() { C0 = 5, N = 77 }, new() { C0 = 6, N = 77, P = 5 }]);

        var found = await Orm.Bracelets.OrderBy(b => b.Id).Select(b => new
        {
            b.Id,
            Beads = b.Beads.OrderByDescending(x => x.C0).Select(x => new { x.C0, x.N, x.P, Inner = x.Inner.OrderBy(y => y.P).Select(y => y.C0) }),
        }).FindManyAsync();

        var bracelet = Assert.Single(found);
        Assert.Equal(["6 77 5: ", "5 77 : 6"], bracelet.Beads.Select(bead => $"{bead.C0} {bead.N} {bead.P}: {string.Join(',', bead.Inner)}"));
    }

    /// <summary>Counts in its constructor.</summary>
    private sealed record Summary
    {
        public Summary(string name, List<Session> sessions)
        {
            Name = name;
            Sessions = sessions.Count;
        }

        public string Name { get; }

        public int Sessions { get; }
    }
}
