using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>What a model is called.</summary>
internal static class TableParser
{
    public static TableModel Parse(INamedTypeSymbol type, ProblemList problems)
    {
        var attribute = type.Find(KnownNames.Model)!;
        var table = attribute.Argument<string>(0) ?? "";
        if (table.Contains('.'))
        {
            var parts = table.Split(['.'], 2);
            problems.Add(
                ModelRules.DottedTable,
                Place.OfClass(KnownNames.Model, "0"),
                [new(Remedies.Replacement, parts[1]), new(Remedies.ArgumentName, "Schema"), new(Remedies.ArgumentValue, parts[0])],
                table,
                parts[1],
                parts[0]);
        }

        CheckName(table, "0", "table");
        CheckName(attribute.Argument<string>("Schema"), "Schema", "schema");
        var name = Name(attribute, problems);
        return new(
            table,
            attribute.Argument<string>("Schema"),
            Collection(type, attribute, name is null ? PascalCase.Of(table) : Plural.Of(PascalCase.Of(name)), problems),
            CamelCase.Of(name ?? type.Name),
            type.Find(KnownNames.Description)?.Argument<string>(0));

        void CheckName(string? name, string argument, string what)
        {
            if (name is not null && name.Trim().Length == 0 && attribute.ConstructorArguments.Length > 0)
            {
                problems.Add(ModelRules.EmptyName, Place.OfClass(KnownNames.Model, argument), what, type.Name);
            }
        }
    }

    /// <summary>The name that the attribute gives the model, if it gives one.</summary>
    private static string? Name(AttributeData attribute, ProblemList problems)
    {
        if (attribute.Argument<string>("Name") is not { } name || Identifier.IsValid(name))
        {
            return attribute.Argument<string>("Name");
        }

        problems.Add(ModelRules.NameTaken, Place.OfClass(KnownNames.Model, "Name"), name, "it is no C# identifier");
        return null;
    }

    private static string Collection(INamedTypeSymbol type, AttributeData attribute, string name, ProblemList problems)
    {
        if (attribute.Argument<string>("Collection") is { } collection)
        {
            if (Identifier.IsValid(collection))
            {
                return collection;
            }

            problems.Add(ModelRules.NameTaken, Place.OfClass(KnownNames.Model, "Collection"), collection, "it is no C# identifier");
        }

        return Identifier.IsValid(name) ? name : type.Name;
    }
}
