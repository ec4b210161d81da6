using Basic.Reference.Assemblies;
using Farming.Orm.Generators.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Farming.Orm.CodeFixes.Tests;

/// <summary>Checks a code fix, given the positions of the diagnostics (<c>{|FORM0101:…|}</c>) and the resulting code.</summary>
internal static class Fix
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using Farming.Orm;\n";

    /// <summary>A model to lead to.</summary>
    public const string User = """

        [Model("users")]
        public partial class User
        {
            [Id] public string Id { get; set; }
            [Unique] public string Email { get; set; }
        }
        """;

    /// <summary>The fix applied to each diagnostic in turn, and to all at once in the document, the project and the solution, gives the code.</summary>
    /// <param name="source">The code.</param>
    /// <param name="expected">What becomes of it.</param>
    /// <param name="index">Which of the fixes that are offered.</param>
    /// <param name="remaining">Whether the code still has diagnostics, marked in <paramref name="expected"/>.</param>
    public static async Task AppliesAsync<TFix>(string source, string expected, int index = 0, bool remaining = false)
        where TFix : CodeFixProvider, new() => await AppliesAsync<TFix>([source], [expected], index, remaining);

    /// <inheritdoc cref="AppliesAsync{TFix}(string, string, int, bool)"/>
    public static async Task AppliesAsync<TFix>(string[] sources, string[] expected, int index = 0, bool remaining = false)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix> { CodeActionIndex = index };
        Add(test.TestState, sources);
        Add(test.FixedState, expected);
        if (remaining)
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        await test.RunAsync();
    }

    /// <summary>No fix is offered.</summary>
    public static Task OffersNothingAsync<TFix>(string source)
        where TFix : CodeFixProvider, new() => AppliesAsync<TFix>(source, source, remaining: true);

    private static void Add(SolutionState state, string[] sources)
    {
        state.Sources.Add(("/0/Usings.cs", Usings));
        for (var index = 0; index < sources.Length; index++)
        {
            state.Sources.Add(($"/0/Source{index}.cs", sources[index].ReplaceLineEndings("\n")));
        }
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<ModelAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            ReferenceAssemblies = new("net10.0");
            CompilerDiagnostics = CompilerDiagnostics.Errors;
            SolutionTransforms.Add((solution, project) => solution
                .WithProjectMetadataReferences(project, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)])
                .WithProjectCompilationOptions(project, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
                .WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Latest)));
        }
    }
}
