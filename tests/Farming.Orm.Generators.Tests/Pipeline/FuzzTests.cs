using System.Collections.Concurrent;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>Models with spoilt tokens, thousands of them, the same with every run: the generator neither fails nor writes what does not compile.</summary>
public class FuzzTests
{
    private const int Count = 800;

    /// <summary>Fields of many kinds, in a class that inherits some.</summary>
    private const string Fields = """
        using Farming.Orm;

        namespace App;

        public enum Kind { Draft, Final = 5, Last = Final }

        public abstract class Base<T> { [DefaultNow] public DateTime CreatedAt { get; set; } public T? Extra { get; protected set; } }

        [Model("users", Schema = "auth"), Description("People.")]
        public partial class User : Base<int>
        {
            [Id] public string Id { get; set; }
            [Unique, Column("mail"), Description("Where to write to.")] public string Email { get; init; }
            public required string Name { get; set; }
            [Default(Kind.Final)] public Kind? State { get; set; }
            [Default("9.99")] public decimal Price { get; set; }
            [ConcurrencyToken] public int Version { get; private set; }
            [Json] public string[]? Tags { get; set; }
            [NotMapped] public object? Hidden { get; set; }
        }

        [Orm] public partial class AppOrm { private int users; }
        """;

    /// <summary>Relations of each kind, from a class to a record and back.</summary>
    private const string Relations = """
        using Farming.Orm;

        namespace App;

        [Model("users")]
        [HasMany("session", ForeignKey = "UserId")]
        [HasOne("session", ForeignKey = "OwnerId", Name = "Last")]
        public partial class User { [Id] public string Id { get; set; } public string Name { get; set; } }

        [Model("sessions", Collection = "Sessions")]
        [BelongsTo("user", ForeignKey = "UserId", OnDelete = ReferentialAction.Cascade)]
        [BelongsTo("user", ForeignKey = "OwnerId", Name = "Owner")]
        [Index("UserId", "SeenAt")]
        public sealed partial record Session([property: Id] int Id, string UserId, [property: Unique] string? OwnerId)
        {
            [UpdatedNow] public DateTime? SeenAt { get; set; }
        }
        """;

    /// <summary>A many-to-many relation of classes that are nested and internal, with a constructor.</summary>
    private const string Joins = """
        using Farming.Orm;

        namespace App;

        [Model("users")]
        [ManyToMany("group", Through = "link", From = "UserId", To = "GroupId")]
        public partial class User { [Id] public string Id { get; set; } }

        public static partial class Outer
        {
            [Model("groups")]
            [ManyToMany("user", Through = "link", From = "GroupId", To = "UserId")]
            internal partial class Group { [Id(Generated = IdGeneration.None)] public Guid Id { get; set; } public byte[]? Image { get; } public Group(byte[]? image) { Image = image; } }
        }

        [Model("links"), Unique("GroupId", "UserId")]
        internal partial class Link { [Id] public Guid GroupId { get; set; } [Id, References("user.id")] public string UserId { get; set; } }

        [Orm(typeof(User), typeof(Outer.Group), typeof(Link))] internal partial class AppOrm;
        """;

    /// <summary>What System.Text.Json's generator would write.</summary>
    private const string Context = """
        [System.Text.Json.Serialization.JsonSerializable(typeof(string[]))]
        internal class AppJson(System.Text.Json.JsonSerializerOptions? options) : System.Text.Json.Serialization.JsonSerializerContext(options)
        {
            public static AppJson Default { get; } = new(null);
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;

    [Theory]
    [InlineData(Fields)]
    [InlineData(Relations)]
    [InlineData(Joins)]
    public void What_is_typed_never_breaks_what_is_generated(string models)
    {
        var mutation = new Mutation(models);
        var compilation = GeneratorHost.Compile(models, Context);
        compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
        var driver = GeneratorHost.NewDriver().RunGenerators(compilation);
        var failures = new ConcurrentBag<(int Seed, string Failure)>();

        Parallel.For(0, Count, seed =>
        {
            foreach (var failure in Failures(driver, compilation, mutation.Apply(seed)))
            {
                failures.Add((seed, failure));
            }
        });

        Assert.True(failures.IsEmpty, string.Join('\n', failures.OrderBy(failure => failure.Seed).Take(20).Select(failure => $"{failure.Seed}: {failure.Failure}\n{mutation.Apply(failure.Seed)}")));
    }

    /// <summary>The models are good before they are spoilt, or nothing would be tested.</summary>
    [Theory]
    [InlineData(Fields)]
    [InlineData(Relations)]
    [InlineData(Joins)]
    public void The_models_are_good(string models)
    {
        var diagnostics = GeneratorHost.Diagnose(GeneratorHost.Compile(models, Context));

        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.NotEmpty(GeneratorHost.Generate(models, Context).Files);
    }

    /// <summary>The errors of the compiler in generated files, or the generator's own.</summary>
    private static IEnumerable<string> Failures(GeneratorDriver driver, CSharpCompilation compilation, string source)
    {
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], GeneratorHost.Parse(source, compilation.SyntaxTrees[1].FilePath));
        var result = driver.RunGeneratorsAndUpdateCompilation(edited, out var updated, out _).GetRunResult();
        return result.Results.Single().Exception is { } exception
            ? [exception.ToString()]
            : updated.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && result.GeneratedTrees.Contains(diagnostic.Location.SourceTree!))
                .Select(diagnostic => $"{diagnostic}\n    {diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}");
    }
}
