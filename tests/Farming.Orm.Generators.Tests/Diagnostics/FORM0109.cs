using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The relations of a class need distinct names.</summary>
public class FORM0109
{
    [Fact]
    public void Two_relations_have_one_name() => Check.ReportsOnly(
        Sources.Model(
            "public string AuthorId { get; set; } public string EditorId { get; set; }",
            """[BelongsTo("user", ForeignKey = "AuthorId"), BelongsTo({|"user"|}, ForeignKey = "EditorId")]""",
            Sources.User),
        "FORM0109: The relation cannot be called 'User', another relation of the class has it: give it another with Name");

    [Theory]
    [InlineData("UserId", "the class has a member of that name")]
    [InlineData("Compute", "the class has a member of that name")]
    [InlineData("Thing", "a member cannot have the name of its class")]
    [InlineData("not valid", "it is no C# identifier")]
    [InlineData("", "it is no C# identifier")]
    public void Cannot_be_called(string name, string reason) => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; } public void Compute() { }", $$"""[BelongsTo("user", ForeignKey = "UserId", {|Name = "{{name}}"|})]""", Sources.User),
        $"FORM0109: The relation cannot be called '{name}', {reason}: give it another with Name");

    [Fact]
    public void A_to_one_relation_to_the_class_itself_needs_a_name() => Check.ReportsOnly(
        Sources.Model("public int? ParentId { get; set; }", """[BelongsTo({|"thing"|}, ForeignKey = "ParentId")]"""),
        "FORM0109: The relation cannot be called 'Thing', a member cannot have the name of its class: give it another with Name");

    [Fact]
    public void Names_are_distinct() => Check.ReportsOnly(Sources.Model("public string AuthorId { get; set; } public string EditorId { get; set; }", """[BelongsTo("user", ForeignKey = "AuthorId"), BelongsTo("user", ForeignKey = "EditorId", Name = "Editor")]""", Sources.User));
}
