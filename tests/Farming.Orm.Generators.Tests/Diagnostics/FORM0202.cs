using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A Select must read the same for every row.</summary>
public class FORM0202
{
    [Theory]
    [InlineData("u => u.EmailVerified ? {|u.Email|} : null", "Email")]
    [InlineData("u => new { Contact = u.Age > 3 ? {|u.Email|} : \"\" }", "Email")]
    [InlineData("u => u.Age == null ? 0 : {|u.Sessions.Count()|}", "Sessions")]
    [InlineData("u => u.EmailVerified ? {|u.Sessions.Select(s => s.Token)|} : null", "Sessions")]
    [InlineData("u => u.Profile.Select(p => p.Bio) ?? {|u.Name|}", "Name")]
    [InlineData("u => u.EmailVerified && {|u.Email|} == \"\"", "Email")]
    [InlineData("u => u.Age switch { null => \"\", _ => {|u.Name|} }", "Name")]
    [InlineData("u => { if (u.EmailVerified) { return {|u.Email|}; } return \"\"; }", "Email")]
    public void What_a_row_holds_decides_what_else_is_read(string selector, string read)
        => Check.ReportsOnly(
            Sources.Method($"await orm.Users.Select({selector}).FindManyAsync();"),
            $"FORM0202: Select reads '{read}' for some rows only: select it always, and decide in .Map(…)");

    [Theory]
    [InlineData("u => isWanted ? u.Email : null")]
    [InlineData("u => new { Tokens = names.Count > 3 ? u.Sessions.Select(s => s.Token) : [] }")]
    [InlineData("u => { if (isWanted) { return u.Email; } return u.Name; }")]
    public void What_is_the_same_for_every_row_may_decide(string selector) => Check.ReportsOnly(Sources.Method($"await orm.Users.Select({selector}).FindManyAsync();"));
}
