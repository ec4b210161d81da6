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
        $"FORM0004: 'Visitor' and 'App.User' both have the table '{table}': give one another table or Schema, or take them into separate [Orm] classes");

    [Theory]
    [InlineData("[Orm] public partial class AppOrm;")]
    [InlineData("[Orm(typeof(User), typeof(Visitor))] public partial class AppOrm;")]
    [InlineData("[Orm(typeof(User))] public partial class AppOrm; [Orm(typeof(Visitor), typeof(User))] public partial class OtherOrm;")]
    public void Two_models_of_a_client_have_one_table(string clients) => Check.Reports(
        Sources.File(Sources.User + $$"""[Model({|"users"|}, Collection = "Visitors")] public partial class Visitor { [Id] public int Id { get; set; } } {{clients}}"""),
        "FORM0004: 'Visitor' and 'App.User' both have the table 'users': give one another table or Schema, or take them into separate [Orm] classes");

    [Fact]
    public void Models_of_separate_clients_may_have_one_table() => Check.ReportsOnly(Sources.File(Sources.User + """
        [Model("users")] public partial class Visitor { [Id] public int Id { get; set; } }
        [Orm(typeof(User))] public partial class AppOrm;
        [Orm(typeof(Visitor))] public partial class OtherOrm;
        """));

    [Fact]
    public void Two_models_have_one_logical_name() => Check.ReportsOnly(
        "using Farming.Orm; namespace App { " + Sources.User + """} namespace Other { [Model("visitors")] public partial class {|User|} { [Id] public int Id { get; set; } } }""",
        "FORM0004: 'User' and 'App.User' both have the logical name 'user': give one another with [Model(…, Name = …)]");

    [Theory]
    [InlineData("adminUser")]
    [InlineData("AdminUser")]
    public void A_model_can_have_a_name_of_its_own(string name)
    {
        var generated = Check.Compiles($$"""
            using Farming.Orm;

            namespace App
            {
                {{Sources.User}}

                [Model("posts"), BelongsTo("user", ForeignKey = "UserId"), BelongsTo("adminUser", ForeignKey = "ApprovedBy"), BelongsTo("editor", ForeignKey = "EditedBy")]
                public partial class Post
                {
                    [Id] public int Id { get; set; }
                    public string UserId { get; set; }
                    [References("AdminUser.id")] public int? ApprovedBy { get; set; }
                    public int? EditedBy { get; set; }
                }

                [Orm] public partial class AppOrm
                {
                    public static object Roots(AppOrm orm, Post post) => (orm.Users, orm.AdminUsers, orm.Authorities, post.User.Email, post.AdminUser!.Level, post.Authority!.Id);
                }
            }

            namespace App.Admin
            {
                [Model("users", Schema = "admin", Name = "{{name}}"), HasMany("post", ForeignKey = "ApprovedBy")]
                public partial class User { [Id] public int Id { get; set; } public int Level { get; set; } }

                [Model("editors", Name = "authority")]
                public partial class Editor { [Id] public int Id { get; set; } }
            }
            """);

        Check.Contains("""Name = "AdminUser", Table = "users", CollectionName = "AdminUsers",""", generated);
    }

    [Fact]
    public void Two_names_are_the_same() => Check.ReportsOnly(
        "using Farming.Orm; namespace App { " + Sources.User + """} namespace Other { [Model("visitors", Name = "User")] public partial class {|Visitor|} { [Id] public int Id { get; set; } } }""",
        "FORM0004: 'Visitor' and 'App.User' both have the logical name 'user': give one another with [Model(…, Name = …)]");

    [Fact]
    public void A_class_name_that_two_models_have_finds_the_one_that_is_called_so() => Check.ReportsOnly("""
        using Farming.Orm;

        namespace App.Admin
        {
            [Model("admins", Name = "admin")] public partial class User { [Id] public int Id { get; set; } }
        }

        namespace App.Users
        {
            [Model("users", Name = "person")] public partial class User { [Id] public int Id { get; set; } }
        }

        namespace App
        {
            [Model("posts"), BelongsTo({|"user"|}, ForeignKey = "UserId")] public partial class Post { [Id] public int Id { get; set; } public int UserId { get; set; } }
        }
        """,
        "FORM0101: No model is called 'user'");

    [Fact]
    public void Schemas_tell_tables_apart() => Check.ReportsOnly(
        Sources.File(Sources.User + """[Model("users", Schema = "auth")] public partial class Visitor { [Id] public int Id { get; set; } }"""));
}
