using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Rules;

/// <summary>The rules over projects. The generator reports them, since nothing is generated where they are broken.</summary>
internal static class ProjectRules
{
    private const string Category = "Farming.Orm";
    private const string HelpBase = "https://github.com/farming-labs/farming-orm/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor OldLanguage = new(
        "FORM0016",
        "The generated code needs C# 12",
        "The generated code needs C# 12 or later, and this project uses C# {0}: remove LangVersion from the project, or set it to 12 or later",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0016.md");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [OldLanguage];
}
