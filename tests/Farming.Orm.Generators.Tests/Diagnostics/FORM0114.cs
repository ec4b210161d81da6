using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A relation's generated types need names that are free.</summary>
public class FORM0114
{
    private const string Models = """
        [Model("users"), {|HasMany("session", ForeignKey = "UserId")|}, HasMany("session", ForeignKey = "UserId", Name = "Logins")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("sessions")]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }

        [Orm] public partial class AppOrm;

        """;

    private const string Linked = """
        [Model("users"), {|ManyToMany("team", Through = "membership", From = "UserId", To = "TeamId")|}]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("teams")] public partial class Team { [Id] public string Id { get; set; } }

        [Model("memberships")] public partial class Membership { [Id] public string UserId { get; set; } [Id] public string TeamId { get; set; } }

        [Orm] public partial class AppOrm;

        """;

    [Theory]
    [InlineData("public class UserSessionsCreate;")]
    [InlineData("internal enum UserSessionsCreate;")]
    public void The_user_has_a_type_of_the_name_of_new_rows(string declaration) => Check.ReportsOnly(
        Sources.File(Models + declaration),
        "FORM0114: 'UserSessionsCreate' exists already, and the relation 'User.Sessions' needs this name for a generated type: rename your type, or set the relation's Name");

    [Theory]
    [InlineData("UserLinks", "public class UserLinks;")]
    [InlineData("UserTeamsCreate", "public class UserTeamsCreate;")]
    public void The_user_has_a_type_of_the_name_of_links(string name, string declaration) => Check.ReportsOnly(
        Sources.File(Linked + declaration),
        $"FORM0114: '{name}' exists already, and the relation 'User.Teams' needs this name for a generated type: rename your type, or set the relation's Name");

    [Theory]
    [InlineData("public class UserLinks; public class UserPostsCreate; public class SessionCreate2;")]
    [InlineData("public class UserSessionsCreate<T>; namespace Inner { public class UserSessionsCreate; }")]
    public void Other_names_are_free(string declarations) => Check.ReportsOnly(
        Sources.File(Models.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)).Replace("namespace App;", "namespace App {", StringComparison.Ordinal) + declarations + "}");
}
