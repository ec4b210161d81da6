using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Rules;

/// <summary>All rules.</summary>
internal static class RuleList
{
    /// <summary>The rules over models, then those over projects and queries.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. ModelRules.All, .. ProjectRules.All, .. QueryRules.All];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Find(string id) => ById[id];
}
