using Farming.Orm.Generators.Analyzers;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Tests.Pipeline;

/// <summary>After any edits, a generator and analyzers that saw all of them do the same as new ones.</summary>
public class IncrementalTests
{
    private const int Edits = 150;
    private const int EditsOfAnalyzers = 25;

    /// <summary>Files in all the versions that edits switch between; an empty one is a file that is not there.</summary>
    private static readonly string[][] Files =
    [
        // The models: fields, attributes, names that other files give a meaning.
        [
            Model("[Id] public string Id { get; set; } public Status Status { get; set; } public Guid Code { get; set; }"),
            Model("[Id] public string Id { get; set; } public Status? Status { get; set; } [Column(Names.Code)] public Guid Code { get; set; }"),
            Model("[Id] public Key Id { get; set; } [Default(Defaults.Count)] public int Count { get; set; } public override string ToString() => \"a\";"),
            Model("[Id] public Key Id { get; set; } [Default(Defaults.Count)] public int Count { get; set; } public override string ToString() => \"b\" + 1;"),
            Model("[Id] public string Id { get; set; } [Column(Code)] public string Text { get; set; } [Json] public Settings Settings { get; set; }", "using static App.Names;"),
            Model("[Id] public string Id { get; set; } public Inner Inner { get; set; } [Default(Shared.Answer)] public long Long { get; set; }", "using Shared = App.Defaults;"),
        ],
        [
            Session("[References(\"user.id\")] public string UserId { get; set; }"),
            Session("[References(\"user.id\")] public Key UserId { get; set; }"),
            Session("public string UserId { get; set; } public DateTime ExpiresAt { get; set; }"),
            Session("public string? UserId { get; set; } public string Text => \"body\";"),
            "",
        ],
        [
            "namespace App; public partial class User { public string? Extra { get; set; } }",
            "#nullable disable\nnamespace App; public partial class User { public string Extra { get; set; } }",
            "namespace App; [Farming.Orm.Index(\"Id\")] public partial class User { public string Extra { get { return \"\"; } set { } } }",
            "namespace App; [Farming.Orm.Index(\"Id\")] public partial class User { public string Extra { get { return field; } } }",
            "namespace App; [Farming.Orm.Description(nameof(Session.UserId))] public partial class User { void M() { var x = 1; } }",
            "",
        ],
        // What models are made of.
        [
            "namespace App; public enum Status { Draft, Active }",
            "namespace App; public enum Status { Draft, Active, Closed }",
            "namespace App; public class Status { }",
            "namespace Other; public enum Status { Elsewhere }",
            "global using Status = Other.State; namespace Other { public enum State { A, B } }",
            "",
        ],
        [
            "namespace App; public abstract class Entity { [Farming.Orm.DefaultNow] public DateTime CreatedAt { get; set; } public enum Inner { A } }",
            "namespace App; public abstract class Entity { public DateTimeOffset CreatedAt { get; set; } public enum Inner { A, B } void M() { } }",
            "namespace App; public abstract class Entity : Root { }",
            "namespace App; public abstract class Entity : Root { public enum Inner { X } public override string ToString() { return \"\"; } }",
            "",
        ],
        [
            "namespace App; public abstract class Root { public int RootField { get; set; } public enum Inner { R } }",
            "namespace App; public abstract class Root { [Farming.Orm.NotMapped] public int RootField { get; set; } public const string Code = \"root\"; }",
            "",
        ],
        [
            "namespace App; public static class Names { public const string Code = \"code_\" + Defaults.Suffix; }",
            "namespace App; public static class Names { public const string Code = \"other\"; public static string M() => \"x\"; }",
            "",
        ],
        [
            "namespace App; public static class Defaults { public const int Count = 1; public const string Suffix = \"a\"; public const long Answer = 42; }",
            "namespace App; public static class Defaults { public const int Count = 2; public const string Suffix = \"b\"; public const int Answer = Count + 1; }",
            "",
        ],
        [
            "namespace App; public class Settings { public string Theme { get; set; } = \"\"; }",
            "namespace App { } namespace App.Settings { public class Thing { } }",
            "namespace App; public struct Settings { }",
        ],
        // What changes the meaning of names.
        [
            "global using Key = string;",
            "global using Key = int;",
            "global using Key = Keys.Key; namespace Keys { public enum Key { None } }",
            "namespace App; public enum Key { First }",
            "global using static App.Names; global using Key = string;",
        ],
        [
            "",
            "namespace App; public struct Guid { }",
            "namespace App; public class IdAttribute : System.Attribute { }",
            "namespace App; public class DefaultAttribute(int value) : System.Attribute { public int Value => value; }",
            "namespace App; public class UserWhere { }",
            "namespace App; public partial class UserSelect { }",
            "namespace App; public class UserSessionsCreate { }",
            "namespace App.Guid { public class Nothing { } }",
            "namespace Farming { public class Orm { } }",
            "System.Console.WriteLine(); public partial class Program { }",
        ],
        [
            "[System.Text.Json.Serialization.JsonSerializable(typeof(App.Settings))] partial class AppJson : System.Text.Json.Serialization.JsonSerializerContext;",
            "using M = Farming.Orm.ModelAttribute; namespace App; [M(\"aliased\")] public partial class Aliased { [Farming.Orm.Id] public int Id { get; set; } public Status Status { get; set; } }",
            "",
        ],
        [
            "namespace App; [Farming.Orm.Orm] public partial class AppOrm;",
            "namespace App; [Farming.Orm.Orm(typeof(User))] public partial class AppOrm;",
            "namespace App; [Farming.Orm.Orm] public partial class AppOrm { public int Users { get; } }",
        ],
        // Nothing that matters.
        [
            "namespace App; class Elsewhere { void M() { } }",
            "namespace App; class Elsewhere { User? _user; void M() { var x = new Session(); } }",
            "namespace App.Elsewhere; class Thing { Status Status; }",
        ],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Writes_what_a_new_generator_writes(int seed)
    {
        var random = new Random(seed);
        var compilation = GeneratorHost.Compile([.. Files.Select(versions => versions[0])]);
        var driver = GeneratorHost.NewDriver().RunGenerators(compilation);
        for (var edit = 0; edit < Edits; edit++)
        {
            var (edited, description) = Edit(compilation, random);
            compilation = edited;
            driver = driver.RunGenerators(compilation);
            var (expected, actual) = (Written(GeneratorHost.NewDriver().RunGenerators(compilation), "new"), Written(driver, $"Edit {edit}, seed {seed}: {description}"));
            Assert.True(expected.SequenceEqual(actual), $"Edit {edit}, seed {seed}: {description}\nNew: {string.Join('\n', expected.Except(actual))}\nOld: {string.Join('\n', actual.Except(expected))}");
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Reports_what_new_analyzers_report(int seed)
    {
        var random = new Random(seed);
        var compilation = GeneratorHost.Compile([.. Files.Select(versions => versions[0])]).WithAssemblyName($"Edited{seed}");
        GeneratorDriver driver = GeneratorHost.NewDriver();
        for (var edit = 0; edit < EditsOfAnalyzers; edit++)
        {
            var (edited, description) = Edit(compilation, random);
            compilation = edited;
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
            var (expected, actual) = (await ReportsOf(generated.WithAssemblyName($"New{seed}.{edit}")), await ReportsOf(generated));
            Assert.True(expected.SequenceEqual(actual), $"Edit {edit}, seed {seed}: {description}\nNew: {string.Join('\n', expected.Except(actual))}\nOld: {string.Join('\n', actual.Except(expected))}");
        }
    }

    /// <summary>What the analyzers report; readers of declarations are kept per assembly, so that one of another name starts anew.</summary>
    private static async Task<string[]> ReportsOf(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new ModelAnalyzer(), new UninitializedFieldSuppressor()]).GetAllDiagnosticsAsync();
        return [.. diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("FORM", StringComparison.Ordinal) || diagnostic.Id == "CS8618").Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    private static (CSharpCompilation Edited, string Description) Edit(CSharpCompilation compilation, Random random)
    {
        switch (random.Next(20))
        {
            case 0:
                var nullable = compilation.Options.NullableContextOptions == NullableContextOptions.Enable ? NullableContextOptions.Disable : NullableContextOptions.Enable;
                return (compilation.WithOptions(compilation.Options.WithNullableContextOptions(nullable)), $"nullable: {nullable}");
            case 1:
                var moved = compilation.SyntaxTrees[random.Next(compilation.SyntaxTrees.Length)];
                return (compilation.RemoveSyntaxTrees(moved).AddSyntaxTrees(moved), $"{moved.FilePath} goes to the end");
            case 2:
                var runtime = compilation.References.Single(reference => reference.Display!.Contains("Farming.Orm.Runtime", StringComparison.Ordinal));
                var other = MetadataReference.CreateFromFile(runtime.Display!, runtime.Properties.WithAliases(runtime.Properties.Aliases.IsEmpty ? ["Renamed"] : []));
                return (compilation.ReplaceReference(runtime, other), "the runtime has another alias");
            default:
                var file = random.Next(Files.Length);
                var text = Files[file][random.Next(Files[file].Length)];
                var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == $"Source{file + 1}.cs");
                return (compilation.ReplaceSyntaxTree(tree, GeneratorHost.Parse(text, tree.FilePath)), text);
        }
    }

    /// <summary>All generated lines, each with its file.</summary>
    private static string[] Written(GeneratorDriver driver, string description)
    {
        var result = driver.GetRunResult().Results.Single();
        Assert.True(result.Exception is null, $"{description}: {result.Exception}");
        return [.. result.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).SelectMany(source => source.SourceText.Lines.Select(line => $"{source.HintName}: {line}"))];
    }

    private static string Model(string members, string usings = "") => $$"""
        using Farming.Orm;
        {{usings}}
        namespace App;
        [Model("users"), HasMany("session", ForeignKey = "UserId")]
        public partial class User : Entity { {{members}} }
        """;

    private static string Session(string members) => $$"""
        using Farming.Orm;
        namespace App;
        [Model("sessions"), BelongsTo("user", ForeignKey = "UserId")]
        public partial class Session { [Id] public string Id { get; set; } {{members}} }
        """;
}
