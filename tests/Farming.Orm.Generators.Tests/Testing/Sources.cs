namespace Farming.Orm.Generators.Tests.Testing;

/// <summary>Models that several tests use.</summary>
internal static class Sources
{
    /// <summary>The models of the public contract.</summary>
    public const string Contract = """
        using Farming.Orm;

        namespace App;

        [Model("users")]
        [HasOne("profile", ForeignKey = "UserId")]
        [HasMany("session", ForeignKey = "UserId")]
        [ManyToMany("organization", Through = "membership", From = "UserId", To = "OrganizationId")]
        public partial class User
        {
            [Id] public string Id { get; set; }
            [Unique] public string Email { get; set; }
            public string Name { get; set; }
            public int? Age { get; set; }
            [Default(false)] public bool EmailVerified { get; set; }
            [DefaultNow] public DateTime CreatedAt { get; set; }
        }

        [Model("profiles")]
        [BelongsTo("user", ForeignKey = "UserId")]
        public partial class Profile
        {
            [Id] public string Id { get; set; }
            [Unique, References("user.id")] public string UserId { get; set; }
            public string? Bio { get; set; }
        }

        [Model("sessions")]
        [BelongsTo("user", ForeignKey = "UserId")]
        public partial class Session
        {
            [Id] public string Id { get; set; }
            [References("user.id")] public string UserId { get; set; }
            [Unique] public string Token { get; set; }
            public DateTime ExpiresAt { get; set; }
        }

        [Model("organizations")]
        [ManyToMany("user", Through = "membership", From = "OrganizationId", To = "UserId")]
        public partial class Organization
        {
            [Id] public string Id { get; set; }
            public string Name { get; set; }
        }

        [Model("memberships")]
        [BelongsTo("user", ForeignKey = "UserId")]
        [BelongsTo("organization", ForeignKey = "OrganizationId")]
        [Unique("UserId", "OrganizationId"), Index("OrganizationId", "Role")]
        public partial class Membership
        {
            [Id] public string Id { get; set; }
            [References("user.id")] public string UserId { get; set; }
            [References("organization.id", OnDelete = ReferentialAction.Cascade)] public string OrganizationId { get; set; }
            public string Role { get; set; }
        }

        [Orm] public partial class AppOrm;
        """;

    /// <summary>A user, for relations to lead to.</summary>
    public const string User = """
        [Model("users")]
        public partial class User
        {
            [Id] public string Id { get; set; }
            [Unique] public string Email { get; set; }
        }
        """;

    /// <summary>A model with an id and these members, in a file with the namespace <c>App</c>.</summary>
    public static string Model(string members, string attributes = "", string others = "") => File($$"""
        [Model("things")] {{attributes}}
        public partial class Thing
        {
            [Id] public int Id { get; set; }
            {{members}}
        }

        {{others}}
        """);

    /// <summary>The models of the public contract, and a method over a client of them.</summary>
    public static string Method(string statements) => Contract + $$"""

        public static class Program
        {
            public static async Task RunAsync(AppOrm orm, bool isWanted, List<string> names)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    /// <summary>A file with the namespace <c>App</c>.</summary>
    public static string File(string declarations) => $"""
        using Farming.Orm;

        namespace App;

        {declarations}
        """;
}
