using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Queries have words of their own: what people who know LINQ and Entity Framework write, and what each message names.</summary>
public class FORM0208
{
    private static readonly (string Code, string Remedy)[] Queries =
    [
        ("await orm.Users.{|ToListAsync|}();", "FindManyAsync()"),
        ("await orm.Users.Where(u => u.Age > 3).{|ToListAsync|}();", "FindManyAsync()"),
        ("var all = orm.Users.OrderBy(u => u.Name).{|ToArray|}();", "FindManyAsync()"),
        ("var all = await orm.Users.Select(u => new { u.Id }).{|ToDictionaryAsync|}(user => user.Id);", "make the collection of its list"),
        ("await orm.Users.{|FirstOrDefaultAsync|}(u => u.Name == names[0]);", "FindFirstAsync()"),
        ("var first = orm.Users.{|FirstOrDefault|}(u => u.Name == names[0]);", "FindFirstAsync()"),
        ("await orm.Users.{|FirstAsync|}();", "FindFirstAsync()"),
        ("await orm.Users.{|SingleOrDefaultAsync|}(u => u.Id == names[0]);", "FindUniqueAsync(k => …)"),
        ("await orm.Users.{|SingleAsync|}(u => u.Id == names[0]);", "FindUniqueAsync(k => …)"),
        ("await orm.Users.{|FindAsync|}(names[0]);", "FindUniqueAsync(k => …)"),
        ("await orm.Users.{|LastAsync|}();", "order the other way round"),
        ("await orm.Users.{|ElementAtAsync|}(3);", "Skip(…).FindFirstAsync()"),
        ("var count = orm.Users.{|Count|}();", "CountAsync()"),
        ("var count = orm.Users.{|Count|}(u => u.Age > 3);", "CountAsync()"),
        ("var count = await orm.Users.{|LongCountAsync|}();", "CountAsync()"),
        ("if (orm.Users.{|Any|}(u => u.Age > 3)) { }", "AnyAsync()"),
        ("if (await orm.Users.{|AllAsync|}(u => u.Age > 3)) { }", "AnyAsync with the opposite condition"),
        ("if (orm.Users.{|All|}(u => u.Age > 3)) { }", "AnyAsync with the opposite condition"),
        ("if (await orm.Users.Select(u => u.Name).{|ContainsAsync|}(names[0])) { }", "AnyAsync(x => …)"),
        ("await orm.Users.{|ForEachAsync|}(user => names.Add(user.Name));", "StreamAsync()"),
        ("await foreach (var user in orm.Users.{|AsAsyncEnumerable|}()) { }", "StreamAsync()"),
        ("var oldest = await orm.Users.{|MaxAsync|}(u => u.Age);", "OrderByDescending(…).FindFirstAsync()"),
        ("var oldest = await orm.Users.Select(u => u.Age).{|MinAsync|}();", "OrderBy(…).FindFirstAsync()"),
        ("var sum = await orm.Users.{|SumAsync|}(u => u.Age);", "select the column"),
        ("var mean = await orm.Users.Select(u => u.Age).{|AverageAsync|}();", "select the column"),
        ("await orm.Users.Include(u => u.Sessions).{|ThenInclude|}(s => s.User).FindManyAsync();", "Include(x => x.Relation.Include(y => y.Other))"),
        ("await orm.Users.{|AsNoTracking|}().Where(u => u.Age > 3).FindManyAsync();", "no result is tracked"),
        ("await orm.Users.{|AsSplitQuery|}().FindManyAsync();", "always one statement"),
        ("var query = orm.Users.{|AsQueryable|}();", "each step already returns a query"),
        ("var sql = orm.Users.{|ToQueryString|}();", "ToSql()"),
        ("var pairs = orm.Users.{|Join|}(orm.Sessions, u => u.Id, s => s.UserId, (u, s) => new { u, s });", "name the relation"),
        ("var all = orm.Users.{|SelectMany|}(u => u.Sessions);", "query the related model"),
        ("var groups = orm.Users.{|GroupBy|}(u => u.Age);", "LINQ on its list"),
        ("var both = orm.Users.{|Union|}(orm.Users);", "LINQ on its list"),
        ("var all = orm.Users.{|Reverse|}();", "LINQ on its list"),
        ("orm.Users.{|Add|}(new User());", "CreateAsync(new() { … })"),
        ("await orm.Users.{|AddAsync|}(new User());", "CreateAsync(new() { … })"),
        ("orm.Users.{|AddRange|}([]);", "CreateManyAsync(…)"),
        ("orm.Users.{|Update|}(new User());", "UpdateAsync(k => …, new() { … })"),
        ("orm.Users.{|Remove|}(new User());", "DeleteAsync(k => …)"),
        ("orm.Users.{|RemoveRange|}(new User());", "Where(…).DeleteManyAsync()"),
        ("await orm.Users.Where(u => u.Age > 3).{|ExecuteDeleteAsync|}();", "Where(…).DeleteManyAsync()"),
        ("await orm.Users.Where(u => u.Age > 3).{|ExecuteUpdateAsync|}(s => s.SetProperty(u => u.Age, 4));", "Where(…).UpdateManyAsync(new() { … })"),
        ("await orm.Users.{|DeleteManyAsync|}();", "filter it with Where(…)"),
        ("await orm.Users.Select(u => u.Name).Map(name => name + 1).{|Where|}(name => name == names[0]).FindManyAsync();", "before Map"),
        ("await orm.Users.Select(u => u.Name).Map(name => name + 1).{|Take|}(3).FindManyAsync();", "before Map"),
        ("await orm.Users.Select(u => u.Name).{|Select|}(name => name + 1).FindManyAsync();", "in Map"),
        ("await orm.Users.Select(u => u.Name).{|Include|}(u => u.Profile).FindManyAsync();", "in the lambda of the Select"),
        ("await orm.{|SaveChangesAsync|}();", "each write takes effect at once"),
        ("await orm.{|Database|}.BeginTransactionAsync();", "TransactionAsync(…)"),
        ("await orm.{|Set|}<User>().ToListAsync();", "the client's property"),
        ("orm.{|Add|}(new User());", "CreateAsync(new() { … })"),
    ];

