using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A Select names what to read and cannot compute.</summary>
public class FORM0201
{
    [Theory]
    [InlineData("u => {|u.Name + \"!\"|}", "'Name'")]
    [InlineData("u => new { Text = {|$\"{u.Name} <{u.Email}>\"|} }", "'Name' and 'Email'")]
    [InlineData("u => new { Length = {|u.Name.Length|} }", "'Name'")]
    [InlineData("u => new { Upper = {|u.Name.ToUpperInvariant()|}, u.Email }", "'Name'")]
    [InlineData("u => ({|u.Age ?? 0|}, u.Id)", "'Age'")]
    [InlineData("u => {|!u.EmailVerified|}", "'EmailVerified'")]
    [InlineData("u => {|(int)u.CreatedAt.Ticks|}", "'CreatedAt'")]
    [InlineData("u => {|u.EmailVerified ? 1 : 0|}", "'EmailVerified'")]
    [InlineData("u => {|Math.Max(u.Sessions.Count(), 1)|}", "'Sessions'")]
    [InlineData("u => {|u.Name is \"\"|}", "'Name'")]
    [InlineData("u => {|u.Name switch { \"\" => 1, _ => 2 }|}", "'Name'")]
    [InlineData("u => { if ({|u.Age > 3|}) { return 1; } return 2; }", "'Age'")]
    [InlineData("u => u.Sessions.Select(s => {|s.Token + 1|})", "'Token'")]
    [InlineData("u => u.Profile.Select(p => {|p.Bio!.Length|})", "'Bio'")]
    [InlineData("u => {|u.Profile.Select(p => p.Bio) ?? \"none\"|}", "'Profile'")]
    [InlineData("u => {|u.Sessions.Select(s => s.Token).Where(token => token != \"\").ToList()|}", "'Sessions'")]
    [InlineData("u => names.Where(name => {|name == u.Name|}).ToList()", "'Name'")]
    public void What_is_read_is_computed_with(string selector, string read) => Check.ReportsOnly(
        Sources.Method($"await orm.Users.Select({selector}).FindManyAsync();"),
        $"FORM0201: Select computes with {read}: select it as it is, and compute in .Map(…)");

    [Fact]
    public void What_a_write_gives_back_is_a_Select_too() => Check.ReportsOnly(
        Sources.Method("""await orm.Users.CreateAsync(new() { Name = "Ada", Email = "a" }, u => {|u.Name + "!"|});"""),
        "FORM0201: Select computes with 'Name': select it as it is, and compute in .Map(…)");

    [Theory]
    [InlineData("u => u.Name")]
    [InlineData("u => new { u.Id, u.Age, Nested = new { u.Email }, Name = nameof(u.Name) }")]
    [InlineData("u => (u.Id, u.Name)")]
    [InlineData("u => new KeyValuePair<string, string>(u.Id, u.Name)")]
    [InlineData("u => new Profile { Id = u.Id, Bio = u.Name }")]
    [InlineData("u => new object[] { u.Id, u.Name }")]
    [InlineData("u => new List<string> { u.Id, u.Name }")]
    [InlineData("u => { var name = u.Name; return new { name, Wanted = isWanted && names.Count > 3 }; }")]
    [InlineData("u => (object)u.Name")]
    [InlineData("u => (string?)u.Name!")]
    [InlineData("u => new { Tokens = u.Sessions.Where(s => s.Token != names[0] && s.ExpiresAt > DateTime.Now.AddDays(-1)).Take(names.Count + 1).Select(s => s.Token).ToArray(), Count = u.Sessions.Count() }")]
    [InlineData("u => new { Profile = u.Profile.Select(p => new { p.Bio }), All = u.All(), Orgs = u.Organizations.OrderBy(o => o.Name).ToList() }")]
    public void A_shape_is_no_computation(string selector) => Check.ReportsOnly(Sources.Method($"await orm.Users.Select({selector}).FindManyAsync();"));

    [Fact]
    public void Map_computes() => Check.ReportsOnly(
        Sources.Method("""await orm.Users.Select(u => new { u.Name, u.Age }).Map(u => u.Name.Length + (u.Age ?? 0)).FindManyAsync();"""));
}
