using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A mapped property must be settable.</summary>
public class FORM0010
{
    [Fact]
    public void An_auto_property_needs_a_setter_or_a_parameter() => Check.ReportsOnly(
        Sources.Model("public string {|Name|} { get; } = \"\";"),
        "FORM0010: 'Name' cannot be set: it has no setter; give it a setter or a constructor parameter of its name, or leave it out with [NotMapped]");

    [Fact]
    public void A_setter_must_be_within_reach() => Check.ReportsOnly(
        Sources.File("""
            public abstract class Entity { [Id] public int {|Id|} { get; private set; } public int Number { get; protected set; } }
            [Model("things")] public partial class {|Thing|} : Entity;
            """),
        "FORM0010: 'Id' cannot be set: its setter cannot be reached from 'Thing'; give it a setter or a constructor parameter of its name, or leave it out with [NotMapped]",
        "FORM0002: 'Thing' has no [Id]: put it on the property that identifies a row");

    [Theory]
    [InlineData("[Obsolete(\"x\", true)] public int {|Size|} { get; set; }")]
    [InlineData("public int {|Size|} { get; [Obsolete(\"x\", true)] set; }")]
    public void The_compiler_must_not_refuse_it(string member) => Check.ReportsOnly(
        Sources.Model(member),
        "FORM0010: 'Size' cannot be set: it is obsolete, and every use an error; give it a setter or a constructor parameter of its name, or leave it out with [NotMapped]");

    [Fact]
    public void A_warning_is_no_refusal() => Check.ReportsOnly(Sources.Model("[Obsolete] public int Size { get; set; }"));

    [Fact]
    public void Can_be_set() => Check.ReportsOnly(Sources.Model("public Thing(string name) => Name = name; public string Name { get; } public int Size { get; private set; } public int Area => Size * Size; public int Width { get; init; }"));
}
