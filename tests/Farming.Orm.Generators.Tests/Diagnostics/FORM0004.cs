using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Two models cannot share a table or a logical name.</summary>
public class FORM0004
{
    [Theory]
    [InlineData("users")]
    [InlineData("USERS")]
    public void Two_models_have_one_table(string table) => Check.ReportsOnly(
        Sources.File(Sources.User + $$"""[Model({|"{{table}}"|})] public partial class Visitor { [Id] public int Id { get; set; } }"""),
        $"FORM0004: 'Visitor' and 'App.User' both have the table '{table}'");

    [Fact]
    public void Two_models_have_one_logical_name() => Check.ReportsOnly(
        "using Farming.Orm; namespace App { " + Sources.User + """} namespace Other { [Model("visitors")] public partial class {|User|} { [Id] public int Id { get; set; } } }""",
        "FORM0004: 'User' and 'App.User' both have the logical name 'user'");

    [Fact]
    public void Schemas_tell_tables_apart() => Check.ReportsOnly(
        Sources.File(Sources.User + """[Model("users", Schema = "auth")] public partial class Visitor { [Id] public int Id { get; set; } }"""));
}
