using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Queries;

#pragma warning disable FORM0201, FORM0202 // What the rules forbid, and cannot see inside of helpers, must never give wrong rows.

/// <summary>Lambdas of Select that do what they must not: whatever they read while rows are read is what was learnt, or an error.</summary>
public abstract class SelectAbuseTests(ITestServer server) : DatabaseTests(server)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AccountData.CreateAsync(Orm);
    }

    [Fact]
    public async Task What_outlives_its_lambda_never_reads_or_changes_another_execution()
    {
        UserSelect? kept = null;
        ToManySelection<Session, SessionWhere, SessionSelect>? keptBranch = null;
        OptionalSelection<ProfileSelect>? keptProfile = null;
        await Orm.Users.Select(u =>
        {
            (kept, keptBranch, keptProfile) = (u, u.Sessions.OrderBy(s => s.Token), u.Profile);
            return new { u.Name, Tokens = keptBranch.Value.Select(s => s.Token), Bio = u.Profile.Select(p => p.Bio) };
        }).FindManyAsync();

        // While another execution learns, and while it reads.
        var refusals = 0;
        var names = await Orm.Users.OrderBy(u => u.Name).Select(u =>
        {
            Assert.ThrowsAny<InvalidOperationException>(() => { _ = kept!.Email; });
            Assert.ThrowsAny<InvalidOperationException>(() => { _ = kept!.All(); });
            Assert.ThrowsAny<InvalidOperationException>(() => { _ = keptBranch!.Value.Select(s => s.Token); });
            Assert.ThrowsAny<InvalidOperationException>(() => { _ = keptBranch!.Value.Count(); });
            Assert.ThrowsAny<InvalidOperationException>(() => { _ = keptProfile!.Value.Select(p => p.Bio); });
            refusals++;
            return u.Name;
        }).FindManyAsync();

        Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], names);
        Assert.Equal(4, refusals);
    }

    [Fact]
    public async Task A_branch_is_found_by_what_the_lambda_says_of_it()
    {
        static List<string> Tokens(UserSelect u) => u.EmailVerified
            ? u.Sessions.Where(s => s.Token == "ada-1").Select(s => s.Token)
            : u.Sessions.Where(s => s.Token == "grace-1").Select(s => s.Token);

        // Ada's e-mail is verified, and the Select was learnt with one that is not.
        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => new { u.Name, Tokens = Tokens(u) }).FindManyAsync());
        Assert.Contains("differs between rows", error.Message, StringComparison.Ordinal);

        // Where both are learnt, each row may read either, in any order.
        static string Token(SessionSelect s) => s.Token;
        var both = await Orm.Users.OrderBy(u => u.Name).Select(u =>
        {
            var (first, second) = (u.Sessions.Where(s => s.Token == "ada-1"), u.Sessions.Where(s => s.Token == "grace-1"));
            return u.EmailVerified
                ? new { u.Name, A = first.Select(Token), B = second.Select(Token), Count = first.Count() }
                : new { u.Name, A = second.Select(Token), B = first.Select(Token), Count = first.Count() };
        }).FindManyAsync();
        Assert.Equal(
            "Ada Lovelace:ada-1::1;Alan Turing:::0;Grace Hopper:grace-1::0",
            Text(both, user => $"{user.Name}:{string.Join(",", user.A)}:{string.Join(",", user.B)}:{user.Count}"));
    }

    [Fact]
    public async Task A_count_or_a_branch_that_is_read_for_some_rows_only_is_an_error()
    {
        (string Name, Func<UserSelect, object> Read)[] lambdas =
        [
            ("count", u => u.EmailVerified ? 0 : u.Sessions.Count()),
            ("any", u => u.Sessions.Any() || u.Organizations.Any()),
            ("branch", u => (u.EmailVerified ? [] : u.Sessions.OrderBy(s => s.Token).Select(s => s.Token), u.Sessions.Take(1).Select(s => s.Token))),
            ("models", u => u.EmailVerified ? [] : u.Sessions.ToList()),
            ("branch of an optional row", u => (u.Profile.Select(p => p.User.EmailVerified ? "" : string.Join(",", p.User.Sessions.Select(s => s.Token))), u.Sessions.Count())),
        ];
        foreach (var (name, read) in lambdas)
        {
            var users = Orm.Users.OrderBy(u => u.Name).Select(u => new { Read = read(u) });
            foreach (var run in new Func<Task>[] { () => users.FindManyAsync(), () => users.FindFirstAsync(), async () => await Streamed(users.StreamAsync()) })
            {
                var error = await Record.ExceptionAsync(run);
                Assert.True(error is InvalidOperationException { Message: var text } && text.Contains("for some rows only", StringComparison.Ordinal), $"{name}: {error}");
            }
        }

        static async Task Streamed<T>(IAsyncEnumerable<T> rows)
        {
            await foreach (var row in rows)
            {
                _ = row;
            }
        }
    }

    [Fact]
    public async Task A_condition_or_a_page_that_differs_between_rows_is_an_error()
    {
        var byValue = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u =>
        {
            var name = u.Name;
            return u.Sessions.Where(s => s.Token == name).Count();
        }).FindManyAsync());
        var byPart = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u =>
        {
            var name = u.Name;
            return u.Sessions.Where(s => (s.Token == name | s.Token == "b") & !(s.Token == "c")).Count();
        }).FindManyAsync());
        var byPage = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Where(u => u.Age == 36).Select(u =>
        {
            var age = u.Age ?? 0;
            return u.Sessions.Take(age).Select(s => s.Token);
        }).FindManyAsync());
        var bySelector = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Where(u => u.Age == 36).Select(u =>
        {
            var name = u.Name;
            return u.Sessions.Select(s => new { name, s.Token });
        }).FindManyAsync());

        Assert.Contains("The Where of User.Sessions in the Select differs between rows", byValue.Message, StringComparison.Ordinal);
        Assert.Contains("The Where of User.Sessions in the Select differs between rows", byPart.Message, StringComparison.Ordinal);
        Assert.Contains("The Take of User.Sessions in the Select differs between rows", byPage.Message, StringComparison.Ordinal);
        Assert.Contains("The lambda that reads User.Sessions in the Select differs between rows", bySelector.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_that_is_made_anew_for_each_row_and_says_the_same_is_the_same()
    {
        static List<string> Since(UserSelect u, DateTime since, int take) =>
            u.Sessions.Where(s => s.ExpiresAt > since).OrderBy(s => s.ExpiresAt).Take(take).Select(s => s.Token);

        foreach (var day in new[] { 5, 6 })
        {
            var users = await Orm.Users.OrderBy(u => u.Name).Select(u => new { u.Name, Tokens = Since(u, AccountData.Day.AddDays(day), 1) }).FindManyAsync();
            Assert.Equal($"Ada Lovelace:ada-{day + 1};Alan Turing:;Grace Hopper:grace-1", Text(users, user => $"{user.Name}:{string.Join(",", user.Tokens)}"));
        }
    }

    [Fact]
    public async Task A_result_that_nothing_is_read_into_is_refused_before_any_statement()
    {
        (string Hint, Func<Task> Read)[] reads =
        [
            (".ToList(), .Select(…), .Count() or .Any()", () => Orm.Users.Select(u => u.Sessions).FindManyAsync()),
            (".ToList(), .Select(…), .Count() or .Any()", () => Orm.Users.Select(u => u.Sessions.Take(3)).FindFirstAsync()),
            (".ToList(), .Select(…), .Count() or .Any()", () => Orm.Users.Select(u => new { u.Name, u.Organizations }).FindManyAsync()),
            (".ToList(), .Select(…), .Count() or .Any()", () => Orm.Organizations.Select(o => o.Users.Select(u => u.Sessions)).FindManyAsync()),
            ("Read the related row with .Select(…)", () => Orm.Users.Select(u => u.Profile).FindManyAsync()),
            ("Read the related row with .Select(…)", () => Orm.Users.Select(u => (u.Name, u.Profile)).FindManyAsync()),
            ("Read the related row with .Select(…)", () => Orm.Users.CreateAsync(new() { Email = "a", Name = "A" }, u => u.Profile)),
            ("call .All() for the whole model", () => Orm.Sessions.Select(s => s.User).FindManyAsync()),
            ("call .All() for the whole model", () => Orm.Users.Select(u => u).FindManyAsync()),
            ("call .All() for the whole model", () => Orm.Users.Select(u => u.Profile.Select(p => p.User)).FindManyAsync()),
            ("it reads nothing", () => Orm.Users.Select(u => new { }).FindManyAsync()),
            ("it reads nothing", () => Orm.Users.Select(u => u.Sessions.Select(s => new { })).FindManyAsync()),
        ];
        foreach (var (hint, read) in reads)
        {
            Database.Log.Clear();
            var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(read);
            Assert.Contains(hint, error.Message, StringComparison.Ordinal);
            Assert.Empty(Database.Log.Statements);
        }

        Assert.Equal(3, (await Orm.Users.Select(u => new { u.Name, Sessions = u.Sessions.ToList(), Bio = u.Profile.Select(p => p.Bio) }).FindManyAsync()).Count);
    }

    private static string Text<T>(IEnumerable<T> results, Func<T, string> text) => string.Join(";", results.Select(text));
}
