using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Tests.Testing;

/// <summary>Runs the generator and the analyzer on sources, as the compiler does.</summary>
internal static class GeneratorHost
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(OrmGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static CSharpCompilation Compile(params string[] sources) => CompileWith([], sources);

    public static CSharpCompilation CompileWith(IEnumerable<MetadataReference> references, params string[] sources) => CSharpCompilation.Create(
        "App",
        sources.Prepend(Usings).Select((source, index) => Parse(source, $"Source{index}.cs")),
        [.. References, .. references],
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Parsing, path);

    /// <summary>All that is said of sources in a version of the language: by the compiler, also of what is generated, by the generator, and by the analyzers.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(LanguageVersion version, params string[] sources)
    {
        var parsing = Parsing.WithLanguageVersion(version);
        var compilation = Compile(sources).RemoveAllSyntaxTrees()
            .AddSyntaxTrees(sources.Prepend(version < LanguageVersion.CSharp10 ? "" : Usings).Select((source, index) => CSharpSyntaxTree.ParseText(source, parsing, $"Source{index}.cs")));
        NewDriver(parsing: parsing).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var generator);
        var analyzed = updated.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. generator, .. analyzed.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden)];
    }

    public static GeneratorDriver NewDriver(bool tracksSteps = false, CSharpParseOptions? parsing = null) => CSharpGeneratorDriver.Create(
        [new OrmGenerator().AsSourceGenerator()],
        parseOptions: parsing ?? Parsing,
        driverOptions: new(IncrementalGeneratorOutputKind.None, tracksSteps));

    /// <summary>The sources with what is generated for them.</summary>
    public static GeneratedCompilation Generate(params string[] sources) => Generate(Compile(sources));

    public static GeneratedCompilation Generate(CSharpCompilation compilation)
    {
        var result = NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _).GetRunResult();
        Assert.All(result.Results, generator => Assert.Null(generator.Exception));
        var files = result.Results.SelectMany(generator => generator.GeneratedSources).ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        return new((CSharpCompilation)updated, files);
    }

    /// <summary>All that the compiler says of the sources and what is generated for them, after the suppressor, and all that the analyzer says.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(CSharpCompilation compilation)
    {
        var analyzed = Generate(compilation).Compilation.WithAnalyzers(Analyzers);
        return [.. analyzed.GetAllDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden)];
    }
}

/// <summary>A compilation with what was generated for it.</summary>
/// <param name="Compilation">All of it.</param>
/// <param name="Files">The generated files by name.</param>
internal sealed record GeneratedCompilation(CSharpCompilation Compilation, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>All generated code.</summary>
    public string Text => string.Join("\n", Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value));

    /// <summary>The assembly, for others to refer to.</summary>
    public MetadataReference Emit()
    {
        using var stream = new MemoryStream();
        var result = Compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
