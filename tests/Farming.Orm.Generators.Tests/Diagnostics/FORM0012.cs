using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A [Flags] enum is stored as one of its members.</summary>
public class FORM0012
{
    [Theory]
    [InlineData("Rights")]
    [InlineData("Rights?")]
    public void Several_flags_have_no_name(string type) => Check.ReportsOnly(
        Sources.Model($$"""public {{type}} {|Value|} { get; set; }""", others: "[Flags] public enum Rights { Read = 1, Write = 2 }"),
        "FORM0012: 'Value' can hold one flag only: Rights is a [Flags] enum, and an enum is stored as the name of one member");

    [Theory]
    [InlineData("public DayOfWeek Value { get; set; }")]
    [InlineData("[NotMapped] public Rights Value { get; set; }")]
    public void Other_enums_and_properties_are_none_of_it(string member) => Check.ReportsOnly(Sources.Model(member, others: "[Flags] public enum Rights { Read = 1, Write = 2 }"));
}
