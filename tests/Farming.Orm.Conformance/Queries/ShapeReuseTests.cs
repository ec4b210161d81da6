using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Projections are learnt into rows that earlier executions have left behind: nothing of those may show.</summary>
public abstract class ShapeReuseTests(ITestServer server) : DatabaseTests(server)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AccountData.CreateAsync(Orm);
    }

    [Fact]
    public async Task Shapes_of_one_model_follow_each_other_and_run_at_once()
    {
        var shapes = new Func<Task<string>>[]
        {
            async () => Text(await Orm.Users.OrderBy(u => u.Name).FindManyAsync(), user => user.Email),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).FindManyAsync(), name => name),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Select(u => new { u.Age, Bio = u.Profile.Select(p => p.Bio) }).FindManyAsync(), user => $"{user.Age}{user.Bio}"),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Select(u => new { u.Email, Tokens = u.Sessions.OrderBy(s => s.Token).Take(2).Select(s => s.Token) }).FindManyAsync(), user => $"{user.Email}{string.Concat(user.Tokens)}"),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Select(u => new { First = u.Sessions.OrderBy(s => s.Token).Take(1).Select(s => s.Token), Last = u.Sessions.OrderByDescending(s => s.Token).Take(1).Select(s => s.Token) }).FindManyAsync(), user => string.Concat(user.First) + string.Concat(user.Last)),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Select(u => new { Owner = u.Profile.Select(p => p.User.Name), Count = u.Sessions.Where(s => s.Token != "ada-1").Count(), Farms = u.Organizations.OrderBy(o => o.Name).Select(o => new { o.Name, Users = o.Users.OrderBy(x => x.Name).Select(x => x.Name) }) }).FindManyAsync(), user => $"{user.Owner}{user.Count}{string.Concat(user.Farms.SelectMany(farm => farm.Users.Prepend(farm.Name)))}"),
            async () => Text(await Orm.Users.OrderBy(u => u.Name).Include(u => u.Profile, u => u.Sessions.OrderBy(s => s.Token).Take(1)).FindManyAsync(), user => $"{user.Profile?.Bio}{user.Sessions.Count}"),
            async () => (await Orm.Sessions.Select(s => new { s.User.Name, Bio = s.User.Profile.Select(p => p.Bio) }).FindUniqueAsync(k => k.Token("ada-1")))!.ToString()!,
        };
        var expected = new List<string>();
        foreach (var shape in shapes)
        {
            expected.Add(await shape());
        }

        Assert.Equal("ada-1ada-7;;grace-1grace-1", expected[4]);
        Assert.Equal(shapes.Length, expected.Distinct().Count());
        var random = new Random(7);
        for (var time = 0; time < 100; time++)
        {
            var index = random.Next(shapes.Length);
            Assert.Equal(expected[index], await shapes[index]());
        }

        await Task.WhenAll(Enumerable.Range(0, 12).Select(worker => Task.Run(async () =>
        {
            for (var time = 0; time < 40; time++)
            {
                var index = (worker + time) % shapes.Length;
                Assert.Equal(expected[index], await shapes[index]());
            }
        })));
    }

    [Fact]
    public async Task A_selection_that_outlives_its_lambda_refuses_to_be_read()
    {
        UserSelect? kept = null;
        SessionSelect? keptInside = null;
        await Orm.Users.Select(u => new { u.Name, Sessions = (kept = u).Sessions.Select(s => (keptInside = s).Token) }).FindManyAsync();

        Assert.Contains("is used outside the lambda", Assert.ThrowsAny<InvalidOperationException>(() => { _ = kept!.Name; }).Message, StringComparison.Ordinal);
        Assert.Contains("is used outside the lambda", Assert.ThrowsAny<InvalidOperationException>(() => { _ = keptInside!.Token; }).Message, StringComparison.Ordinal);
        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => u).FindManyAsync());
        Assert.Contains(".All()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lambda_that_fails_leaves_nothing_behind()
    {
        for (var time = 0; time < 20; time++)
        {
#pragma warning disable FORM0201, FORM0202 // What the rules forbid is what must leave nothing behind.
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Users.Select(u => new { First = u.Sessions.Select(s => s.Token[0]), u.Name }).FindManyAsync());
            await Assert.ThrowsAnyAsync<Exception>(() => Orm.Users.Select(u => new { u.Email, Length = u.Nickname == null ? throw new NotSupportedException() : 1 }).FindManyAsync());
#pragma warning restore FORM0201, FORM0202
            Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], await Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).FindManyAsync());
        }
    }

    private static string Text<T>(IEnumerable<T> results, Func<T, string> text) => string.Join(";", results.Select(text));
}
