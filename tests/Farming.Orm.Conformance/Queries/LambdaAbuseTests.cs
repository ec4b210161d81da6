using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

#pragma warning disable FORM0201, FORM0202 // What the rules forbid must never give wrong rows, nor leave anything behind.

/// <summary>Lambdas that run on many threads at once, that throw, and that execute queries themselves.</summary>
public abstract class LambdaAbuseTests(ITestServer server) : DatabaseTests(server)
{
    private const int Threads = 32;
    private const int Times = 20;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        HasRandomStatements("What lambdas do while statements are executed is tested, not their texts.");
        await AccountData.CreateAsync(Orm);
    }

    /// <summary>Each way to execute a query, as text.</summary>
    private Func<Task<string>>[] Ends()
    {
        Func<UserWhere, Predicate> hasName = u => u.Name != "nobody" && u.Sessions.Count(s => s.Token != "ada-1") >= 0;
        Func<UserSelect, string> read = u => u.Email;
        var models = Orm.Users.Where(hasName).OrderBy(u => u.Name);
        var shaped = models.Select(u => new
        {
            u.Name,
            Bio = u.Profile.Select(p => p.Bio),
            Tokens = u.Sessions.Where(s => s.Token != "ada-3").OrderByDescending(s => s.ExpiresAt).Take(2).Select(s => s.Token),
            Farms = u.Organizations.OrderBy(o => o.Name).Select(o => new { o.Name, Users = o.Users.OrderBy(x => x.Name).Select(x => x.Name) }),
            Count = u.Sessions.Count(),
        });
        var mapped = shaped.Map(user => $"{user.Name}:{user.Bio}:{Join(user.Tokens)}:{Join(user.Farms.Select(farm => farm.Name + Join(farm.Users)))}:{user.Count}");
        var included = models.Include(u => u.Sessions.Where(s => s.Token != "ada-2").OrderBy(s => s.Token), u => u.Profile.Include(p => p.User));
        return
        [
            async () => Join(await mapped.FindManyAsync()),
            async () => Join(await mapped.StreamAsync().ToListAsync()),
            async () => Join([await mapped.FindFirstAsync()]),
            async () => Join((await included.FindManyAsync()).Select(user => $"{user.Name}:{Join(user.Sessions.Select(session => session.Token))}:{user.Profile?.User.Name}")),
            async () => Join(await models.Select(read).FindManyAsync()),
            async () => $"{await shaped.CountAsync()} {await models.AnyAsync()}",
            async () =>
            {
                var (emails, count) = await Orm.BatchAsync(models.Select(read).Map(email => email[..3]).Batch().FindMany(), shaped.Batch().Count());
                return $"{Join(emails)} {count}";
            },
        ];
    }

    [Fact]
    public async Task One_query_and_its_lambdas_run_on_many_threads_at_once()
    {
        var ends = Ends();
        var expected = new List<string>();
        foreach (var end in Ends())
        {
            expected.Add(await end());
        }

        Assert.Contains("Grace Hopper::grace-1:Farm", expected[0], StringComparison.Ordinal);
        Assert.Equal(expected[0], expected[1]);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            for (var time = 0; time < Times; time++)
            {
                var index = (thread + time) % ends.Length;
                Assert.Equal(expected[index], await ends[index]());
            }
        })));
    }

    /// <summary>An exception reaches the caller at whichever call it is thrown, as it is or inside of one that explains what a Select may do, and the next execution knows nothing of it.</summary>
    [Fact]
    public async Task An_exception_of_a_lambda_reaches_the_caller_and_leaves_nothing_behind()
    {
        var left = 0;
        T Throw<T>(T value) => left-- == 0 ? throw new TimeZoneNotFoundException("of the lambda") : value;
        var users = Orm.Users.OrderBy(u => u.Name);
        (string Name, Func<Task<string>> Execute)[] queries =
        [
            ("Where", async () => Join(await users.Where(u => Throw(u.Age > 1)).Select(u => u.Name).FindManyAsync())),
            ("Some", async () => Join(await users.Where(u => u.Sessions.Some(s => Throw(s.Token != ""))).Select(u => u.Name).FindManyAsync())),
            ("OrderBy", async () => Join(await Orm.Users.OrderBy(u => Throw(u.Name)).Select(u => u.Name).FindManyAsync())),
            ("Select", async () => Join(await users.Select(u => Throw(u.Name)).FindManyAsync())),
            ("stream", async () => Join(await users.Select(u => Throw(u.Name)).StreamAsync().ToListAsync())),
            ("first", async () => Join([await users.Select(u => Throw(u.Name)).FindFirstAsync()])),
            ("batch", async () => Join((await Orm.BatchAsync(users.Select(u => Throw(u.Name)).Batch().FindMany(), users.Batch().Count())).Item1)),
            ("to-one", async () => Join(await users.Select(u => u.Profile.Select(p => Throw(p.Bio))).FindManyAsync())),
            ("branch", async () => Join(await users.Select(u => new { u.Name, Tokens = u.Sessions.OrderBy(s => s.Token).Select(s => Throw(s.Token)), Farms = u.Organizations.OrderBy(o => o.Name).Select(o => o.Name) })
                .Map(user => $"{user.Name}:{Join(user.Tokens)}:{Join(user.Farms)}").FindManyAsync())),
            ("Where of a branch", async () => Join(await users.Select(u => u.Sessions.Where(s => Throw(s.Token != "ada-1")).OrderBy(s => s.Token).Select(s => s.Token)).Map(Join).FindManyAsync())),
            ("Map", async () => Join(await users.Select(u => u.Name).Map(name => Throw(name)).FindManyAsync())),
            ("Include", async () => Join((await users.Include(u => u.Sessions.Where(s => Throw(s.Token != "")).OrderBy(s => s.Token)).FindManyAsync()).Select(user => $"{user.Name}{user.Sessions.Count}"))),
            ("transaction", () => Orm.TransactionAsync(async tx => Join(await tx.Users.OrderBy(u => u.Name).Select(u => Throw(u.Name)).FindManyAsync()))),
            ("update", async () => $"{await Orm.Users.Where(u => Throw(u.Name == "nobody")).UpdateManyAsync(new() { Name = "x" })}"),
            ("key", async () => (await Orm.Users.FindUniqueAsync(k => Throw(k.Email("ada@farminglabs.dev"))))!.Name),
            ("create", async () => (await Orm.Organizations.CreateAsync(new() { Name = "x" }, o => new { Name = Throw(o.Name), Users = o.Users.Select(u => u.Name) })).Name),
        ];
        foreach (var (name, execute) in queries)
        {
            left = -1;
            var expected = await execute();
            var calls = -left - 1;
            Assert.True(calls > 0, name);
            for (var call = 0; call < calls; call++)
            {
                left = call;
                var error = await Assert.ThrowsAnyAsync<Exception>(execute);
                Assert.Equal("of the lambda", Assert.IsType<TimeZoneNotFoundException>(error is InvalidOperationException ? error.InnerException : error).Message);
                left = -1;
                Assert.Equal(expected, await execute());
            }
        }
    }

    [Fact]
    public async Task A_lambda_executes_a_query()
    {
        var expected = new List<string>();
        foreach (var end in Ends())
        {
            expected.Add(await end());
        }

        foreach (var (index, end) in Ends().Index())
        {
            string Inner() => Task.Run(end).GetAwaiter().GetResult();
            string Same(UserSelect u) => Inner() == expected[index] ? u.Name : "another result";
            var inSelect = await Orm.Users.OrderBy(u => u.Name).Select(u => new { Name = Same(u), Tokens = u.Sessions.OrderBy(s => s.Token).Take(1).Select(s => Inner() == expected[index] ? s.Token : "another result") }).FindManyAsync();
            var inStream = await Orm.Users.OrderBy(u => u.Name).Select(u => Same(u)).StreamAsync().ToListAsync();
            var inMap = await Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).Map(name => Inner() == expected[index] ? name : "another result").FindManyAsync();
            var inWhere = await Orm.Users.Where(u => Inner() == expected[index] ? u.Name != "nobody" : u.Name == "nobody").OrderBy(u => u.Name).Select(u => u.Name).FindManyAsync();

            Assert.Equal("Ada Lovelace:ada-1 Alan Turing: Grace Hopper:grace-1", string.Join(' ', inSelect.Select(user => $"{user.Name}:{Join(user.Tokens)}")));
            Assert.All([inStream, inMap, inWhere], names => Assert.Equal(["Ada Lovelace", "Alan Turing", "Grace Hopper"], names));
        }
    }

    private static string Join(IEnumerable<string?> texts) => string.Join(';', texts);
}
