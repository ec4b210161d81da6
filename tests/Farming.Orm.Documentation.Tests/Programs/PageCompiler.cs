using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Farming.Orm.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>Compiles the code of pages as a project that uses the packages: with the generator, its analyzers, and the SDK's implicit usings.</summary>
internal static class PageCompiler
{
    internal static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, .. PackageAssemblies().Select(assembly => MetadataReference.CreateFromFile(assembly.Location))];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(OrmGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Compiles the code together with its generated code.</summary>
    public static Compilation Compile(string code, string path, string globalUsings = "")
    {
        var tree = CSharpSyntaxTree.ParseText(code, Parsing, path);
        var isProgram = tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(ImplicitUsings + "\n" + globalUsings, Parsing, "Usings.cs"), tree],
            References,
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        CSharpGeneratorDriver.Create([new OrmGenerator().AsSourceGenerator(), .. JsonGenerators()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        return updated;
    }

    /// <summary>The errors and warnings of the compiler and the analyzers, and less severe diagnostics on request.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Compilation compilation, DiagnosticSeverity least = DiagnosticSeverity.Warning) =>
    [
        .. (await compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync())
            .Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity >= least),
    ];

    /// <summary>The same compilation below an <c>.editorconfig</c> with these lines.</summary>
    public static Compilation Configure(Compilation compilation, string editorConfig)
    {
        var config = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { AnalyzerConfig.Parse($"root = true\n[*]\n{editorConfig}\n", "/.editorconfig") });
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(config)));
    }

    private static ImmutableArray<ISourceGenerator> JsonGenerators() =>
        new AnalyzerFileReference(Path.Combine(AppContext.BaseDirectory, "Analyzers", "System.Text.Json.SourceGeneration.dll"), new AssemblyLoader())
            .GetGenerators(LanguageNames.CSharp);

    private static Assembly[] PackageAssemblies() =>
    [
        typeof(OrmClient).Assembly,
        typeof(SqliteDriver).Assembly,
        typeof(PostgreSqlDriver).Assembly,
        typeof(Artifacts.PrismaRenderer).Assembly,
        typeof(Npgsql.NpgsqlDataSource).Assembly,
        typeof(Microsoft.Extensions.Logging.ILogger).Assembly,
    ];

    private sealed class Severities(AnalyzerConfigSet config) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            config.GetOptionsForSourcePath($"/{tree.FilePath}").TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }

    private sealed class AssemblyLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
