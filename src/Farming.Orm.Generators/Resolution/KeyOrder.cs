using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Whether a composite foreign key names its properties in the order of the key.</summary>
internal static class KeyOrder
{
    /// <summary>The order that fits the key, if the one that is written certainly does not; else <see langword="null"/>.</summary>
    /// <param name="holder">The model that has the foreign key.</param>
    /// <param name="foreignKey">The foreign key.</param>
    /// <param name="target">The model that it points to.</param>
    /// <param name="key">The key, of as many fields.</param>
    /// <remarks>It does not if a property has the name of the key's at another place, or if only another order gives all properties the types of the key's.</remarks>
    public static string? Find(ModelModel holder, EquatableArray<int> foreignKey, ModelModel target, EquatableArray<int> key)
    {
        var written = foreignKey.Select(field => holder.Fields[field]).ToList();
        var wanted = key.Select(field => target.Fields[field]).ToList();
        if (written.Distinct().Count() != written.Count || IsOfItself(holder, foreignKey, target, key))
        {
            return null;
        }

        var isMisplaced = written.Where((field, position) => field.Name != wanted[position].Name && wanted.Exists(other => other.Name == field.Name)).Any()
            || written.Where((field, position) => !field.Type.Matches(wanted[position].Type)).Any();
        return isMisplaced && Order(written, wanted) is { } ordered ? string.Join(", ", ordered.Select(field => field.Name)) : null;
    }

    /// <summary>The properties by their names, those that are left by their types and otherwise as they are written; <see langword="null"/> if some type does not fit.</summary>
    private static List<FieldModel>? Order(List<FieldModel> written, List<FieldModel> wanted)
    {
        var left = written.Where(field => !wanted.Exists(other => other.Name == field.Name)).ToList();
        var ordered = new List<FieldModel>();
        foreach (var field in wanted)
        {
            var found = written.Find(other => other.Name == field.Name) ?? left.Find(other => other.Type.Matches(field.Type));
            if (found is null || !found.Type.Matches(field.Type))
            {
                return null;
            }

            left.Remove(found);
            ordered.Add(found);
        }

        return ordered;
    }

    /// <summary>A foreign key to the model itself, of the key's own properties: another order leads from a row to its mirror image.</summary>
    private static bool IsOfItself(ModelModel holder, EquatableArray<int> foreignKey, ModelModel target, EquatableArray<int> key) =>
        holder.Type.Equals(target.Type) && foreignKey.All(field => key.Contains(field));
}
