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
        "A Select names what to read and cannot compute",
        "Select computes with {0}: select it as it is, and compute in .Map(…)",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0201.md");

    public static readonly DiagnosticDescriptor ConditionalSelect = new(
        "FORM0202",
        "A Select must read the same for every row",
        "Select reads {0} for some rows only: select it always, and decide in .Map(…)",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0202.md");

    public static readonly DiagnosticDescriptor QueryInLoop = new(
        "FORM0203",
        "A query should not be run for each row of another",
        "This runs one statement for each '{0}' of the loop: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0203.md");

    public static readonly DiagnosticDescriptor PredicateAsBool = new(
        "FORM0204",
        "A predicate is not a bool",
        "A Predicate is a condition on rows and is always false here: use it in Where, and use values to decide in C#",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0204.md");

    public static readonly DiagnosticDescriptor NeverRun = new(
        "FORM0205",
        "A query should be run",
        "This query never runs: {0} returns a new query, and only a method whose name ends in Async runs it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0205.md");

    public static readonly DiagnosticDescriptor WordOrder = new(
        "FORM0206",
        "The steps of a query should be written in the order in which they act",
        "{0} always acts before {1}: write it before {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0206.md");

    public static readonly DiagnosticDescriptor ColumnText = new(
        "FORM0207",
        "A column cannot be made a text",
        "'{0}' is a column, not its value: compare the column itself, and make texts of values in .Map(…)",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0207.md");

    public static readonly DiagnosticDescriptor ForeignWord = new(
        "FORM0208",
        "Queries have words of their own",
        "{0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0208.md");

    public static readonly DiagnosticDescriptor DefaultAssignment = new(
        "FORM0209",
        "A default in an update is a value",
        "default has the type of the other branch here, so the update stores its {0}: use Assign.IfNotNull(x), Assign.If(condition, x) or Assign.Unchanged to leave the field unchanged",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0209.md");

    public static readonly DiagnosticDescriptor NewAssignment = new(
        "FORM0210",
        "A new value in an update needs its type",
        "new(…) is an assignment here, not a value: write the type of the value after new, or Assign.Unchanged to leave the field unchanged",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0210.md");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [ComputedSelect, ConditionalSelect, QueryInLoop, PredicateAsBool, NeverRun, WordOrder, ColumnText, ForeignWord, DefaultAssignment, NewAssignment];
}
