using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>Tables, columns, collections and logical names.</summary>
public class NamingTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("UserId", "user_id")]
    [InlineData("UserID", "user_id")]
    [InlineData("HTMLId", "html_id")]
    [InlineData("HTML", "html")]
    [InlineData("OAuth2Token", "o_auth2_token")]
    [InlineData("Address2", "address2")]
    [InlineData("Address2Line", "address2_line")]
    [InlineData("iPhone", "i_phone")]
    [InlineData("IPAddress", "ip_address")]
    [InlineData("User_Id", "user_id")]
    [InlineData("_id", "_id")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("GrößeÄndern", "größe_ändern")]
    [InlineData("数", "数")]
    [InlineData("A", "a")]
    [InlineData("AB", "ab")]
    [InlineData("ABc", "a_bc")]
    public void A_column_is_snake_case(string property, string expected) => Assert.Equal(expected, SnakeCase.Of(property));

    [Theory]
    [InlineData("Id")]
    [InlineData("ID")]
    [InlineData("UserId")]
    [InlineData("UserID")]
    [InlineData("HTMLId")]
    [InlineData("HTML")]
    [InlineData("userId")]
    [InlineData("OAuth2Token")]
    [InlineData("X1")]
    [InlineData("AB1")]
    [InlineData("ÄÖü")]
    [InlineData("_Id")]
    public void A_logical_name_is_the_runtimes_camelCase(string name) =>
        Assert.Equal(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name), CamelCase.Of(name));

    [Theory]
    [InlineData("users", "Users")]
    [InlineData("blog_posts", "BlogPosts")]
    [InlineData("blog-posts", "BlogPosts")]
    [InlineData("blogPosts", "BlogPosts")]
    [InlineData("BLOG", "BLOG")]
    [InlineData("2fa_codes", "_2faCodes")]
    [InlineData("class", "Class")]
    [InlineData("größen", "Größen")]
    [InlineData("a b", "AB")]
    [InlineData("", "")]
    public void A_collection_is_the_tables_PascalCase(string table, string expected) => Assert.Equal(expected, PascalCase.Of(table));

    [Theory]
    [InlineData("usr", "user")]
    [InlineData("Usr", "User")]
    [InlineData("usre", "user")]
    [InlineData("organisation", "organization")]
    [InlineData("USER", "User")]
    [InlineData("organ", "organization")]
    [InlineData("Us", "User")]
    [InlineData("invoice", null)]
    [InlineData("", null)]
    public void Suggests_what_is_few_edits_away(string name, string? expected) =>
        Assert.Equal(expected, Suggestion.Closest(name, ["user", "User", "organization", "Organization"]));

    [Fact]
    public void Takes_names_of_attributes_over_its_own()
    {
        var generated = Check.Compiles(Sources.File("""
            [Model("people", Schema = "auth", Collection = "Everyone"), Description("Who <signs> in & out")]
            public partial class User
            {
                [Id, Column("user id")] public string Id { get; set; }
                [Description("As in \"<Ada>\"")] public string Name { get; set; }
            }
            [Orm] public partial class AppOrm;
            """));

        Check.Contains("""Name = "User", Table = "people", CollectionName = "Everyone", Schema = "auth", Description = "Who <signs> in & out",""", generated);
        Check.Contains("""Field<string> Id = new(0, "Id", "user id",""", generated);
        Check.Contains("/// <summary>As in \"&lt;Ada&gt;\". The column <c>name</c>.</summary>", generated);
        Check.Contains("public global::App.UserTable Everyone => _everyone ??= new(Context);", generated);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("driver")]
    [InlineData("_users")]
    public void A_collection_may_be_called(string name) => Check.Compiles(Sources.File($$"""
        [Model("users", Collection = "{{name}}")] public partial class User { [Id] public string Id { get; set; } }
        [Orm] public partial class AppOrm;
        """));
}
