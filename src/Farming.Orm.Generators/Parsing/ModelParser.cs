using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>Reads one <c>[Model]</c> class. The only stage, with the other parsers of this folder, that sees symbols.</summary>
internal static class ModelParser
{
    private static readonly ConstructionModel NoConstruction = new([], [], [], IsPrivate: false);

    /// <summary>Reads a class of this compilation.</summary>
    public static Parsed<ModelModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var isEmitted = ShapeParser.Check(type, problems, cancellationToken);
        foreach (var taken in ClassParser.FindTaken(type))
        {
            problems.Add(ModelRules.NameTaken, Place.Class, taken.Name, $"the generator needs the name for the model '{type.Name}'; rename this type or the model");
            isEmitted = false;
        }

        var candidates = PropertyFinder.Find(type);
        var constructor = ConstructorChooser.Choose(type, candidates);
        if (constructor is null && isEmitted && type.InstanceConstructors.All(ConstructorChooser.IsComplete))
        {
            problems.Add(ModelRules.UnsupportedShape, Place.Class, type.Name, "it has no constructor whose parameters are all mapped properties, and none without parameters");
        }

        isEmitted &= constructor is not null && ConstructionParser.CanSetRequired(type);

        var mapped = candidates.Where(PropertyFinder.IsMapped).Where(property => CanBeSet(property, type, constructor, compilation, problems)).ToList();
        var (properties, fields) = Fields(mapped, problems);
        var keys = new KeyParser(type, properties, fields, problems).Parse();
        if (keys.Primary.Count == 0 && isEmitted)
        {
            problems.Add(ModelRules.NoId, Place.Class, type.Name);
        }

        var construction = constructor is null ? NoConstruction : ConstructionParser.Parse(type, constructor, candidates, properties, compilation);
        var model = new ModelModel(
            TypeParser.Parse(type),
            TableParser.Parse(type, problems),
            fields.ToEquatableArray(),
            keys,
            RelationParser.Parse(type),
            ClassParser.Parse(type, construction),
            isEmitted);
        return new(model, problems.Items);
    }

    /// <summary>
    /// Reads a class of a referenced assembly, whose code was generated there; <see langword="null"/> if there is none. What was wrong with
    /// it was reported there.
    /// </summary>
    public static ModelModel? ParseReferenced(INamedTypeSymbol type)
    {
        if (PropertyFinder.FindGenerated(type) is not { } found)
        {
            return null;
        }

        var problems = new ProblemList();
        var (properties, fields) = Fields(found, problems);
        return new(
            TypeParser.Parse(type),
            TableParser.Parse(type, problems),
            fields.ToEquatableArray(),
            new KeyParser(type, properties, fields, problems).Parse(),
            [],
            new(NoConstruction, [], [], null),
            IsEmitted: true);
    }

    /// <summary>The properties that are fields, and the fields: one is the other's at each index.</summary>
    private static (List<IPropertySymbol> Properties, List<FieldModel> Fields) Fields(IReadOnlyList<IPropertySymbol> mapped, ProblemList problems)
    {
        var properties = new List<IPropertySymbol>();
        var fields = new List<FieldModel>();
        var isKeyComposite = mapped.Count(property => FieldAttributes.Find(property, KnownNames.Id) is not null) > 1;
        foreach (var property in mapped)
        {
            if (FieldParser.Parse(property, isKeyComposite, problems) is { } field && IsDistinct(field, fields, problems))
            {
                properties.Add(property);
                fields.Add(field);
            }
        }

        return (properties, fields);
    }

    private static bool IsDistinct(FieldModel field, List<FieldModel> fields, ProblemList problems)
    {
        foreach (var other in fields)
        {
            if (other.LogicalName == field.LogicalName)
            {
                problems.Add(ModelRules.NameTaken, Place.OfProperty(field.Name), field.Name, $"'{other.Name}' has the same logical name, '{other.LogicalName}'");
                return false;
            }

            if (string.Equals(other.Column, field.Column, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(ModelRules.NameTaken, Place.OfProperty(field.Name), field.Name, $"'{other.Name}' has the same column, '{other.Column}'; name another with [Column]");
            }
        }

        return true;
    }

    private static bool CanBeSet(IPropertySymbol property, INamedTypeSymbol type, IMethodSymbol? constructor, Compilation compilation, ProblemList problems)
    {
        if (WhyNotSet(property, type, constructor, compilation) is not { } reason)
        {
            return true;
        }

        problems.Add(ModelRules.CannotBeSet, Place.OfProperty(property.Name), [new(Remedies.Annotations, "NotMapped")], property.Name, reason);
        return false;
    }

    private static string? WhyNotSet(IPropertySymbol property, INamedTypeSymbol type, IMethodSymbol? constructor, Compilation compilation)
    {
        if (new ISymbol?[] { property, property.GetMethod, property.SetMethod }.Any(symbol => symbol is not null && Reach.IsForbidden(symbol)))
        {
            return "it is obsolete, and every use an error";
        }

        if (constructor is null || ConstructorChooser.Parameter(constructor, property) is not null)
        {
            return null;
        }

        return property.SetMethod is not { } setter ? "it has no setter"
            : compilation.IsSymbolAccessibleWithin(setter, type, type) ? null
            : $"its setter cannot be reached from '{type.Name}'";
    }
}
