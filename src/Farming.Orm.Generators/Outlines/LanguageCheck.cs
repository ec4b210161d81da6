using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Farming.Orm.Generators.Outlines;

/// <summary>Whether a project's language has what the generated code uses.</summary>
internal static class LanguageCheck
{
    private const LanguageVersion Least = LanguageVersion.CSharp12;

    /// <summary>Whether code can be generated.</summary>
    public static bool IsSupported(Compilation compilation) => compilation is not CSharpCompilation { LanguageVersion: < Least };

    /// <summary>The version of a project with models that is too old; <see langword="null"/> for any other project.</summary>
    public static string? TooOld(Compilation compilation, CancellationToken cancellationToken) =>
        compilation is CSharpCompilation { LanguageVersion: < Least and var version }
        && compilation.SyntaxTrees
            .SelectMany(file => DeclarationParser.Parse(file, compilation, cancellationToken))
            .Any(parsed => parsed.Declaration is { Model: not null } or { Orm: not null })
            ? version.ToDisplayString()
            : null;
}
