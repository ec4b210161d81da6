using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Parsing;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Farming.Orm.Generators.Analyzers;

/// <summary>Finds a <see cref="Place"/> in the source of a class.</summary>
internal static class PlaceLocator
{
    public static Location Locate(INamedTypeSymbol type, Place place, CancellationToken cancellationToken)
    {
        var property = place.Property is { } name ? PropertyFinder.Find(type).FirstOrDefault(property => property.Name == name) : null;
        var attribute = place switch
        {
            { AttributeIndex: >= 0 and var index } => type.GetAttributes()[index],
            { Attribute: KnownNames.Json } when property is not null => FieldAttributes.FindJson(property),
            { Attribute: { } attributeName } => property is null ? type.Find(attributeName) : FieldAttributes.Find(property, attributeName),
            _ => null,
        };
        var syntax = attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return Argument(syntax, place.Argument)?.GetLocation()
            ?? syntax?.GetLocation()
            ?? property?.Locations.FirstOrDefault(location => location.IsInSource)
            ?? type.Locations[0];
    }

    private static AttributeArgumentSyntax? Argument(AttributeSyntax? attribute, string? argument)
    {
        if (argument is null || attribute?.ArgumentList is not { } list)
        {
            return null;
        }

        return int.TryParse(argument, out var position)
            ? list.Arguments.Where(syntax => syntax.NameEquals is null).ElementAtOrDefault(position)
            : list.Arguments.FirstOrDefault(syntax => syntax.NameEquals?.Name.Identifier.ValueText == argument);
    }
}
