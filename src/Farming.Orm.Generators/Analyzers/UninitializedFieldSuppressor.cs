using System.Collections.Immutable;
using Farming.Orm.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>
/// Suppresses CS8618, "non-nullable property must contain a non-null value when exiting constructor", for mapped properties of models:
/// they are filled from a row.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UninitializedFieldSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Filled = new(
        "FORMS001",
        "CS8618",
        "A mapped property of a [Model] class is filled from a row");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [Filled];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var reader = DeclarationReader.Of(context.Compilation);
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (FindProperty(diagnostic, context) is { } property && IsField(property, reader.Read(context.Compilation, context.CancellationToken)))
            {
                context.ReportSuppression(Suppression.Create(Filled, diagnostic));
            }
        }
    }

    /// <summary>The property; in a class with a constructor, the warning stands at the constructor and names the property besides.</summary>
    private static IPropertySymbol? FindProperty(Diagnostic diagnostic, SuppressionAnalysisContext context) =>
        diagnostic.AdditionalLocations
            .Append(diagnostic.Location)
            .Where(location => location.SourceTree is not null)
            .Select(location => FindProperty(location, context))
            .FirstOrDefault(property => property is not null);

    private static IPropertySymbol? FindProperty(Location location, SuppressionAnalysisContext context)
    {
        var node = location.SourceTree!.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        return context.GetSemanticModel(location.SourceTree).GetDeclaredSymbol(node, context.CancellationToken) as IPropertySymbol;
    }

    private static bool IsField(IPropertySymbol property, DeclaredTypes declared) => PropertyFinder.IsField(property) && declared.IsBaseOfModel(property.ContainingType);
}
