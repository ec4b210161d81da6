using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The compiler does not ask for initial values of properties that are filled from a row, and of those only.</summary>
public class SuppressorTests
{
    [Theory]
    [InlineData("public string Name { get; set; }")]
    [InlineData("public Thing() { } public string Name { get; set; }")]
    [InlineData("public string Name { get; set; } public string Other { get; set; } public Thing() => Other = \"\";")]
    public void Says_nothing_of_mapped_properties(string members) => Assert.Empty(Warnings(Sources.Model(members)));

    [Fact]
    public void Says_nothing_of_mapped_properties_of_base_classes() => Assert.Empty(Warnings(Sources.File("""
        public abstract class Named<T> { public string Name { get; set; } }
        [Model("things")] public partial class Thing : Named<int> { [Id] public int Id { get; set; } }
        """)));

    [Theory]
    [InlineData("[NotMapped] public string Name { get; set; }")]
    [InlineData("public static string Name { get; set; }")]
    [InlineData("internal string Name { get; set; }")]
    [InlineData("public string Name;")]
    [InlineData("public Thing() { } [NotMapped] public string Name { get; set; }")]
    public void Leaves_other_members_to_the_compiler(string member) => Assert.Equal(["CS8618"], Warnings(Sources.Model(member)));

    [Fact]
    public void Leaves_other_classes_to_the_compiler() =>
        Assert.Equal(["CS8618"], Warnings(Sources.Model("", others: "public class Other { public string Name { get; set; } }")));

    private static IEnumerable<string> Warnings(string source) => GeneratorHost.Diagnose(GeneratorHost.Compile(source)).Select(diagnostic => diagnostic.Id);
}
