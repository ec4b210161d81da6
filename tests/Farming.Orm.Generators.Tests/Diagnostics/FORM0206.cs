using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The steps of a query should be written in the order in which they act.</summary>
public class FORM0206
{
    [Theory]
    [InlineData("orm.Users.Take(5).{|Where|}(u => u.Age > 3)", "Where", "Take")]
    [InlineData("orm.Users.OrderBy(u => u.Name).Skip(5).{|Where|}(u => u.Age > 3)", "Where", "Skip")]
    [InlineData("orm.Users.Take(5).{|OrderBy|}(u => u.Name)", "OrderBy", "Take")]
    [InlineData("orm.Users.OrderBy(u => u.Age).Take(5).{|ThenByDescending|}(u => u.Name)", "ThenByDescending", "Take")]
    [InlineData("orm.Users.Take(5).{|Skip|}(5)", "Skip", "Take")]
    [InlineData("orm.Users.Select(u => u.Name).Take(5).{|Distinct|}()", "Distinct", "Take")]
    [InlineData("orm.Users.Include(u => u.Sessions.Take(5).{|OrderBy|}(s => s.Token))", "OrderBy", "Take")]
    [InlineData("orm.Users.Select(u => u.Sessions.Take(5).{|Where|}(s => s.Token != \"\").Select(s => s.Token))", "Where", "Take")]
    public void Acts_earlier_than_it_stands(string query, string word, string later) => Check.ReportsOnly(
        Sources.Method($"await {query}.FindManyAsync();"),
        $"FORM0206: {word} always acts before {later}: write it before {later}");

    [Theory]
    [InlineData("orm.Users.Where(u => u.Age > 3).OrderBy(u => u.Name).ThenBy(u => u.Id).Skip(5).Take(5).Select(u => u.Name)")]
    [InlineData("orm.Users.Where(u => u.Sessions.Some(s => s.Token == \"\")).Select(u => u.Sessions.Take(5).Select(s => s.Token)).Distinct()")]
    [InlineData("orm.Users.Take(5).Include(u => u.Sessions.Where(s => s.Token != \"\"))")]
    public void Stands_where_it_acts(string query) => Check.ReportsOnly(Sources.Method($"await {query}.FindManyAsync();"));

    [Theory]
    [InlineData("orm.Users.Take(5).{|CountAsync|}(u => u.Age > 3)", "CountAsync", "Take")]
    [InlineData("orm.Users.Skip(5).{|AnyAsync|}(u => u.Age > 3)", "AnyAsync", "Skip")]
    [InlineData("orm.Users.Select(u => u.Name).Take(5).{|FindFirstAsync|}(u => u.Age > 3)", "FindFirstAsync", "Take")]
    public void So_does_the_condition_of_a_method_that_executes(string query, string method, string later) => Check.ReportsOnly(
        Sources.Method($"var result = await {query};"),
        $"FORM0206: The condition of {method} always acts before {later}: write it before {later}");

    [Theory]
    [InlineData("orm.Users.Take(5).CountAsync()")]
    [InlineData("orm.Users.OrderBy(u => u.Name).CountAsync(u => u.Age > 3)")]
    public void Without_a_condition_or_a_page_there_is_no_order(string query) => Check.ReportsOnly(Sources.Method($"var result = await {query};"));

    [Fact]
    public void Lists_are_LINQs() => Check.ReportsOnly(
        Sources.Method("names = (await orm.Users.Take(5).FindManyAsync()).Take(5).Where(user => user.Age > 3).Select(user => user.Name).ToList();"));
}