    private static readonly (string Code, string Remedy)[] Executions =
    [
        ("foreach (var user in {|orm.Users|}) { names.Add(user.Name); }", "FindManyAsync()"),
        ("await foreach (var name in {|orm.Users.Select(u => u.Name)|}) { names.Add(name); }", "StreamAsync()"),
        ("var users = await {|orm.Users.Where(u => u.Age > 3)|};", "FindManyAsync()"),
    ];

    private static readonly (string Code, string Remedy)[] Conditions =
    [
        ("names.{|Contains|}(u.Name)", "column.In(…)"),
        ("!names.{|Contains|}(u.Name)", "column.In(…)"),
        ("new[] { \"a\" }.{|Contains|}(u.Name)", "column.In(…)"),
        ("new HashSet<string>().{|Contains|}(u.Name) || u.Age > 3", "column.In(…)"),
        ("new List<object>().{|Contains|}(u.Name)", "column.In(…)"),
        ("names.{|Any|}(name => name == u.Name)", "column.In(…)"),
        ("names.{|All|}(name => u.Name != name)", "column.In(…)"),
        ("names.{|Exists|}(name => u.Name == name)", "column.In(…)"),
        ("string.{|IsNullOrEmpty|}(u.Name)", "column.In(null, \"\")"),
        ("!string.{|IsNullOrWhiteSpace|}(u.Name) && u.Age > 3", "column.In(null, \"\")"),
        ("string.{|Equals|}(u.Name, names[0], StringComparison.OrdinalIgnoreCase)", "=="),
        ("string.{|Compare|}(u.Name, names[0]) < 0", "=="),
        ("{|Equals|}(u.Name, names[0])", "=="),
        ("u.Name.{|Equals|}(names[0])", "=="),
        ("u.Name.{|CompareTo|}(names[0]) > 0", "=="),
        ("u.Name.{|ToLower|}() == names[0]", "ignoreCase: true"),
        ("u.Name.{|ToUpperInvariant|}().Contains(names[0])", "ignoreCase: true"),
        ("u.Name.{|Trim|}() == names[0]", "on the results in Map"),
        ("u.Name.{|Length|} > 3", "on the results in Map"),
        ("u.Name.{|Substring|}(0, 3) == names[0]", "on the results in Map"),
        ("u.Age.{|HasValue|}", "compare it with null"),
        ("u.Age.{|Value|} > 3", "leave it out"),
        ("u.Age.{|GetValueOrDefault|}() > 3", "leave it out"),
        ("u.CreatedAt.{|Year|} == 2026", "x >= from && x < to"),
        ("u.CreatedAt.{|Date|} == DateTime.Today", "x >= from && x < to"),
        ("u.CreatedAt.{|AddDays|}(1) > DateTime.UtcNow", "compute on the value"),
        ("Math.{|Abs|}(u.Age) > 3", "compute on the value"),
        ("System.Text.RegularExpressions.Regex.{|IsMatch|}(u.Name, \"a\")", "compute on the value"),
        ("{|u.Age is null|}", "== or !="),
        ("{|u.Name is not null|}", "== or !="),
        ("{|u.Name is null|} || u.Age > 3", "== or !="),
        ("{|u.Profile is null|}", "Exists()"),
        ("{|u.Profile is not null|} && u.Age > 3", "Exists()"),
        ("{|u.Profile?.Bio|} == names[0]", "write a dot"),
        ("({|u.Age ?? 0|}) > 3", "compare it with null"),
        ("{|isWanted|} || u.Age > 3", "Predicate.True"),
        ("u.Age > 3 && {|isWanted|}", "Predicate.True"),
        ("{|names[0] == null|} || u.Name == names[0]", "Predicate.True"),
        ("u.Sessions.{|Any|}(s => s.Token == names[0])", "Some(x => …)"),
        ("!u.Sessions.{|Any|}() && u.Age > 3", "Some(x => …)"),
        ("u.Sessions.{|All|}(s => s.Token == names[0])", "Every(x => …)"),
        ("u.Sessions.{|Where|}(s => s.Token == names[0]).Any()", "Some, None, Every or Count"),
        ("u.Sessions.{|Select|}(s => s.Token).Contains(names[0])", "Some, None, Every or Count"),
        ("u.Sessions.{|FirstOrDefault|}().Token == names[0]", "Some, None, Every or Count"),
        ("u.Sessions.{|Length|} > 3", "Count()"),
        ("u.Sessions.{|Count|} > 3", "Count()"),
        ("u.Sessions.{|Max|}(s => s.ExpiresAt) > DateTime.UtcNow", "in Map"),
        ("u.Organizations.Some(o => o.Users.{|Any|}(v => v.Age > 3))", "Some(x => …)"),
        ("u.Profile.{|Any|}()", "Exists()"),
    ];

