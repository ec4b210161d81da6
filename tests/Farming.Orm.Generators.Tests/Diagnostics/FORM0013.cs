using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A table, a schema or a column needs a name.</summary>
public class FORM0013
{
    [Theory]
    [InlineData("{|\"\"|}", "table")]
    [InlineData("{|\" \"|}", "table")]
    [InlineData("\"things\", {|Schema = \"\"|}", "schema")]
    public void A_model_is_stored_somewhere(string arguments, string what) => Check.ReportsOnly(
        Sources.File($$"""[Model({{arguments}})] public partial class Thing { [Id] public int Id { get; set; } }"""),
        $"FORM0013: The {what} of 'Thing' has no name");

    [Fact]
    public void A_column_is_called_something() => Check.ReportsOnly(
        Sources.Model("[Column({|\"\"|})] public int Size { get; set; }"),
        "FORM0013: The column of 'Size' has no name");

    [Fact]
    public void A_schema_may_be_left_out() => Check.ReportsOnly(Sources.File("""[Model("things", Schema = null)] public partial class Thing { [Id] public int Id { get; set; } }"""));
}
