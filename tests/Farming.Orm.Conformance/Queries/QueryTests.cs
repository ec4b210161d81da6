using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>The vocabulary of queries: their results, their SQL, their errors.</summary>
public abstract class QueryTests(ITestServer server) : DatabaseTests(server)
{
    private AccountData _data = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _data = await AccountData.CreateAsync(Orm);
    }

    [Fact]
    public async Task Without_Select_the_result_is_the_model()
    {
        var user = await Orm.Users.FindUniqueAsync(k => k.Email("ada@farminglabs.dev"));

        Assert.Equal(_data.Ada.Id, user!.Id);
        Assert.Equal(36, user.Age);
        Assert.True(user.EmailVerified);
        Assert.Equal(_data.Ada.CreatedAt, user.CreatedAt);
        Assert.Equal(DateTimeKind.Utc, user.CreatedAt.Kind);
    }

    [Fact]
    public async Task FindUnique_takes_every_unique_key_and_gives_null_where_there_is_no_row()
    {
        var member = await Orm.Memberships.FindUniqueAsync(k => k.UserIdOrganizationId(_data.Ada.Id, _data.Labs.Id));
        var slim = await Orm.Users.Select(u => new { u.Id, u.Email }).FindUniqueAsync(k => k.Id(_data.Ada.Id));
        var tuple = await Orm.Users.Select(u => (u.Id, u.Age)).FindUniqueAsync(k => k.Id("nobody"));
        var age = await Orm.Users.Select(u => u.Age).FindUniqueAsync(k => k.Id(_data.Grace.Id));

        Assert.Equal(Role.Owner, member!.Role);
        Assert.Equal("ada@farminglabs.dev", slim!.Email);
        Assert.Null(tuple);
        Assert.Equal(85, age);
        Assert.Null(await Orm.Users.FindUniqueAsync(k => k.Email("nobody")));
        Assert.Null(await Orm.Users.Where(u => u.Age > 40).FindUniqueAsync(k => k.Id(_data.Ada.Id)));
    }

    [Fact]
    public async Task Select_reads_only_what_it_names()
    {
        Assert.Equal("""SELECT t0."email", t0."id" FROM "users" AS t0""", Reordered(Orm.Users.Select(u => new { u.Id, u.Email }).ToSql()));
        Assert.Equal("""SELECT t0."name" FROM "users" AS t0""", Orm.Users.Select(u => u.Name).ToSql());
        Assert.Equal("""SELECT DISTINCT t0."role" FROM "memberships" AS t0""", Orm.Memberships.Select(m => m.Role).Distinct().ToSql());
        Assert.DoesNotContain("expires_at", Orm.Users.Select(u => new { Tokens = u.Sessions.Select(s => s.Token) }).ToSql(), StringComparison.Ordinal);
        var dto = await Orm.Users.OrderBy(u => u.Name).Select(u => new NameAndAge(u.Name, u.Age)).FindManyAsync();
        Assert.Equal([new("Ada Lovelace", 36), new("Alan Turing", null), new("Grace Hopper", 85)], dto);

        static string Reordered(string sql) => sql.Replace("t0.\"id\", t0.\"email\"", "t0.\"email\", t0.\"id\"", StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_and_ToList_read_whole_models()
    {
        var found = await Orm.Users.Where(u => u.Id == _data.Grace.Id)
            .Select(u => new { User = u.All(), Sessions = u.Sessions.ToList(), Profile = u.Profile.Select(p => p.All()) })
            .FindFirstAsync();

        Assert.Equal("Grace Hopper", found!.User.Name);
        Assert.Equal("grace-1", Assert.Single(found.Sessions).Token);
        Assert.Equal(_data.Grace.Id, found.Profile!.UserId);
    }

    [Fact]
    public async Task Order_puts_null_before_every_value_and_breaks_ties_of_pages_by_the_key()
    {
        Assert.Equal([null, 36, 85], await Orm.Users.OrderBy(u => u.Age).Select(u => u.Age).FindManyAsync());
        Assert.Equal([85, 36, null], await Orm.Users.OrderByDescending(u => u.Age).Select(u => u.Age).FindManyAsync());
        Assert.Equal(["grace-1", "ada-7"], await Orm.Sessions.OrderByDescending(s => s.User.Name).ThenByDescending(s => s.ExpiresAt).Take(2).Select(s => s.Token).FindManyAsync());
        Assert.Equal(["Ada Lovelace", "Grace Hopper", "Alan Turing"], await Orm.Users.OrderByDescending(u => u.Sessions.Count()).Select(u => u.Name).FindManyAsync());
        Assert.EndsWith(Sql("""ORDER BY t0."age" NULLS FIRST, t0."id" LIMIT 2""", """ORDER BY t0."age", t0."id" LIMIT 2"""), Orm.Users.OrderBy(u => u.Age).Take(2).ToSql(), StringComparison.Ordinal);
        Assert.EndsWith(Sql("""ORDER BY t0."id" LIMIT 2 OFFSET $1""", """ORDER BY t0."id" LIMIT 2 OFFSET ?1"""), Orm.Users.Skip(1).Take(2).ToSql(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skip_and_Take_make_pages()
    {
        var tokens = Orm.Sessions.OrderBy(s => s.Token).Select(s => s.Token);

        Assert.Equal(["ada-1", "ada-2"], await tokens.Take(2).FindManyAsync());
        Assert.Equal(["ada-3", "ada-4"], await tokens.Skip(2).Take(2).FindManyAsync());
        Assert.Equal(["ada-7", "grace-1"], await tokens.Skip(6).FindManyAsync());
        Assert.Empty(await tokens.Take(0).FindManyAsync());
        Assert.Null(await tokens.Take(0).FindFirstAsync());
        Assert.Equal("ada-4", await tokens.Skip(3).FindFirstAsync());
        Assert.Equal(3, await tokens.Take(3).CountAsync());
        Assert.Equal(2, await tokens.Skip(6).CountAsync());
        Assert.False(await tokens.Skip(8).AnyAsync());
    }

    [Fact]
    public async Task Distinct_gives_each_result_once()
    {
        Assert.Equal([Role.Member, Role.Admin, Role.Owner], await Orm.Memberships.Select(m => m.Role).Distinct().OrderBy(m => m.Role).FindManyAsync());
        Assert.Equal(2, await Orm.Sessions.Select(s => s.UserId).Distinct().CountAsync());
        Assert.Equal(2, (await Orm.Sessions.Select(s => s.User.Name).Distinct().Take(5).FindManyAsync()).Count);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Orm.Sessions.Select(s => s.UserId).Distinct().OrderBy(s => s.Token).FindManyAsync());
        Assert.Contains("Token", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relations_filter_to_any_depth()
    {
        Assert.Equal("ada-1", await Orm.Sessions.Where(s => s.User.Profile.Bio!.StartsWith("Wrote")).OrderBy(s => s.Token).Select(s => s.Token).FindFirstAsync());
        Assert.Equal(["Grace Hopper"], await Names(u => u.Organizations.Every(o => o.Users.Count() > 1) && u.Organizations.Some()));
        Assert.Equal(["Alan Turing"], await Names(u => !u.Profile.Exists()));
        Assert.Equal(["Ada Lovelace"], await Names(u => u.Sessions.Count() > 3));
        Assert.Equal(["Ada Lovelace"], await Names(u => u.Organizations.Some(o => o.Name == "Labs")));
        Assert.Equal(["Alan Turing", "Grace Hopper"], await Names(u => u.Organizations.None(o => o.Name == "Labs")));

        Task<List<string>> Names(Func<UserWhere, Predicate> predicate) => Orm.Users.Where(predicate).OrderBy(u => u.Name).Select(u => u.Name).FindManyAsync();
    }

    [Fact]
    public async Task Dynamic_filters_are_plain_CSharp()
    {
        string? name = "Ada Lovelace";
        int? least = null;

        var users = await Orm.Users.Where(u =>
        {
            var filter = Predicate.True;
            if (name is not null)
            {
                filter &= u.Name == name;
            }

            if (least is { } age)
            {
                filter &= u.Age >= age;
            }

            return filter;
        }).FindManyAsync();

        Assert.Equal("Ada Lovelace", Assert.Single(users).Name);
        Assert.Equal(3, await Orm.Users.Where(_ => Predicate.True).CountAsync());
        Assert.Equal(0, await Orm.Users.Where(_ => Predicate.False).CountAsync());
    }

    [Fact]
    public async Task In_takes_a_hundred_thousand_values_in_the_same_text()
    {
        var ids = Enumerable.Range(0, 100_000).Select(number => $"{number}").Append(_data.Ada.Id).ToList();

        Assert.Equal("Ada Lovelace", Assert.Single(await Orm.Users.Where(u => u.Id.In(ids)).FindManyAsync()).Name);
        Assert.Equal(2, await Orm.Users.Where(u => u.Id.NotIn(ids)).CountAsync());
        Assert.Equal(Orm.Users.Where(u => u.Id.In("a")).ToSql(), Orm.Users.Where(u => u.Id.In(ids)).ToSql());
        Assert.Empty(await Orm.Users.Where(u => u.Id.In()).FindManyAsync());
    }

    [Fact]
    public async Task Map_computes_on_real_values()
    {
        var lengths = await Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).Map(name => name.Length).FindManyAsync();

        Assert.Equal([12, 11, 12], lengths);
        Assert.Equal(12, await Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).Map(name => name.Length).FindFirstAsync());
    }

    [Fact]
    public async Task The_text_of_a_shape_never_changes_with_its_values()
    {
        string Text(string name, int? age) => Orm.Users.Where(u => u.Name == name && u.Age > age).Skip(age ?? 1).ToSql();

        Assert.Equal(Text("a", 1), Text("b'; DROP TABLE users; --", 2));
        Assert.Empty(await Orm.Users.Where(u => u.Name == "'; DROP TABLE users; --").FindManyAsync());
        Assert.Equal(3, await Orm.Users.CountAsync());
    }

    [Fact]
    public void Page_sizes_are_in_the_text_until_they_vary()
    {
        var texts = Enumerable.Range(1, 100).Select(size => Orm.Users.OrderBy(u => u.Name).Take(size).ToSql()).ToList();

        Assert.EndsWith("LIMIT 1", texts[0], StringComparison.Ordinal);
        Assert.True(texts.Distinct().Count() <= 9, $"{texts.Distinct().Count()} texts");
        Assert.EndsWith(Sql("LIMIT $1", "LIMIT ?1"), texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_refused_before_any_SQL()
    {
        Database.Log.Clear();

        Assert.Throws<ArgumentOutOfRangeException>(() => Orm.Users.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Orm.Users.Skip(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Orm.Users.Select(u => u.Sessions.Take(-1).Select(s => s.Id)).ToSql());
        Assert.Throws<ArgumentNullException>(() => Orm.Users.Where(null!));
        Assert.ThrowsAny<InvalidOperationException>(() => Orm.Users.ThenBy(u => u.Name));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Orm.Users.FindUniqueAsync(k => k.Email(null!)));
        var nul = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.Where(u => u.Name == "a\0b").FindManyAsync());
        Assert.Contains("User.Name", nul.Message, StringComparison.Ordinal);
        var kind = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Sessions.Where(s => s.ExpiresAt > new DateTime(2026, 1, 1)).FindManyAsync());
        Assert.Contains("Session.ExpiresAt", kind.Message, StringComparison.Ordinal);
        Assert.Empty(Database.Log.Statements);
        Assert.Equal(3, await Orm.Users.CountAsync());
    }

#pragma warning disable FORM0201 // What the rule cannot see is told at run time.
    [Fact]
    public async Task A_computation_in_Select_is_told_to_use_Map()
    {
        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => int.Parse(u.Name, CultureInfo.InvariantCulture)).FindManyAsync());

        Assert.Contains(".Map", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => u.Name.Substring(0, 3)).FindManyAsync());
        Assert.Contains(".Map", error.Message, StringComparison.Ordinal);
        error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => u.Sessions.Select(s => s.Token).First()).FindManyAsync());
        Assert.Contains(".Map", error.Message, StringComparison.Ordinal);
    }
