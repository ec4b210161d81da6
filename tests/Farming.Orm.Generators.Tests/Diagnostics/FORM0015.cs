using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The initializer of a mapped property is not a default of its column.</summary>
public class FORM0015
{
    private const string UseDefault = "give it a [Default(…)], [DefaultNow], or a value in each new row, and remove the initializer";

    [Theory]
    [InlineData("public string Name { get; set; } = {|\"\"|};", "Name")]
    [InlineData("public required string Name { get; init; } = {|string.Empty|};", "Name")]
    [InlineData("[Column(\"level\")] public int? Level { get; set; } = {|3|};", "Level")]
    [InlineData("public DateTime CreatedAt { get; set; } = {|DateTime.UtcNow|};", "CreatedAt")]
    [InlineData("public bool IsActive { get; private set; } = {|true|};", "IsActive")]
    public void Is_not_stored(string member, string name) =>
        Check.ReportsOnly(Sources.Model(member), $"FORM0015: New rows do not get this value of '{name}': {UseDefault}");

    [Fact]
    public void Ids_are_generated() => Check.ReportsOnly(
        Sources.File("[Model(\"things\")] public partial class Thing { [Id] public Guid Id { get; set; } = {|Guid.NewGuid()|}; }"),
        "FORM0015: New rows do not get this value of 'Id': remove the initializer; an [Id] is given by the row or generated (Generated = …)");

    [Fact]
    public void So_are_base_classes_and_records() => Check.ReportsOnly(
        Sources.File("""
            public abstract class Named { public string Name { get; set; } = {|"a"|}; }

            [Model("things")] public partial class Thing : Named { [Id] public int Id { get; set; } }

            [Model("others")] public partial record Other([property: Id] int Id, string State = {|"draft"|});
            """),
        $"FORM0015: New rows do not get this value of 'Name': {UseDefault}",
        $"FORM0015: New rows do not get this value of 'State': {UseDefault}");

    [Theory]
    [InlineData("public string Name { get; set; } = null!;")]
    [InlineData("public string Name { get; set; } = default!;")]
    [InlineData("public string? Name { get; set; } = null;")]
    [InlineData("[Default(\"a\")] public string Name { get; set; } = \"a\";")]
    [InlineData("[DefaultNow] public DateTime CreatedAt { get; set; } = DateTime.UtcNow;")]
    [InlineData("[NotMapped] public List<string> Names { get; set; } = [];")]
    [InlineData("public static string Name { get; set; } = \"a\";")]
    [InlineData("public string Name { get; set; } private readonly List<string> _names = [];")]
    public void Others_are_not_reported(string member) => Check.ReportsOnly(Sources.Model(member));

    [Fact]
    public void One_that_cannot_be_set_is_reported_as_that() => Check.ReportsOnly(
        Sources.Model("public string {|Name|} { get; } = \"a\";"),
        "FORM0010: 'Name' cannot be set: it has no setter; give it a setter or a constructor parameter of its name, or leave it out with [NotMapped]");

    [Fact]
    public void Nor_are_other_classes_and_parameters() => Check.ReportsOnly(Sources.File("""
        public class Input { public string Name { get; set; } = ""; }

        [Model("things")] public partial class Thing(int id, string name) { [Id] public int Id { get; } = id; public string Name { get; set; } = name.Trim(); }
        """));
}
