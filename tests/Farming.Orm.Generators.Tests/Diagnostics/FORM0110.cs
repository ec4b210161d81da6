using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The foreign key of a [HasMany] should not be unique.</summary>
public class FORM0110
{
    [Fact]
    public void There_is_one_at_most() => Check.ReportsOnly(
        Sources.Model("[Unique] public string UserId { get; set; }", others: """[HasMany("thing", {|ForeignKey = "UserId"|})]""" + Sources.User),
        "FORM0110: 'Thing' has at most one row with the same UserId: use [HasOne]");

    [Fact]
    public void The_whole_key_of_the_target_is_unique_too() => Check.ReportsOnly(
        Sources.File("""[Model("profiles")] public partial class Profile { [Id] public string UserId { get; set; } }""" + """[HasMany("profile", {|ForeignKey = "UserId"|})]""" + Sources.User),
        "FORM0110: 'Profile' has at most one row with the same UserId: use [HasOne]");

    [Fact]
    public void A_part_of_a_unique_key_is_not() => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; } public int Number { get; set; }", "[Unique(\"UserId\", \"Number\")]", """[HasMany("thing", ForeignKey = "UserId")]""" + Sources.User));
}