#pragma warning restore FORM0201

    [Fact]
    public async Task A_branch_that_reads_its_parent_is_told_to_use_Map()
    {
        var select = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => u.Sessions.Select(s => new { s.Token, u.Name })).FindManyAsync());
        var where = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => u.Sessions.Where(s => s.Token == u.Name).Select(s => s.Token)).FindManyAsync());

        Assert.Contains(".Map", select.Message, StringComparison.Ordinal);
        Assert.Contains("User", where.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_query_leaves_the_connection_usable()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Orm.Users.FindManyAsync(cancelled.Token));
        Assert.Equal(3, await Orm.Users.CountAsync());
    }

    private sealed record NameAndAge(string Name, int? Age);

    [Fact]
    public async Task One_condition_object_serves_at_several_places_and_in_several_queries()
    {
        static Predicate IsLong(SessionWhere s) => s.ExpiresAt > AccountData.Day.AddDays(3);
        for (var time = 0; time < 2; time++)
        {
            var age = 17 + (30 * time);
            var query = Orm.Users.Where(u =>
            {
                var isAdult = u.Age > age;
                var hasLong = u.Sessions.Some(IsLong);
                return ((isAdult & u.Name == "Ada Lovelace") | isAdult) & hasLong & (hasLong | u.Sessions.Count(IsLong) > 9);
            }).OrderBy(u => u.Name);

            Assert.Equal(time == 0 ? ["Ada Lovelace", "Grace Hopper"] : ["Grace Hopper"], await query.Select(u => u.Name).FindManyAsync());
            Assert.Equal(time == 0 ? 2 : 1, await query.CountAsync());
        }

        // The same key of a plan, but other objects: what is shared in one execution is not shared in the next.
        var names = await Orm.Users.Where(u => ((u.Age > 80 & u.Name == "Grace Hopper") | u.Age > 90)).Select(u => u.Name).FindManyAsync();
        Assert.Equal(["Grace Hopper"], names);
    }
}
