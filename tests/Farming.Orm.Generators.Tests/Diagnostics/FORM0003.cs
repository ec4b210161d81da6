using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A mapped property must have a type that can be stored.</summary>
public class FORM0003
{
    [Theory]
    [InlineData("object", "object has no column type; [Json] stores it as JSON, [NotMapped] leaves it out")]
    [InlineData("List<string>", "List<string> has no column type; [Json] stores it as JSON, [NotMapped] leaves it out")]
    [InlineData("uint", "uint has no column type; [Json] stores it as JSON, [NotMapped] leaves it out")]
    [InlineData("char?", "char? has no column type; [Json] stores it as JSON, [NotMapped] leaves it out")]
    [InlineData("string[]", "string[] has no column type; [Json] stores it as JSON, [NotMapped] leaves it out")]
    [InlineData("User", "User is a model; leave the property out and declare the relation on the class with [BelongsTo], [HasOne], [HasMany] or [ManyToMany], which generates it")]
    [InlineData("List<User>", "User is a model; leave the property out and declare the relation on the class with [BelongsTo], [HasOne], [HasMany] or [ManyToMany], which generates it")]
    [InlineData("User[]?", "User is a model; leave the property out and declare the relation on the class with [BelongsTo], [HasOne], [HasMany] or [ManyToMany], which generates it")]
    public void There_is_no_column_for(string type, string reason) => Check.Reports(
        Sources.Model($$"""public {{type}} {|Value|} { get; set; }""", others: Sources.User),
        $"FORM0003: 'Value' cannot be stored: {reason}");

    [Fact]
    public void Left_out_properties_do_not_break_what_is_generated() => Check.ReportsOnly(
        Sources.File("""[Model("points")] public partial record Point([property: Id] int Id, object {|X|}) { public required object {|Y|} { get; init; } }"""),
        "FORM0003: 'X' cannot be stored: object has no column type; [Json] stores it as JSON, [NotMapped] leaves it out",
        "FORM0003: 'Y' cannot be stored: object has no column type; [Json] stores it as JSON, [NotMapped] leaves it out");

    [Theory]
    [InlineData("[Id] public string? {|Key|} { get; set; }")]
    [InlineData("[Id, Json] public int {|Key|} { get; set; }")]
    public void An_id_is_never_null_and_no_json(string member) => Check.Reports(
        Sources.Model(member),
        "FORM0003: 'Key' cannot be stored: an id must be of a scalar type that is not nullable");

    [Theory]
    [InlineData("Json")]
    [InlineData("JsonColumn")]
    public void Json_needs_a_serializer_context(string attribute) => Check.ReportsOnly(
        Sources.Model($"[{{|{attribute}|}}] public int[] Value {{ get; set; }}"),
        "FORM0003: 'Value' cannot be stored: no JsonSerializerContext of this assembly has [JsonSerializable(typeof(int[]))]");

    [Fact]
    public void Json_needs_to_know_which_serializer_context() => Check.ReportsOnly(
        Sources.Model("[{|Json|}] public int[] Value { get; set; }", others: Context("A") + Context("B")),
        "FORM0003: 'Value' cannot be stored: several JsonSerializerContexts have [JsonSerializable(typeof(int[]))]; choose one with [Json(Context = typeof(…))]");

    [Fact]
    public void A_type_that_is_not_there_is_left_to_the_compiler() => Check.Reports(Sources.Model("public Missing Value { get; set; }"));

    private static string Context(string name) =>
        Models.FieldTypeTests.Context("[JsonSerializable(typeof(int[]))]").Replace("AppJson", name, StringComparison.Ordinal).Replace("public struct Point;", "", StringComparison.Ordinal);
}
