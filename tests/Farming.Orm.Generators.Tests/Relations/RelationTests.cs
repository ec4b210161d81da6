using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Relations;

/// <summary>Relations that are found, and what is generated for them.</summary>
public class RelationTests
{
    private const string Kind = "Orm::Metadata.RelationKind";

    [Theory]
    [InlineData("user", "UserId")]
    [InlineData("User", "userId")]
    public void Takes_names_as_they_are_in_CSharp_and_logical_ones(string target, string foreignKey) => Check.Contains(
        $"new(0, \"User\", {Kind}.BelongsTo, static () => UserBinding.Instance.Metadata, [1], [0]),",
        Check.Compiles(Sources.Model("public string UserId { get; set; }", $"""[BelongsTo("{target}", ForeignKey = "{foreignKey}")]""", Sources.User)));

    [Fact]
    public void Takes_nameof() => Check.Contains(
        $"new(0, \"User\", {Kind}.BelongsTo,",
        Check.Compiles(Sources.Model("public string UserId { get; set; }", "[BelongsTo(nameof(User), ForeignKey = nameof(UserId))]", Sources.User)));

    [Fact]
    public void A_required_to_one_reads_straight_through()
    {
        var generated = Check.Compiles(Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User));

        Check.Contains("public global::App.User User {", generated);
        Check.Contains("public UserSelect User => ToOne(0, UserBinding.Instance);", generated);
        Check.Contains("case 0: model.User = (User)value!; break;", generated);
    }

    [Fact]
    public void A_to_one_over_a_nullable_foreign_key_is_optional()
    {
        var generated = Check.Compiles(Sources.Model("public string? UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User));

        Check.Contains("public global::App.User? User {", generated);
        Check.Contains("OptionalSelection<UserSelect> User =>", generated);
    }

    [Theory]
    [InlineData("", "[1], [0]")]
    [InlineData("[References(\"user.id\")]", "[1], [0]")]
    [InlineData("[References(\"User.Email\")]", "[1], [1]")]
    public void A_reference_decides_which_key_the_foreign_key_points_to(string reference, string fields)
    {
        var generated = Check.Compiles(Sources.Model($"{reference} public string UserId {{ get; set; }}", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User));

        Check.Contains($"static () => UserBinding.Instance.Metadata, {fields}),", generated);
    }

    [Fact]
    public void The_other_side_points_to_the_same_key() => Check.Contains(
        $"new(0, \"Things\", {Kind}.HasMany, static () => ThingBinding.Instance.Metadata, [1], [1]),",
        Check.Compiles(Sources.Model(
            "[References(\"user.email\")] public string Owner { get; set; }",
            others: """[HasMany("thing", ForeignKey = "Owner")]""" + Sources.User)));

    [Fact]
    public void Composite_keys_are_compared_in_the_order_given()
    {
        var generated = Check.Compiles(Sources.Model(
            "public string Number { get; set; } public int Tenant { get; set; }",
            """[BelongsTo("account", ForeignKey = "Tenant, Number")]""",
            """
            [Model("accounts"), HasMany("thing", ForeignKey = "tenant,number")]
            public partial class Account { [Id] public int TenantId { get; set; } [Id] public string Number { get; set; } }
            """));

        Check.Contains($"{Kind}.BelongsTo, static () => AccountBinding.Instance.Metadata, [2, 1], [0, 1]),", generated);
        Check.Contains($"{Kind}.HasMany, static () => ThingBinding.Instance.Metadata, [0, 1], [2, 1]),", generated);
        Check.Contains("public Orm::UniqueKey<Account> TenantIdNumber(int tenantId, string number) => Of(AccountBinding.Fields.TenantId, tenantId).And(AccountBinding.Fields.Number, number);", generated);
    }

    [Fact]
    public void A_many_to_many_relation_may_have_composite_keys() => Check.Contains(
        "[0, 1], [0], new(static () => GrantBinding.Instance.Metadata, [1, 2], [3])),",
        Check.Compiles(Sources.File("""
            [Model("accounts"), ManyToMany("role", Through = "grant", From = "TenantId, Number", To = "RoleId")]
            public partial class Account { [Id] public int TenantId { get; set; } [Id] public int Number { get; set; } }
            [Model("roles")] public partial class Role { [Id] public int Id { get; set; } }
            [Model("grants")] public partial class Grant
            {
                [Id] public int Id { get; set; }
                public int TenantId { get; set; }
                public int Number { get; set; }
                public int RoleId { get; set; }
            }
            """)));

    [Fact]
    public void A_model_may_be_related_to_itself_in_several_ways() => Check.Compiles(Sources.File("""
        [Model("people")]
        [BelongsTo("person", ForeignKey = "ManagerId", Name = "Manager"), HasMany("person", ForeignKey = "ManagerId", Name = "Reports")]
        [ManyToMany("person", Through = "follow", From = "FollowerId", To = "FollowedId", Name = "Following")]
        [ManyToMany("person", Through = "follow", From = "FollowedId", To = "FollowerId", Name = "Followers")]
        public partial class Person { [Id] public int Id { get; set; } public int? ManagerId { get; set; } }
        [Model("follows")]
        [BelongsTo("person", ForeignKey = "FollowerId", Name = "Follower"), BelongsTo("person", ForeignKey = "FollowedId", Name = "Followed")]
        public partial class Follow { [Id] public int FollowerId { get; set; } [Id] public int FollowedId { get; set; } }
        """));

    [Fact]
    public void Two_relations_between_two_models_have_names() => Check.Compiles(Sources.Model(
        "public string AuthorId { get; set; } public string? EditorId { get; set; }",
        """[BelongsTo("user", ForeignKey = "AuthorId", Name = "Author"), BelongsTo("user", ForeignKey = "EditorId", Name = "Editor")]""",
        """[HasMany("thing", ForeignKey = "AuthorId", Name = "Written"), HasMany("thing", ForeignKey = "EditorId", Name = "Edited")]""" + Sources.User));

    [Theory]
    [InlineData("[Unique] public string UserId { get; set; }", "")]
    [InlineData("public string UserId { get; set; }", "[Unique(\"UserId\")]")]
    public void The_foreign_key_of_HasOne_is_unique_by(string member, string attribute) => Check.Contains(
        "public global::App.Thing? Thing {",
        Check.Compiles(Sources.Model(member, attribute, """[HasOne("thing", ForeignKey = "UserId")]""" + Sources.User)));

    [Fact]
    public void The_foreign_key_of_HasOne_may_be_the_primary_key() => Check.Compiles(Sources.File(
        """[Model("details")] public partial class Detail { [Id(Generated = IdGeneration.None)] public string UserId { get; set; } } [HasOne("detail", ForeignKey = "UserId")]""" + Sources.User));

    [Fact]
    public void Actions_and_references_become_metadata()
    {
        var generated = Check.Compiles("#pragma warning disable FORM0108 // The actions differ, to be told apart.\n" + Sources.Model(
            "[References(\"user.id\", OnUpdate = ReferentialAction.Restrict)] public string? UserId { get; set; }",
            """[BelongsTo("user", ForeignKey = "UserId", OnDelete = ReferentialAction.SetNull, OnUpdate = ReferentialAction.Cascade)]""",
            Sources.User));

        Check.Contains("[1], [0], onDelete: Orm::ReferentialAction.SetNull, onUpdate: Orm::ReferentialAction.Cascade),", generated);
        Check.Contains("References = [ new(1, static () => UserBinding.Instance.Metadata, 0, OnUpdate: Orm::ReferentialAction.Restrict), ],", generated);
    }

    [Fact]
    public void Keys_and_indexes_become_metadata()
    {
        var generated = Check.Compiles(Sources.Model(
            "[Unique, Index] public string Code { get; set; } public int? Number { get; set; }",
            "[Unique(\"code\", \"Number\"), Unique(\"Code\"), Unique(\"Id\"), Index(\"Number\", \"Code\")]"));

        Check.Contains("UniqueKeys = [[1], [1, 2]], Indexes = [[1], [2, 1]],", generated);
        Check.Contains("Of(ThingBinding.Fields.Code, code).And(ThingBinding.Fields.Number, (int?)number);", generated);
        Check.Contains("CodeNumber(string code, int number)", generated);
    }

    [Fact]
    public void A_navigation_property_keeps_clear_of_the_users_members() => Check.Contains(
        "NavigationProperty<global::App.User> __userNavigation;",
        Check.Compiles(Sources.Model(
            "public string UserId { get; set; } private string _userNavigation = \"\"; public string M() => _userNavigation;",
            """[BelongsTo("user", ForeignKey = "UserId")]""",
            Sources.User)));
}
