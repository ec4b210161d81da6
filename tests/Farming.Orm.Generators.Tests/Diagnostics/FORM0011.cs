using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A table name cannot contain a schema.</summary>
public class FORM0011
{
    [Fact]
    public void A_table_has_a_dot() => Check.ReportsOnly(
        Sources.File("""[Model({|"auth.users"|})] public partial class User { [Id] public int Id { get; set; } }"""),
        "FORM0011: 'auth.users' contains a dot: write [Model(\"users\", Schema = \"auth\")]");

    [Fact]
    public void The_schema_stands_apart() => Check.ReportsOnly(Sources.File("""[Model("users", Schema = "auth")] public partial class User { [Id] public int Id { get; set; } }"""));
}
