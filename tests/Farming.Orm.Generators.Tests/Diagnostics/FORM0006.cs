using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>An id can only be generated for some types.</summary>
public class FORM0006
{
    [Theory]
    [InlineData("int", "Uuid", "Uuid needs string or Guid")]
    [InlineData("string", "Increment", "Increment needs short, int or long")]
    [InlineData("DateOnly", "Increment", "Increment needs short, int or long")]
    public void Cannot_be_generated(string type, string generation, string reason) => Check.ReportsOnly(
        Sources.File($$"""[Model("things")] public partial class Thing { [Id({|Generated = IdGeneration.{{generation}}|})] public {{type}} Id { get; set; } }"""),
        $"FORM0006: 'Id' cannot be generated: {reason}");

    [Fact]
    public void A_composite_key_cannot_be_counted() => Check.ReportsOnly(
        Sources.Model("[Id({|Generated = IdGeneration.Increment|})] public int Number { get; set; }"),
        "FORM0006: 'Number' cannot be generated: Increment needs a primary key of one property");

    [Fact]
    public void Can_be_generated() => Check.ReportsOnly(Sources.File("""[Model("things")] public partial class Thing { [Id(Generated = IdGeneration.Uuid)] public Guid Id { get; set; } } [Model("notes")] public partial class Note { [Id(Generated = IdGeneration.None)] public DateOnly Id { get; set; } }"""));
}
