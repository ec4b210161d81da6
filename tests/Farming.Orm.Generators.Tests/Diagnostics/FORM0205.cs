using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A query should be run.</summary>
public class FORM0205
{
    [Theory]
    [InlineData("{|orm.Users.Where(u => u.Age > 3)|};", "Where")]
    [InlineData("var query = orm.Users.Where(u => u.Age > 3); {|query.OrderBy(u => u.Name)|}; await query.FindManyAsync();", "OrderBy")]
    [InlineData("_ = {|orm.Users.Select(u => u.Name)|};", "Select")]
    [InlineData("{|orm.Users.Select(u => u.Name).Map(name => name.Length)|};", "Map")]
    [InlineData("if (isWanted) {|orm.Users.Take(5)|};", "Take")]
    public void Is_dropped(string statements, string word) => Check.ReportsOnly(
        Sources.Method(statements),
        $"FORM0205: This query never runs: {word} returns a new query, and only a method whose name ends in Async runs it");

    [Theory]
    [InlineData("var query = orm.Users.Where(u => u.Age > 3); query = query.Where(u => u.Age < 9); await query.FindManyAsync();")]
    [InlineData("_ = await orm.Users.Where(u => u.Age > 3).CountAsync();")]
    [InlineData("_ = orm.Users.ToSql();")]
    public void Is_used(string statements) => Check.ReportsOnly(Sources.Method(statements));
}
