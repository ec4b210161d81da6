using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A referential action must leave a value that the foreign key can have.</summary>
public class FORM0111
{
    [Theory]
    [InlineData("OnDelete")]
    [InlineData("OnUpdate")]
    public void A_required_key_cannot_become_null(string argument) => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", $$"""[BelongsTo("user", ForeignKey = "UserId", {|{{argument}} = ReferentialAction.SetNull|})]""", Sources.User),
        $"FORM0111: 'Thing.UserId' is never null, so {argument} = SetNull would always fail: make it 'string?', or choose another action");

    [Fact]
    public void Nor_can_it_by_a_reference() => Check.ReportsOnly(
        Sources.Model("""[References("user.id", {|OnDelete = ReferentialAction.SetNull|})] public string UserId { get; set; }""", others: Sources.User),
        "FORM0111: 'Thing.UserId' is never null, so OnDelete = SetNull would always fail: make it 'string?', or choose another action");

    [Fact]
    public void Each_part_of_a_key_becomes_null() => Check.ReportsOnly(
        Sources.Model(
            "public int A { get; set; } public int? B { get; set; }",
            """[BelongsTo("pair", ForeignKey = "A, B", {|OnDelete = ReferentialAction.SetNull|})]""",
            """[Model("pairs")] public partial class Pair { [Id] public int X { get; set; } [Id] public int Y { get; set; } }"""),
        "FORM0111: 'Thing.A' is never null, so OnDelete = SetNull would always fail: make it 'int?', or choose another action");

    [Fact]
    public void A_required_key_needs_a_default_to_be_set_to() => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId", {|OnDelete = ReferentialAction.SetDefault|})]""", Sources.User),
        "FORM0111: 'Thing.UserId' has no default and is never null, so OnDelete = SetDefault would always fail: give it [Default], or choose another action");

    [Theory]
    [InlineData("public string? UserId { get; set; }", "SetNull")]
    [InlineData("public string? UserId { get; set; }", "SetDefault")]
    [InlineData("[Default(\"nobody\")] public string UserId { get; set; }", "SetDefault")]
    [InlineData("public string UserId { get; set; }", "Cascade")]
    public void A_value_that_it_can_have_is_fine(string member, string action) => Check.ReportsOnly(
        Sources.Model(member, $$"""[BelongsTo("user", ForeignKey = "UserId", OnDelete = ReferentialAction.{{action}})]""", Sources.User));
}
