using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Relations;

/// <summary>What a new row can bring along, and how join rows are connected.</summary>
public class NestedTests
{
    [Fact]
    public void Elements_leave_out_the_key_that_the_parent_fills_in()
    {
        var generated = Check.Compiles(Sources.Contract, Use("""
            await orm.Users.CreateAsync(new()
            {
                Name = "", Email = "", Profile = new() { Bio = "" }, Sessions = [new() { Token = "", ExpiresAt = default }],
                Organizations = [new() { OrganizationId = "", Role = "owner" }],
            });
            """));

        Check.Contains("public Collections::IReadOnlyList<UserSessionsCreate>? Sessions { get; set; }", generated);
        Check.Contains("UserId = parent is null ? default! : parent.Id, Token = row.Token,", generated);
        Assert.DoesNotContain(" UserId {", Class("UserSessionsCreate", generated), StringComparison.Ordinal);
        Assert.DoesNotContain(" UserId {", Class("UserOrganizationsCreate", generated), StringComparison.Ordinal);
        Check.Contains("public required string OrganizationId", Class("UserOrganizationsCreate", generated));
    }

    [Fact]
    public void Elements_nest_and_keep_what_their_fields_know()
    {
        var generated = Check.Compiles(Sources.File("""
            [Model("nodes"), HasMany("node", ForeignKey = "Parent", Name = "Children"), HasOne("leaf", ForeignKey = "NodeCode")]
            public partial class Node
            {
                [Id] public int Id { get; set; }
                [Unique] public int? Code { get; set; }
                public int? Parent { get; set; }
                [DefaultNow] public DateTime? SeenAt { get; set; }
            }

            [Model("leaves")]
            internal partial class Leaf
            {
                [Id] public int Id { get; set; }
                [Unique, References("node.code")] public int NodeCode { get; set; }
            }

            [Orm] public partial class AppOrm;
            """), Use("await orm.Nodes.CreateAsync(new() { Children = [new() { SeenAt = null, Children = [new() { Leaf = new() }] }] });"));

        Check.Contains("internal sealed class NodeLeafCreate", generated);
        Check.Contains("internal NodeLeafCreate? Leaf { get; set; }", generated);
        Check.Contains("if (row._SeenAtIsSet) create.SeenAt = row.SeenAt;", generated);
        Check.Contains("NodeCode = parent is null ? default! : Code::NestedKey.Of(parent.Code, NodeBinding.Fields.Code),", generated);
    }

    [Fact]
    public void Two_relations_over_one_join_model_are_told_apart() => Check.Compiles(Sources.File("""
        [Model("users")]
        [ManyToMany("team", Through = "membership", From = "UserId", To = "TeamId", Name = "Teams")]
        [ManyToMany("team", Through = "membership", From = "UserId", To = "TeamId", Name = "Instance")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("teams")]
        public partial class Team { [Id] public string Id { get; set; } }

        [Model("memberships")]
        public partial class Membership { [Id] public string UserId { get; set; } [Id] public string TeamId { get; set; } }

        [Orm] public partial class AppOrm;
        """), Use("""
        int added = await orm.Users.ConnectAsync(k => k.Id(""), u => u.Teams, [new() { TeamId = "" }]);
        added += await orm.Users.ConnectAsync(k => k.Id(""), u => u.Instance, new[] { "" }.Select(id => new UserInstanceCreate { TeamId = id }));
        added -= await orm.Users.DisconnectAsync(k => k.Id(""), u => u.Instance) + await orm.Users.DisconnectAsync(k => k.Id(""), u => u.Teams, t => t.Id == "");
        ConnectionChanges changes = await orm.Users.SetAsync(k => k.Id(""), u => u.Teams, []);
        """));

    [Fact]
    public void An_element_gives_way_to_a_model_that_has_its_name()
    {
        var generated = Check.Compiles(Sources.File("""
            [Model("users"), HasMany("profile", ForeignKey = "UserId", Name = "Profile"), HasMany("profile", ForeignKey = "UserId", Name = "ProfileParts")]
            public partial class User { [Id] public int Id { get; set; } }

            [Model("profiles")]
            public partial class Profile { [Id] public int Id { get; set; } public int UserId { get; set; } }

            [Model("user_profiles"), HasMany("profile", ForeignKey = "UserId", Name = "Parts")]
            public partial class UserProfile { [Id] public int Id { get; set; } }
            """));

        Check.Contains("class User_ProfileCreate", generated);
        Check.Contains("class User_ProfilePartsCreate", generated);
        Check.Contains("class UserProfilePartsCreate", generated);
    }

    [Fact]
    public void Members_that_are_called_like_their_types_are_renamed() => Check.Compiles(Sources.File("""
        [Model("users"), HasOne("user", ForeignKey = "UserUserCreate", Name = "UserCreate")]
        public partial class User { [Id] public int Id { get; set; } [Unique] public int? UserUserCreate { get; set; } public int? UserUserCreateCreate { get; set; } }

        [Orm] public partial class AppOrm;
        """));

    private static string Use(string statements) => $$"""
        namespace App
        {
            using Farming.Orm;

            static class Use
            {
                static async Task Run(AppOrm orm)
                {
                    {{statements}}
                }
            }
        }
        """;

    private static string Class(string name, string generated)
    {
        var start = generated.IndexOf($"class {name}\n", StringComparison.Ordinal);
        return generated[start..generated.IndexOf("\n}\n", start, StringComparison.Ordinal)];
    }
}
