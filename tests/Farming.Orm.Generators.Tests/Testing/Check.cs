using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Tests.Testing;

/// <summary>What tests say of generated code and diagnostics.</summary>
internal static class Check
{
    /// <summary>The sources and what is generated for them compile without a word; gives the generated code.</summary>
    public static string Compiles(params string[] sources)
    {
        var compilation = GeneratorHost.Compile(sources);
        var diagnostics = GeneratorHost.Diagnose(compilation);
        var generated = GeneratorHost.Generate(compilation);
        Assert.True(diagnostics.IsEmpty, string.Join("\n", diagnostics.Select(WithLine)));
        Assert.NotEmpty(generated.Files);
        return generated.Text;
    }

    /// <summary>
    /// The analyzer reports just these, each as <c>id: message</c> at the text marked by <c>{|</c> and <c>|}</c> in the source, in the order
    /// of the source. What is generated compiles nevertheless.
    /// </summary>
    public static void Reports(string source, params string[] expected) => ReportsAmong(source, expected);

    /// <summary>The same, while the compiler has nothing to say.</summary>
    public static void ReportsOnly(string source, params string[] expected) =>
        Assert.DoesNotContain(ReportsAmong(source, expected), diagnostic => !IsOurs(diagnostic));

    /// <summary>What the analyzer reports at the marked texts, as <c>id: message</c>. What the compiler says is another matter.</summary>
    public static IReadOnlyList<string> Reported(string source)
    {
        var (plain, spans) = Unmark(source);
        var compilation = GeneratorHost.Compile(plain);
        var text = compilation.SyntaxTrees[1].ToString();
        var ours = GeneratorHost.Diagnose(compilation).Where(IsOurs).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        Assert.Equal(spans, ours.Select(diagnostic => text[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]));
        return [.. ours.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    /// <summary>The code is part of the generated code, line breaks and indentation aside.</summary>
    public static void Contains(string expected, string generated) => Assert.Contains(Flat(expected), Flat(generated), StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> ReportsAmong(string source, string[] expected)
    {
        var (plain, spans) = Unmark(source);
        var compilation = GeneratorHost.Compile(plain);
        var text = compilation.SyntaxTrees[1].ToString();
        var diagnostics = GeneratorHost.Diagnose(compilation);
        var ours = diagnostics.Where(IsOurs).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
        Assert.Equal(expected, ours.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
        Assert.Equal(spans, ours.Select(diagnostic => text[diagnostic.Location.SourceSpan.Start..diagnostic.Location.SourceSpan.End]));
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
        return diagnostics;
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("FORM", StringComparison.Ordinal);

    private static string WithLine(Diagnostic diagnostic) =>
        $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";

    private static string Flat(string code) => string.Join(' ', code.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static (string Plain, List<string> Spans) Unmark(string source)
    {
        var spans = new List<string>();
        for (var start = source.IndexOf("{|", StringComparison.Ordinal); start >= 0; start = source.IndexOf("{|", StringComparison.Ordinal))
        {
            var end = source.IndexOf("|}", start, StringComparison.Ordinal);
            spans.Add(source[(start + 2)..end].Replace("{|", "", StringComparison.Ordinal));
            source = source[..start] + source[(start + 2)..end] + source[(end + 2)..];
        }

        return (source, spans);
    }
}
