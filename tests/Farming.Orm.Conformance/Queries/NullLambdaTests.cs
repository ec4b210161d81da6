using System.Reflection;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>A lambda that is null, or returns null, is an error before any SQL: it never means "no condition".</summary>
public abstract class NullLambdaTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly Predicate NoPredicate = null!;

    private static readonly string[] Owners = ["Farming.Orm"];

    /// <summary>A call of a public method.</summary>
    /// <param name="Method">The type and the method.</param>
    /// <param name="Null">Passes null as its lambda.</param>
    /// <param name="Returned">Passes a lambda that returns null, or a column of no query.</param>
    /// <param name="Model">The model that the message of <paramref name="Returned"/> names.</param>
    private sealed record Call(string Method, Func<object?> Null, Func<object?>? Returned = null, string Model = "User")
    {
        /// <summary>The method that the message names: a condition of another method is a <c>Where</c> before it.</summary>
        public string Name => Method.Split('.')[1] is "CountAsync" or "AnyAsync" or "FindFirstAsync" ? "Where" : Method.Split('.')[1];
    }

    [Fact]
    public async Task A_null_lambda_and_a_null_result_are_errors_before_any_statement()
    {
        var data = await AccountData.CreateAsync(Orm);
        var users = await Orm.Users.CountAsync();
        foreach (var call in Calls(data))
        {
            Database.Log.Clear();
            var error = await Record.ExceptionAsync(() => Run(call.Null));
            Assert.True(error is ArgumentNullException, $"{call.Method}(null): {error}");
            if (call.Returned is { } returned)
            {
                error = await Record.ExceptionAsync(() => Run(returned));
                var isOrder = call.Method.Contains("By", StringComparison.Ordinal) || call.Method == "Assign.Column";
                Assert.True(isOrder ? error is InvalidOperationException : error is ArgumentNullException, $"{call.Method}(_ => null): {error}");
                Assert.True(isOrder || error!.Message.Contains($" on {call.Model} returned null", StringComparison.Ordinal), $"{call.Method}: {error!.Message}");
                Assert.True(isOrder || error!.Message.Contains(call.Name, StringComparison.Ordinal), $"{call.Method}: {error!.Message}");
            }

            Assert.True(Database.Log.Statements.Count == 0, call.Method);
        }

        Assert.Equal(users, await Orm.Users.CountAsync());
    }

    [Fact]
    public async Task Every_public_method_with_a_lambda_is_covered()
    {
        var data = await AccountData.CreateAsync(Orm);
        var covered = Calls(data).GroupBy(call => call.Method).ToDictionary(calls => calls.Key, calls => calls.Count());

        var methods = typeof(Predicate).Assembly.GetExportedTypes()
            .Where(type => Owners.Contains(type.Namespace) && !typeof(Delegate).IsAssignableFrom(type) && !type.Name.StartsWith("IncludeBinding", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters().Any(parameter => IsLambda(parameter.ParameterType)))
            .GroupBy(method => $"{method.DeclaringType!.Name.Split('`')[0]}.{method.Name}");

        Assert.All(methods, overloads => Assert.Equal((overloads.Key, overloads.Count()), (overloads.Key, covered.GetValueOrDefault(overloads.Key))));
        Assert.NotEmpty(covered);
    }

    [Fact]
    public async Task The_operators_of_predicates_refuse_null()
    {
        var users = await AccountData.CreateAsync(Orm);
        Func<UserWhere, Predicate>[] conditions =
        [
            u => (u.Age > 3) & NoPredicate, u => NoPredicate & (u.Age > 3), u => (u.Age > 3) && NoPredicate,
            u => (u.Age > 3) | NoPredicate, u => NoPredicate | (u.Age > 3), u => (u.Age > 3) || NoPredicate, _ => !NoPredicate,
        ];
        foreach (var condition in conditions)
        {
            Assert.Throws<ArgumentNullException>(() => Orm.Users.Where(condition));
            await Assert.ThrowsAsync<ArgumentNullException>(() => Orm.Organizations.Select(o => o.Users.Where(condition).Select(u => u.Id)).FindManyAsync());
        }

        Assert.NotNull(users);
    }

    [Fact]
    public async Task Null_rows_updates_and_keys_are_errors()
    {
        var users = Orm.Users;
        Func<Task>[] calls =
        [
            () => users.CreateAsync(null!), () => users.CreateManyAsync(null!), () => users.CreateManyAsync([null!]),
            () => users.ImportAsync([null!]), () => users.UpsertManyAsync(null!, k => k.Email()), () => users.UpsertManyAsync([null!], k => k.Email()),
            () => users.UpdateAsync(k => k.Id("1"), null!), () => users.UpsertAsync(k => k.Id("1"), null!, new()),
            () => users.UpsertAsync(k => k.Id("1"), new() { Email = "a", Name = "A" }, null!), () => users.All().UpdateManyAsync(null!),
            () => users.FindUniqueAsync(k => k.Id(null!)), () => users.DeleteAsync(k => k.Id(null!)), () => users.UpdateAsync(k => k.Email(null!), new()),
            () => users.ConnectAsync(k => k.Id("1"), u => u.Organizations, [null!]), () => users.LoadAsync(null!),
            () => Run(() => users.Batch().CreateMany([null!])), () => Run(() => users.Batch().Create(null!)), () => Run(() => users.All().Batch().UpdateMany(null!)),
        ];
        foreach (var call in calls)
        {
            Assert.IsAssignableFrom<ArgumentException>(await Record.ExceptionAsync(call));
        }

        Assert.Equal(0, await users.CountAsync());
    }

    private IEnumerable<Call> Calls(AccountData data) => [.. OfQueries(), .. OfWrites(data), .. OfConditions(), .. OfBranches(), .. OfIncludes()];

    private IEnumerable<Call> OfQueries() =>
    [
        new("Query.Where", () => Orm.Users.Where(null!), () => Orm.Users.Where(_ => null!).DeleteManyAsync()),
        new("Query.OrderBy", () => Orm.Users.OrderBy<int>(null!), () => Orm.Users.OrderBy(_ => default(Column<int>))),
        new("Query.OrderByDescending", () => Orm.Users.OrderByDescending<int>(null!), () => Orm.Users.OrderByDescending(_ => default(Column<int>))),
        new("Query.ThenBy", () => Orm.Users.ThenBy<int>(null!), () => Orm.Users.OrderBy(u => u.Id).ThenBy(_ => default(Column<int>))),
        new("Query.ThenByDescending", () => Orm.Users.ThenByDescending<int>(null!), () => Orm.Users.OrderBy(u => u.Id).ThenByDescending(_ => default(Column<int>))),
        new("FilteredQuery.OrderBy", () => Orm.Users.All().OrderBy<int>(null!), () => Orm.Users.All().OrderBy(_ => default(Column<int>))),
        new("FilteredQuery.OrderByDescending", () => Orm.Users.All().OrderByDescending<int>(null!), () => Orm.Users.All().OrderByDescending(_ => default(Column<int>))),
        new("FilteredQuery.ThenBy", () => Orm.Users.All().ThenBy<int>(null!), () => Orm.Users.All().OrderBy(u => u.Id).ThenBy(_ => default(Column<int>))),
        new("FilteredQuery.ThenByDescending", () => Orm.Users.All().ThenByDescending<int>(null!), () => Orm.Users.All().OrderBy(u => u.Id).ThenByDescending(_ => default(Column<int>))),
        new("FilteredQuery.Include", () => Orm.Users.All().Include(u => u.Profile, null!), () => Orm.Users.All().Include(u => u.Profile, _ => null!)),
        new("Query.Map", () => Orm.Users.Map<int>(null!)),
        new("ModelQuery.Select", () => Orm.Users.Select<int>(null!)),
        new("ModelQuery.Include", () => Orm.Users.Include(u => u.Profile, null!), () => Orm.Users.Include(u => u.Profile, _ => null!)),
        new("ConditionExtensions.CountAsync", () => Orm.Users.CountAsync(null!), () => Orm.Users.CountAsync(_ => null!)),
        new("ConditionExtensions.AnyAsync", () => Orm.Users.AnyAsync(null!), () => Orm.Users.AnyAsync(_ => null!)),
        new("FindExtensions.FindFirstAsync", () => Orm.Users.FindFirstAsync(null!), () => Orm.Users.FindFirstAsync(_ => null!)),
        new("FindValueExtensions.FindFirstAsync", () => Orm.Users.Select(u => u.EmailVerified).FindFirstAsync(null!), () => Orm.Users.Select(u => u.EmailVerified).FindFirstAsync(_ => null!)),
        new("FindValueExtensions.FindFirstAsync", () => Orm.Users.Select(u => u.Age).FindFirstAsync(null!), () => Orm.Users.Select(u => u.Age).FindFirstAsync(_ => null!)),
        new("FindExtensions.FindUniqueAsync", () => Orm.Users.FindUniqueAsync(null!), () => Orm.Users.FindUniqueAsync(_ => null!)),
        new("FindValueExtensions.FindUniqueAsync", () => Orm.Users.Select(u => u.EmailVerified).FindUniqueAsync(null!), () => Orm.Users.Select(u => u.EmailVerified).FindUniqueAsync(_ => null!)),
        new("FindValueExtensions.FindUniqueAsync", () => Orm.Users.Select(u => u.Age).FindUniqueAsync(null!), () => Orm.Users.Select(u => u.Age).FindUniqueAsync(_ => null!)),
        new("BatchFindExtensions.FindUnique", () => Orm.Users.Batch().FindUnique(null!), () => Orm.Users.Batch().FindUnique(_ => null!)),
        new("BatchFindValueExtensions.FindUnique", () => Orm.Users.Select(u => u.EmailVerified).Batch().FindUnique(null!), () => Orm.Users.Select(u => u.EmailVerified).Batch().FindUnique(_ => null!)),
        new("BatchFindValueExtensions.FindUnique", () => Orm.Users.Select(u => u.Age).Batch().FindUnique(null!), () => Orm.Users.Select(u => u.Age).Batch().FindUnique(_ => null!)),
    ];

    private IEnumerable<Call> OfWrites(AccountData data) =>
    [
        new("ModelRoot.CreateAsync", () => Orm.Users.CreateAsync<int>(new() { Email = "a", Name = "A" }, null!)),
        new("ModelRoot.UpdateAsync", () => Orm.Users.UpdateAsync(null!, new() { Name = "A" }), () => Orm.Users.UpdateAsync(_ => null!, new() { Name = "A" })),
        new("ModelRoot.UpsertAsync", () => Orm.Users.UpsertAsync(null!, new() { Email = "a", Name = "A" }, new()), () => Orm.Users.UpsertAsync(_ => null!, new() { Email = "a", Name = "A" }, new())),
        new("ModelRoot.UpsertManyAsync", () => Orm.Users.UpsertManyAsync([], null!), () => Orm.Users.UpsertManyAsync([], _ => null!)),
        new("ModelRoot.DeleteAsync", () => Orm.Users.DeleteAsync(null!), () => Orm.Users.DeleteAsync(_ => null!)),
        new("ModelRoot.LoadAsync", () => Orm.Users.LoadAsync([data.Ada], u => u.Profile, null!), () => Orm.Users.LoadAsync([data.Ada], _ => null!)),
        new("ModelRoot.LoadAsync", () => Orm.Users.LoadAsync([data.Ada], CancellationToken.None, u => u.Profile, null!), () => Orm.Users.LoadAsync([data.Ada], CancellationToken.None, _ => null!)),
        new("LinkedModelRoot.ConnectAsync", () => Orm.Users.ConnectAsync(null!, u => u.Organizations, []), () => Orm.Users.ConnectAsync(_ => null!, u => u.Organizations, [])),
        new("LinkedModelRoot.SetAsync", () => Orm.Users.SetAsync<OrganizationWhere, UserOrganizationsCreate>(k => k.Id("1"), null!, []), () => Orm.Users.SetAsync<OrganizationWhere, UserOrganizationsCreate>(k => k.Id("1"), _ => null!, [])),
        new("LinkedModelRoot.DisconnectAsync", () => Orm.Users.DisconnectAsync(null!, u => u.Organizations), () => Orm.Users.DisconnectAsync(_ => null!, u => u.Organizations)),
        new("LinkedModelRoot.DisconnectAsync", () => Orm.Users.DisconnectAsync(k => k.Id(data.Ada.Id), u => u.Organizations, null!), () => Orm.Users.DisconnectAsync(k => k.Id(data.Ada.Id), u => u.Organizations, _ => null!), "Organization"),
        new("BatchTable.Update", () => Orm.Users.Batch().Update(null!, new()), () => Orm.Users.Batch().Update(_ => null!, new())),
        new("BatchTable.Upsert", () => Orm.Users.Batch().Upsert(null!, new() { Email = "a", Name = "A" }, new()), () => Orm.Users.Batch().Upsert(_ => null!, new() { Email = "a", Name = "A" }, new())),
        new("BatchTable.Delete", () => Orm.Users.Batch().Delete(null!), () => Orm.Users.Batch().Delete(_ => null!)),
        new("OrmClient.TransactionAsync", () => Orm.TransactionAsync((Func<TestOrm, Task>)null!)),
        new("OrmClient.TransactionAsync", () => Orm.TransactionAsync((Func<TestOrm, Task<int>>)null!)),
        new("Assign.Column", () => Assign.Column((Func<ValueWhere, JsonColumn<Settings>>)null!)),
        new("Assign.Column", () => Assign.Column((Func<CounterWhere, Column<int>>)null!), () => Orm.Counters.All().UpdateManyAsync(new() { Count = Assign.Column((CounterWhere _) => default(Column<int>)) })),
    ];

    private IEnumerable<Call> OfConditions() =>
    [
        new("ToManyPath.Some", () => Orm.Users.Where(u => u.Sessions.Some(null!)), () => Orm.Users.Where(u => u.Sessions.Some(_ => null!)), "Session"),
        new("ToManyPath.None", () => Orm.Users.Where(u => u.Sessions.None(null!)), () => Orm.Users.Where(u => u.Sessions.None(_ => null!)), "Session"),
        new("ToManyPath.Every", () => Orm.Users.Where(u => u.Sessions.Every(null!)), () => Orm.Users.Where(u => u.Sessions.Every(_ => null!)), "Session"),
        new("ToManyPath.Count", () => Orm.Users.OrderBy(u => u.Sessions.Count(null!)), () => Orm.Users.Where(u => u.Sessions.Count(_ => null!) > 1), "Session"),
    ];

    private IEnumerable<Call> OfBranches() =>
    [
        OfBranch("Where", s => s.Where(null!), s => s.Where(_ => null!)),
        OfBranch("OrderBy", s => s.OrderBy<int>(null!), s => s.OrderBy(_ => default(Column<int>))),
        OfBranch("OrderByDescending", s => s.OrderByDescending<int>(null!), s => s.OrderByDescending(_ => default(Column<int>))),
        OfBranch("ThenBy", s => s.ThenBy<int>(null!), s => s.OrderBy(o => o.Id).ThenBy(_ => default(Column<int>))),
        OfBranch("ThenByDescending", s => s.ThenByDescending<int>(null!), s => s.OrderBy(o => o.Id).ThenByDescending(_ => default(Column<int>))),
        new("ToManySelection.Select", () => Orm.Users.Select(u => u.Sessions.Select<int>(null!)).FindManyAsync()),
        new("OptionalSelectionExtensions.Select", () => Orm.Users.Select(u => u.Profile.Select((Func<ProfileSelect, string?>)null!)).FindManyAsync()),
        new("OptionalValueSelectionExtensions.Select", () => Orm.Users.Select(u => u.Profile.Select((Func<ProfileSelect, int>)null!)).FindManyAsync()),
        new("OptionalValueSelectionExtensions.Select", () => Orm.Users.Select(u => u.Profile.Select((Func<ProfileSelect, int?>)null!)).FindManyAsync()),
    ];

    private Call OfBranch(
        string method,
        Func<ToManySelection<Session, SessionWhere, SessionSelect>, ToManySelection<Session, SessionWhere, SessionSelect>> withNull,
        Func<ToManySelection<Session, SessionWhere, SessionSelect>, ToManySelection<Session, SessionWhere, SessionSelect>> withNullResult) => new(
        $"ToManySelection.{method}",
        () => Orm.Users.Select(u => withNull(u.Sessions).Select(s => s.Token)).FindManyAsync(),
        () => Orm.Users.Select(u => withNullResult(u.Sessions).Select(s => s.Token)).FindManyAsync(),
        "Session");

    private IEnumerable<Call> OfIncludes() =>
    [
        new("ToManyInclude.Where", () => Orm.Users.Include(u => u.Sessions.Where(null!)), () => Orm.Users.Include(u => u.Sessions.Where(_ => null!)).FindManyAsync(), "Session"),
        new("ToManyInclude.OrderBy", () => Orm.Users.Include(u => u.Sessions.OrderBy<int>(null!)), () => Orm.Users.Include(u => u.Sessions.OrderBy(_ => default(Column<int>))).FindManyAsync()),
        new("ToManyInclude.OrderByDescending", () => Orm.Users.Include(u => u.Sessions.OrderByDescending<int>(null!)), () => Orm.Users.Include(u => u.Sessions.OrderByDescending(_ => default(Column<int>))).FindManyAsync()),
        new("ToManyInclude.ThenBy", () => Orm.Users.Include(u => u.Sessions.ThenBy<int>(null!)), () => Orm.Users.Include(u => u.Sessions.OrderBy(s => s.Id).ThenBy(_ => default(Column<int>))).FindManyAsync()),
        new("ToManyInclude.ThenByDescending", () => Orm.Users.Include(u => u.Sessions.ThenByDescending<int>(null!)), () => Orm.Users.Include(u => u.Sessions.OrderBy(s => s.Id).ThenByDescending(_ => default(Column<int>))).FindManyAsync()),
        new("ToManyInclude.Include", () => Orm.Users.Include(u => u.Sessions.Include([null!])), () => Orm.Users.Include(u => u.Sessions.Include(_ => null!)), "Session"),
        new("ToOneInclude.Include", () => Orm.Users.Include(u => u.Profile.Include([null!])), () => Orm.Users.Include(u => u.Profile.Include(_ => null!)), "Profile"),
    ];

    private static bool IsLambda(Type type) => type.IsArray ? IsLambda(type.GetElementType()!) : type is { IsGenericType: true, Name: "Func`2" };

    private static async Task Run(Func<object?> call)
    {
        if (call() is Task task)
        {
            await task;
        }
    }
}
