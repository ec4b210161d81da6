using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A column cannot be made a text.</summary>
public class FORM0207
{
    [Theory]
    [InlineData("u => u.Name == {|u.Email|} + \"\"", "Email")]
    [InlineData("u => u.Name == \"\" + {|u.Email|}", "Email")]
    [InlineData("u => u.Name == $\"{{|u.Email|}}\"", "Email")]
    [InlineData("u => u.Name == $\"{names[0]} {{|u.Age|},5:N0}\"", "Age")]
    [InlineData("u => u.Name.Contains(\"\" + {|u.Email|})", "Email")]
    [InlineData("u => u.Name == {|u.Email|}.ToString()", "Email")]
    [InlineData("u => u.Name == string.Concat({|u.Email|}, names[0])", "Email")]
    [InlineData("u => u.Name == string.Format(\"{0}{1}{2}{3}\", {|u.Email|}, 1, 2, 3)", "Email")]
    [InlineData("u => { var text = \"\"; text += {|u.Email|}; return u.Name == text; }", "Email")]
    [InlineData("u => { var column = u.Email; return u.Name == $\"{{|column|}}\"; }", "column")]
    [InlineData("u => u.Name == $\"{{|u.Sessions|}}\"", "Sessions")]
    [InlineData("u => u.Name == $\"{{|u.Sessions.Count()|}}\"", "u.Sessions.Count()")]
    [InlineData("u => u.Sessions.Some(s => s.Token == {|u.Email|} + names[0])", "Email")]
    public void Is_made_a_text(string condition, string name) => Check.ReportsOnly(
        Sources.Method($"await orm.Users.Where({condition}).FindManyAsync();"),
        $"FORM0207: '{name}' is a column, not its value: compare the column itself, and make texts of values in .Map(…)");

    [Theory]
    [InlineData("await orm.Users.Where(u => u.Name == u.Email || u.Name == names[0] + \"\" || u.Name == $\"{names[0]}\").FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => u.Name == nameof(u.Email) + names.Count).FindManyAsync();")]
    [InlineData("names = await orm.Users.Select(u => new { u.Name, u.Age }).Map(user => $\"{user.Name} {user.Age}\" + user.Age).FindManyAsync();")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { names.Add(user.Name + user.Age.ToString()); }")]
    public void Values_are_texts(string statements) => Check.ReportsOnly(Sources.Method(statements));
}
