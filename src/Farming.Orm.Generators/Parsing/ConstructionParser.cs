using Farming.Orm.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>How a model is made of a row.</summary>
internal static class ConstructionParser
{
    /// <param name="type">The model's class.</param>
    /// <param name="constructor">The constructor chosen.</param>
    /// <param name="properties">All properties that can be fields.</param>
    /// <param name="fields">Those that are, in the order of their indexes.</param>
    /// <param name="compilation">Knows who may call what.</param>
    public static ConstructionModel Parse(
        INamedTypeSymbol type,
        IMethodSymbol constructor,
        IReadOnlyList<IPropertySymbol> properties,
        IReadOnlyList<IPropertySymbol> fields,
        Compilation compilation)
    {
        var arguments = new List<ArgumentModel>();
        var passed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (ConstructorChooser.Parameter(constructor, property) is { } parameter && passed.Add(parameter.Name))
            {
                arguments.Add(new(parameter.Name, IndexOf(fields, property)));
            }
        }

        var setsRequired = constructor.GetAttributes().Any(data => data.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var assigned = Enumerable.Range(0, fields.Count)
            .Where(index => (fields[index].IsRequired && !setsRequired) || ConstructorChooser.Parameter(constructor, fields[index]) is null)
            .ToEquatableArray();
        var isPrivate = !compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)
            || assigned.Any(index => fields[index].SetMethod is { DeclaredAccessibility: not Accessibility.Public } setter
                && !compilation.IsSymbolAccessibleWithin(setter, compilation.Assembly));
        return new(arguments.ToEquatableArray(), assigned, setsRequired ? [] : UnmappedRequired(type, fields), isPrivate);
    }

    /// <summary>Whether all required members can be set: the compiler says so of those that are declared twice, or cannot be set from outside.</summary>
    public static bool CanSetRequired(INamedTypeSymbol type) =>
        Required(type).All(member => Reach.IsOneMember(member)
            && !Reach.IsForbidden(member)
            && IsWithinReach(member)
            && (member is IFieldSymbol || (member is IPropertySymbol { SetMethod: { } setter } && IsWithinReach(setter))));

    private static bool IsWithinReach(ISymbol member) => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static IEnumerable<ISymbol> Required(INamedTypeSymbol type) =>
        type.Lineage()
            .SelectMany(ancestor => ancestor.GetMembers())
            .Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true });

    private static EquatableArray<string> UnmappedRequired(INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> fields) =>
        Required(type)
            .Select(member => member.Name)
            .Where(name => fields.All(field => field.Name != name))
            .Distinct()
            .ToEquatableArray();

    private static int IndexOf(IReadOnlyList<IPropertySymbol> fields, IPropertySymbol property)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Name == property.Name)
            {
                return index;
            }
        }

        return -1;
    }
}
