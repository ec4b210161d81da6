using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Farming.Orm.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Farming.Orm.Benchmarks.Generator;

/// <summary>A compilation that is edited as by typing.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(OrmGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // As in an editor, a generated file whose text is unchanged keeps its tree.
    private readonly Dictionary<string, SyntaxTree> _generated = new(StringComparer.Ordinal);

    public EditedProject(int models) => Compilation = CSharpCompilation.Create(
        "App",
        ModelSources.Project(models).Select(file => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Path)),
        References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public CSharpCompilation Compilation { get; private set; }

    public static GeneratorDriver NewDriver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Parsing);

    /// <summary>Runs all analyzers of this project over one file.</summary>
    public static void Analyze(Compilation compilation, string path)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single(tree => tree.FilePath == path));
        compilation.WithAnalyzers(Analyzers).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The compilation with the files of a generator's last run.</summary>
    public Compilation WithGenerated(GeneratorDriver driver)
    {
        foreach (var tree in driver.GetRunResult().GeneratedTrees)
        {
            if (!_generated.TryGetValue(tree.FilePath, out var known) || !known.GetText().ContentEquals(tree.GetText()))
            {
                _generated[tree.FilePath] = tree;
            }
        }

        return Compilation.AddSyntaxTrees(_generated.Values);
    }

    /// <summary>Inserts text after a marker in a file, or deletes the text if it is there. As in an editor, only the changed file is parsed again.</summary>
    public void Toggle(string path, string mark, string typed)
    {
        var tree = Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        var text = tree.GetText();
        var position = text.ToString().IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        var isThere = text.ToString(new(position, typed.Length)) == typed;
        var change = isThere ? new TextChange(new(position, typed.Length), "") : new TextChange(new(position, 0), typed);
        Compilation = Compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(change)));
    }
}
