using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Relations;

/// <summary>Which models an <c>[Orm]</c> class has, and from where.</summary>
public class OrmTests
{
    private const string Library = """
        using Farming.Orm;
        namespace Lib;
        [Model("users")]
        [HasMany("secret", ForeignKey = "OwnerId")]
        public partial class User
        {
            private User() { }
            public string Nickname { get; private set; }
            public int Computed { get; } = 1;
            [Id] public string Id { get; private set; }
            [Unique] public string? Email { get; set; }
        }
        [Model("secrets")] partial class Secret { [Id] public int Id { get; set; } public string OwnerId { get; set; } }
        """;

    [Fact]
    public void Takes_all_models_of_the_assembly_by_name()
    {
        var files = GeneratorHost.Generate(Sources.Contract).Files["App.AppOrm.g.cs"];

        Check.Contains("[ global::App.MembershipBinding.Instance.Metadata, global::App.OrganizationBinding.Instance.Metadata, global::App.ProfileBinding.Instance.Metadata, global::App.SessionBinding.Instance.Metadata, global::App.UserBinding.Instance.Metadata, ]", files);
    }

    [Fact]
    public void Takes_the_models_it_names()
    {
        var generated = Check.Compiles(Sources.Model("", others: Sources.User + """
            [Orm(typeof(User))] public partial class Few;
            [Orm(typeof(Thing), typeof(User))] public partial class Both;
            """));

        Check.Contains("""new( "Few", static () => [ global::App.UserBinding.Instance.Metadata, ]);""", generated);
        Check.Contains("""new( "Both", static () => [ global::App.ThingBinding.Instance.Metadata, global::App.UserBinding.Instance.Metadata, ]);""", generated);
    }

    [Fact]
    public void Takes_models_of_referenced_assemblies_and_lets_relations_lead_there()
    {
        var library = GeneratorHost.Generate(GeneratorHost.Compile(Library.Replace("public int Computed { get; } = 1;", "", StringComparison.Ordinal)).WithAssemblyName("Lib")).Emit();
        var compilation = GeneratorHost.CompileWith([library], Sources.File("""
            [Model("things"), BelongsTo("user", ForeignKey = "Owner"), ManyToMany("user", Through = "Like", From = "ThingId", To = "UserId", Name = "LikedBy")]
            public partial class Thing { [Id] public int Id { get; set; } [References("user.email")] public string Owner { get; set; } }
            [Model("likes")] public partial class Like { [Id] public int ThingId { get; set; } [Id] public string UserId { get; set; } }
            [Orm(typeof(Thing), typeof(Like), typeof(Lib.User))] public partial class AppOrm;
            """));

        Assert.Empty(GeneratorHost.Diagnose(compilation));
        var generated = GeneratorHost.Generate(compilation);
        Assert.Equal(["App.AppOrm.g.cs", "App.Like.g.cs", "App.Thing.g.cs"], generated.Files.Keys.Order(StringComparer.Ordinal));
        Check.Contains("public global::Lib.UserTable Users => _users ??= new(Context);", generated.Text);
        Check.Contains("static () => global::Lib.UserBinding.Instance.Metadata, [1], [2]),", generated.Text);
        Check.Contains("static () => global::Lib.UserBinding.Instance.Metadata, [0], [1], new(static () => LikeBinding.Instance.Metadata, [0], [1])),", generated.Text);
    }

    [Theory]
    [InlineData("public partial class AppOrm { public AppOrm(Driver driver) : base(driver, Metadata) { } }")]
    [InlineData("public partial class AppOrm : OrmClient<AppOrm>;")]
    [InlineData("internal sealed partial class AppOrm;")]
    [InlineData("public partial class Outer { [Orm] public partial class AppOrm; } public class AppOrm")]
    [InlineData("public partial class AppOrm { public string _things => nameof(Things); }")]
    public void May_be_declared_as(string declaration) => Check.Compiles(Sources.Model("", others: declaration.StartsWith("public partial class Outer", StringComparison.Ordinal) ? declaration + ";" : $"[Orm] {declaration}"));

    [Fact]
    public void May_have_no_models() => Check.Compiles(Sources.File("[Orm] public partial class AppOrm;"));
}
