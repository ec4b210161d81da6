using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Relations belong to models.</summary>
public class FORM0014
{
    [Theory]
    [InlineData("HasMany(\"user\", ForeignKey = \"Id\")", "HasMany")]
    [InlineData("BelongsTo(\"user\", ForeignKey = \"Id\")", "BelongsTo")]
    [InlineData("ManyToMany(\"user\", Through = \"user\", From = \"Id\", To = \"Id\")", "ManyToMany")]
    public void A_class_is_no_model(string attribute, string name) => Check.ReportsOnly(
        Sources.File($$"""[{|{{attribute}}|}] public partial class Thing; {{Sources.User}}"""),
        $"FORM0014: 'Thing' has [{name}] but no [Model], so nothing is generated for it");

    [Fact]
    public void Fields_of_a_base_class_are_read() => Check.ReportsOnly(
        Sources.File("""public abstract class Base { [Id] public int Id { get; set; } } [Model("things")] public partial class Thing : Base;"""));
}