    private static readonly (string Code, string Remedy)[] Branches =
    [
        ("u.Sessions.{|FirstOrDefault|}()", "Take(1)"),
        ("u.Sessions.OrderBy(s => s.Token).{|First|}()", "Take(1)"),
        ("u.Sessions.OrderBy(s => s.Token).{|Last|}()", "the other way round"),
        ("u.Sessions.{|ToArray|}()", "ToList()"),
        ("u.Sessions.{|Any|}(s => s.Token == names[0])", "Where(x => …).Any()"),
        ("u.Sessions.{|Count|}(s => s.Token == names[0])", "Where(x => …).Count()"),
        ("u.Sessions.{|All|}(s => s.Token == names[0])", "in Map"),
        ("u.Sessions.{|Max|}(s => s.ExpiresAt)", "in Map"),
        ("u.Sessions.{|GroupBy|}(s => s.Token)", "in Map"),
        ("u.Profile.{|Bio|}", ".Select(x => x.Bio)"),
        ("u.Profile!.{|Bio|}", ".Select(x => x.Bio)"),
        ("{|u.Profile?.Bio|}", ".Select(x => …)"),
    ];

    private static readonly (string Code, string Remedy)[] Includes =
    [
        ("u => u.Sessions.{|ThenInclude|}(s => s.User)", "Include(x => …)"),
        ("u => u.Sessions.{|Select|}(s => s.Token)", "Include loads whole models"),
        ("u => u.Sessions.{|FirstOrDefault|}()", "Take(1)"),
    ];

