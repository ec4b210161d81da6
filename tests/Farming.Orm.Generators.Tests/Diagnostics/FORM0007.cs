using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Names must be distinct.</summary>
public class FORM0007
{
    [Fact]
    public void Two_fields_have_one_logical_name() => Check.ReportsOnly(
        Sources.Model("public int Size { get; set; } public required int {|size|} { get; set; }"),
        "FORM0007: 'size' cannot be used as a name: 'Size' has the same logical name, 'size'");

    [Fact]
    public void Two_fields_have_one_column() => Check.ReportsOnly(
        Sources.Model("public int Size { get; set; } [Column(\"SIZE\")] public int {|Length|} { get; set; }"),
        "FORM0007: 'Length' cannot be used as a name: 'Size' has the same column, 'size'; name another with [Column]");

    [Fact]
    public void Two_models_have_one_collection() => Check.ReportsOnly(
        Sources.File(Sources.User + """
            [Model("visitors", Collection = "Users")] public partial class Visitor { [Id] public int Id { get; set; } }
            [Orm] public partial class {|AppOrm|};
            """),
        "FORM0007: 'Users' cannot be used as a name: the collections of 'User' and 'Visitor' are both called so; give 'Visitor' another with [Model(…, Collection = …)]");

    [Theory]
    [InlineData("Schema")]
    [InlineData("Metadata")]
    [InlineData("AppOrm")]
    [InlineData("Other")]
    public void The_client_has_a_member_of_a_collections_name(string name) => Check.ReportsOnly(
        Sources.File($$"""[Model("users", Collection = "{{name}}")] public partial class User { [Id] public int Id { get; set; } } [Orm] public partial class {|AppOrm|} { private int Other() => 1; }"""),
        $"FORM0007: '{name}' cannot be used as a name: 'AppOrm' has another member of that name; give 'User' another with [Model(…, Collection = …)]");

    [Theory]
    [InlineData("Collection")]
    [InlineData("Name")]
    public void A_name_is_an_identifier(string argument) => Check.ReportsOnly(
        Sources.File($$"""[Model("users", {|{{argument}} = "the users"|})] public partial class User { [Id] public int Id { get; set; } }"""),
        "FORM0007: 'the users' cannot be used as a name: it is no C# identifier");

    [Theory]
    [InlineData("class UserWhere")]
    [InlineData("enum UserKey")]
    public void A_generated_type_needs_its_name(string declaration) => Check.ReportsOnly(
        Sources.File(Sources.User.Replace("class User", "class {|User|}", StringComparison.Ordinal) + $"public {declaration};"),
        $"FORM0007: '{declaration.Split(' ')[1]}' cannot be used as a name: the generator needs the name for the model 'User'; rename this type or the model");

    [Fact]
    public void All_generated_types_that_need_their_names_are_named() => Check.ReportsOnly(
        Sources.File(Sources.User.Replace("class User", "class {|{|{|User|}|}|}", StringComparison.Ordinal) + "public class UserWhere; public record UserCreate; public enum UserTable;"),
        [.. new[] { "UserWhere", "UserCreate", "UserTable" }.Select(name =>
            $"FORM0007: '{name}' cannot be used as a name: the generator needs the name for the model 'User'; rename this type or the model")]);

    [Fact]
    public void All_fields_that_have_one_name_are_named() => Check.ReportsOnly(
        Sources.Model("public int Size { get; set; } public required int {|size|} { get; set; } [Column(\"size\")] public int {|Length|} { get; set; } [Column(\"SIZE\")] public int {|{|Width|}|} { get; set; }"),
        "FORM0007: 'size' cannot be used as a name: 'Size' has the same logical name, 'size'",
        "FORM0007: 'Length' cannot be used as a name: 'Size' has the same column, 'size'; name another with [Column]",
        "FORM0007: 'Width' cannot be used as a name: 'Size' has the same column, 'size'; name another with [Column]",
        "FORM0007: 'Width' cannot be used as a name: 'Length' has the same column, 'size'; name another with [Column]");

    [Fact]
    public void All_collections_that_have_one_name_are_named() => Check.ReportsOnly(
        Sources.File(Sources.User + """
            [Model("visitors", Collection = "Users")] public partial class Visitor { [Id] public int Id { get; set; } }
            [Model("guests", Collection = "Users")] public partial class Guest { [Id] public int Id { get; set; } }
            [Orm] public partial class {|{|AppOrm|}|};
            """),
        "FORM0007: 'Users' cannot be used as a name: the collections of 'Guest' and 'User' are both called so; give 'User' another with [Model(…, Collection = …)]",
        "FORM0007: 'Users' cannot be used as a name: the collections of 'Guest' and 'Visitor' are both called so; give 'Visitor' another with [Model(…, Collection = …)]");

    [Fact]
    public void Names_are_distinct() => Check.ReportsOnly(Sources.File(Sources.User + "[Orm] public partial class AppOrm { private int _users; public int Other() => _users++; }"));
}
