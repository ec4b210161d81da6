namespace Farming.Orm.CodeFixes.Tests;

/// <summary>A relation becomes one of another kind.</summary>
public class ChangeAttributeFixTests
{
    [Fact]
    public Task A_HasMany_over_a_unique_key_becomes_a_HasOne() => Fix.AppliesAsync<ChangeAttributeFix>(
        """
        [Model("users")]
        [HasMany("profile", {|FORM0110:ForeignKey = "UserId"|}), global::Farming.Orm.HasManyAttribute("detail", {|FORM0110:ForeignKey = "UserId"|})]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("profiles")]
        public partial class Profile { [Id] public string Id { get; set; } [Unique] public string UserId { get; set; } }

        [Model("details")]
        public partial class Detail { [Id] public string UserId { get; set; } }
        """,
        """
        [Model("users")]
        [HasOne("profile", ForeignKey = "UserId"), global::Farming.Orm.HasOne("detail", ForeignKey = "UserId")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("profiles")]
        public partial class Profile { [Id] public string Id { get; set; } [Unique] public string UserId { get; set; } }

        [Model("details")]
        public partial class Detail { [Id] public string UserId { get; set; } }
        """);

    [Fact]
    public Task A_HasOne_over_a_key_that_is_not_unique_becomes_a_HasMany() => Fix.AppliesAsync<ChangeAttributeFix>(
        """
        [Model("users")]
        [HasOne("session", {|FORM0104:ForeignKey = "UserId"|})]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("sessions")]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }
        """,
        """
        [Model("users")]
        [HasMany("session", ForeignKey = "UserId")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("sessions")]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }
        """);

    [Fact]
    public Task Relations_the_wrong_way_round_are_turned() => Fix.AppliesAsync<ChangeAttributeFix>(
        """
        [Model("users")]
        [BelongsTo("session", {|FORM0102:ForeignKey = "UserId"|})]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("sessions")]
        [HasMany("user", {|FORM0102:ForeignKey = "UserId"|})]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }
        """,
        """
        [Model("users")]
        [HasMany("session", ForeignKey = "UserId")]
        public partial class User { [Id] public string Id { get; set; } }

        [Model("sessions")]
        [BelongsTo("user", ForeignKey = "UserId")]
        public partial class Session { [Id] public string Id { get; set; } public string UserId { get; set; } }
        """);
}
