using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Rules;

/// <summary>The rules over code that asks.</summary>
internal static class QueryRules
{
    private const string Category = "Farming.Orm";
    private const string HelpBase = "https://github.com/farming-labs/farming-orm/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor ComputedSelect = new(
        "FORM0201",
        "A Select names what to read and computes nothing",
        "Select computes with {0}: select it as it is, and compute in .Map(…)",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0201.md");

    public static readonly DiagnosticDescriptor ConditionalSelect = new(
        "FORM0202",
        "A Select reads the same of every row",
        "Select reads {0} for some rows only: select it always, and decide in .Map(…)",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0202.md");

    public static readonly DiagnosticDescriptor QueryInLoop = new(
        "FORM0203",
        "A query should not be run for each row of another",
        "This runs one statement for each '{0}' of the loop: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0203.md");

    public static readonly DiagnosticDescriptor PredicateAsBool = new(
        "FORM0204",
        "A predicate is no truth value",
        "A Predicate is a condition on rows, and always false here: put it into Where, and decide in C# with values",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0204.md");

    public static readonly DiagnosticDescriptor NeverRun = new(
        "FORM0205",
        "A query should be run",
        "This query is made and dropped: {0} changes no query but makes a new one, which runs by a method whose name ends in Async",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0205.md");

    public static readonly DiagnosticDescriptor WordOrder = new(
        "FORM0206",
        "The words of a query should stand in the order in which they act",
        "{0} acts before {1} wherever it stands: write it before {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0206.md");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [ComputedSelect, ConditionalSelect, QueryInLoop, PredicateAsBool, NeverRun, WordOrder];
}