    [Fact]
    public void Queries_have_other_words() => Reports(Queries, code => code);

    [Fact]
    public void Queries_are_executed_by_methods() => Reports(Executions, code => code);

    [Fact]
    public void Conditions_have_other_words() => Reports(Conditions, condition => $"await orm.Users.Where(u => {condition}).FindManyAsync();");

    [Fact]
    public void So_they_have_in_a_method_with_overloads() => Reports(Conditions, condition => $"await orm.Users.CountAsync(u => {condition});");

    [Fact]
    public void So_they_have_in_a_branch() => Reports(
        Conditions,
        condition => $"await orm.Organizations.Select(o => new {{ o.Name, Users = o.Users.Where(u => {condition}).ToList() }}).FindManyAsync();");

    [Fact]
    public void Branches_have_other_words() => Reports(Branches, member => $"await orm.Users.Select(u => new {{ u.Id, X = {member} }}).FindManyAsync();");

    [Fact]
    public void Includes_have_other_words() => Reports(Includes, include => $"await orm.Users.Include({include}).FindManyAsync();");

    [Theory]
    [InlineData("await orm.Users.Where(u => names.Contains(\"a\") ? u.Age > 3 : Predicate.True).FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => u.Name.Contains(\"a\", ignoreCase: true) && u.Name.In(names) && u.Sessions.Some() && u.Profile.Exists()).FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => u.Sessions.Count(s => s.Token == \"a\") > 3).FindManyAsync();")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { names.Add(user.Name.Trim()); if (user.Age is null || user.Name.Equals(\"a\")) { names.Clear(); } }")]
    [InlineData("names = (await orm.Users.Select(u => u.Sessions.Select(s => s.Token)).FindManyAsync()).SelectMany(tokens => tokens).ToList(); if (names.Any() && names.First() is \"a\") { names.Clear(); }")]
    [InlineData("names = await (from u in orm.Users where u.Age > 3 orderby u.Name select u.Name).FindManyAsync();")]
    [InlineData("await foreach (var user in orm.Users.Include(u => u.Sessions.Include(s => s.User)).StreamAsync()) { names.Add(user.Name); }")]
    [InlineData("await orm.Users.All().DeleteManyAsync(); await orm.Users.Where(u => u.Age > 3).UpdateManyAsync(new() { Age = 4 });")]
    public void Our_words_and_LINQ_over_results_are_not_reported(string statements) => Check.ReportsOnly(Sources.Method(statements));

    /// <summary>Each case in a method of its own, all in one compilation.</summary>
    private static void Reports((string Code, string Remedy)[] cases, Func<string, string> statement)
    {
        var methods = cases.Select((single, index) => $$"""
            public static async Task Run{{index}}Async(AppOrm orm, bool isWanted, List<string> names)
            {
                await Task.Yield();
                {{statement(single.Code)}}
            }
            """);
        var messages = Check.Reported($"{Sources.Contract}\npublic static class Program\n{{\n{string.Join("\n", methods)}\n}}");
        Assert.Equal(cases.Length, messages.Count);
        Assert.All(cases.Zip(messages), pair => Assert.Contains(pair.First.Remedy, pair.Second, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.StartsWith("FORM0208: ", message, StringComparison.Ordinal));
    }
}
