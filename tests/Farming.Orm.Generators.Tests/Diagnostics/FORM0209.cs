using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A default in an update is a value.</summary>
public class FORM0209
{
    private const string Null = "null";
    private const string Value = "default value";

    [Theory]
    [InlineData("Name = names[0] is { } name ? name : {|default|}", Null)]
    [InlineData("Name = (isWanted ? {|default|} : names[0])!", Null)]
    [InlineData("Name = names.Find(name => isWanted) ?? {|default|}", Null)]
    [InlineData("Name = names.Find(name => isWanted) ?? {|default|}!", Null)]
    [InlineData("Name = isWanted ? names[0] : names.Count > 1 ? names[1] : {|default|}", Null)]
    [InlineData("Name = names.Count switch { 0 => {|default|}, 1 => names[0], _ => isWanted ? names[1] : names[2] }", Null)]
    [InlineData("EmailVerified = isWanted ? true : {|default|}", Value)]
    [InlineData("Age = isWanted ? names.Count : {|default|}", Value)]
    [InlineData("Age = isWanted ? (int?)names.Count : {|default|}", Null)]
    [InlineData("Age = (int?)names.Count ?? {|default|}", Value)]
    [InlineData("CreatedAt = isWanted ? DateTime.UtcNow : {|default|}", Value)]
    public void Would_be_stored(string member, string stored) => Check.ReportsOnly(
        Sources.Method($"await orm.Users.Where(u => u.Age > 3).UpdateManyAsync(new() {{ {member} }});"),
        $"FORM0209: default has the type of the other branch here, so the update stores its {stored}: use Assign.IfNotNull(x), Assign.If(condition, x) or Assign.Unchanged to leave the field unchanged");

    [Fact]
    public void Would_be_stored_from_a_variable() => Check.ReportsOnly(
        Sources.Method("Assignment<string> name = isWanted ? names[0] : {|default|}; await orm.Users.UpdateAsync(k => k.Id(names[0]), new() { Name = name });"),
        "FORM0209: default has the type of the other branch here, so the update stores its null: use Assign.IfNotNull(x), Assign.If(condition, x) or Assign.Unchanged to leave the field unchanged");

    [Theory]
    [InlineData("Name = default, Age = default, EmailVerified = Assign.Unchanged")]
    [InlineData("Name = isWanted ? names[0] : Assign.Unchanged, Age = isWanted ? names.Count : Assign.Unchanged")]
    [InlineData("Name = isWanted ? names[0] : default(Assignment<string>), Age = isWanted ? Assign.Increment(1) : default")]
    [InlineData("Name = names.Count switch { 0 => Assign.Unchanged, _ => names[0] }, Age = isWanted ? names.Count : null")]
    [InlineData("Name = Assign.IfNotNull(names.Find(name => isWanted)), Age = Assign.IfNotNull((int?)names.Count), EmailVerified = Assign.IfNotNull((bool?)isWanted)")]
    [InlineData("Name = Assign.If(isWanted, names[0]), Age = Assign.If(isWanted, names.Count), EmailVerified = Assign.If(isWanted, true), CreatedAt = Assign.If(isWanted, DateTime.UtcNow)")]
    [InlineData("Age = Assign.If(isWanted, (int?)names.Count)")]
    [InlineData("Age = Assign.If(isWanted, Assign.Increment(1)), Name = Assign.If(isWanted, Assign.Column((UserWhere u) => u.Email))")]
    [InlineData("Name = names.Count == default ? \"a\" : names[0], Email = string.Concat(isWanted ? names[0] : default, \"a\")")]
    public void Leaves_the_field_unchanged_or_is_not_the_value(string members) =>
        Check.ReportsOnly(Sources.Method($"await orm.Users.Where(u => u.Age > 3).UpdateManyAsync(new() {{ {members} }});"));
}
