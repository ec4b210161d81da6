using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Parsing;

/// <summary>The keys and indexes, by attributes of properties first, then of the class.</summary>
internal sealed class KeyParser(INamedTypeSymbol type, IReadOnlyList<IPropertySymbol> properties, IReadOnlyList<FieldModel> fields, ProblemList problems)
{
    public KeysModel Parse()
    {
        var primary = With(KnownNames.Id).ToEquatableArray();
        var unique = Parse(KnownNames.Unique).Where(key => !key.Equals(primary)).Distinct().ToEquatableArray();
        return new(primary, unique, Parse(KnownNames.Index).Distinct().ToEquatableArray());
    }

    private IEnumerable<int> With(string attribute) =>
        Enumerable.Range(0, properties.Count).Where(index => FieldAttributes.Find(properties[index], attribute) is not null);

    private List<EquatableArray<int>> Parse(string attribute)
    {
        var keys = With(attribute).Select(index => new EquatableArray<int>([index])).ToList();
        var declared = type.GetAttributes();
        for (var index = 0; index < declared.Length; index++)
        {
            if (declared[index].AttributeClass.IsOurs(attribute) && OfClass(declared[index].Texts(), index, attribute) is { Count: > 0 } key)
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    private EquatableArray<int> OfClass(EquatableArray<string> names, int attributeIndex, string attribute)
    {
        var written = $"[{attribute.Substring(0, attribute.Length - "Attribute".Length)}]";
        if (names.Count == 0)
        {
            problems.Add(ModelRules.UnknownKeyField, Place.OfClass(attributeIndex), written, "no property", ": on a class it needs the names of the properties");
            return [];
        }

        var key = new List<int>();
        for (var position = 0; position < names.Count; position++)
        {
            var field = IndexOf(names[position]);
            var place = Place.OfClass(attributeIndex, $"{position}");
            if (field < 0)
            {
                problems.AddMisspelt(
                    ModelRules.UnknownKeyField,
                    place,
                    Suggestion.Closest(names[position], fields.SelectMany(FieldNames)),
                    meant => meant,
                    written,
                    $"'{names[position]}', which is not a field of '{type.Name}'",
                    "");
            }
            else if (key.Contains(field))
            {
                problems.Add(ModelRules.UnknownKeyField, place, written, $"'{names[position]}' twice", "");
            }

            key.Add(field);
        }

        return key.Contains(-1) || key.Distinct().Count() != key.Count ? [] : key.ToEquatableArray();
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].Name == name || fields[index].LogicalName == name)
            {
                return index;
            }
        }

        return -1;
    }

    private static string[] FieldNames(FieldModel field) => [field.Name, field.LogicalName];
}
