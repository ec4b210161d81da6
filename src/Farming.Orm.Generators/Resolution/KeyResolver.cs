using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds foreign keys, and the keys that they point to.</summary>
internal sealed class KeyResolver(ModelModel model, ModelIndex index, ProblemList problems)
{
    /// <summary>The fields of the foreign key; <see langword="null"/> if one is not there.</summary>
    /// <param name="declaration">The relation.</param>
    /// <param name="names">The foreign key's properties.</param>
    /// <param name="argument">The attribute's argument that names them.</param>
    /// <param name="holder">The model that must have them.</param>
    /// <param name="other">The other end, which may have them by mistake.</param>
    public EquatableArray<int>? Find(RelationDeclaration declaration, EquatableArray<string> names, string argument, ModelModel holder, ModelModel other)
    {
        var fields = new List<int>();
        foreach (var name in names)
        {
            var field = holder.IndexOf(name);
            if (field < 0)
            {
                ReportUnknown(declaration, names, argument, name, holder, other);
                return null;
            }

            fields.Add(field);
        }

        return fields.ToEquatableArray();
    }

    /// <summary>The key that a foreign key points to: what its <c>[References]</c> says, else the primary key.</summary>
    /// <param name="declaration">The relation.</param>
    /// <param name="argument">The attribute's argument that names the foreign key.</param>
    /// <param name="holder">The model that has the foreign key.</param>
    /// <param name="foreignKey">The foreign key.</param>
    /// <param name="target">The model it points to.</param>
    public EquatableArray<int>? KeyOf(RelationDeclaration declaration, string argument, ModelModel holder, EquatableArray<int> foreignKey, ModelModel target)
    {
        var place = Place.OfClass(declaration.Attribute, argument);
        var key = foreignKey.Count == 1 && ReferenceResolver.KeyOf(holder, foreignKey[0], target, index) is { } referenced
            ? [referenced]
            : target.Keys.Primary;
        if (key.Count != foreignKey.Count)
        {
            // Without an [Id] there is nothing to count; that is reported at the target.
            if (key.Count > 0)
            {
                problems.Add(
                    ModelRules.WrongKeyLength,
                    place,
                    $"The foreign key has {Wording.Count(foreignKey.Count)}, but the key of '{target.Type.Name}' has {key.Count}: {Wording.Fields(target, key)}");
            }

            return null;
        }

        if (KeyOrder.Find(holder, foreignKey, target, key) is { } ordered)
        {
            problems.Add(
                ModelRules.WrongKeyLength,
                place,
                [new(Remedies.Replacement, ordered)],
                $"The foreign key '{Wording.Fields(holder, foreignKey)}' is not in the order of the key of '{target.Type.Name}': {Wording.Fields(target, key)}. "
                    + $"Write \"{ordered}\"");
            return null;
        }

        for (var position = 0; position < key.Count; position++)
        {
            var (from, to) = (holder.Fields[foreignKey[position]], target.Fields[key[position]]);
            if (!from.Type.Matches(to.Type))
            {
                problems.Add(
                    ModelRules.KeyTypeMismatch,
                    place,
                    Wording.TypeRemedy(holder, from, to.Type),
                    $"{holder.Type.Name}.{from.Name}",
                    Wording.Type(from.Type),
                    $"{target.Type.Name}.{to.Name}",
                    Wording.Type(to.Type));
                return null;
            }
        }

        return key;
    }

    private void ReportUnknown(RelationDeclaration declaration, EquatableArray<string> names, string argument, string name, ModelModel holder, ModelModel other)
    {
        var place = Place.OfClass(declaration.Attribute, argument);
        if (declaration.Kind != RelationKind.ManyToMany && !holder.Type.Equals(other.Type) && other.IndexOf(name) >= 0)
        {
            var isBelongsTo = declaration.Kind == RelationKind.BelongsTo;
            var hint = isBelongsTo
                ? $"; '{other.Type.Name}' has it, so this is [HasOne] or [HasMany], and the [BelongsTo] stands on '{other.Type.Name}'"
                : $"; '{model.Type.Name}' has it, so this is [BelongsTo], and the [{declaration.Kind}] stands on '{holder.Type.Name}'";
            problems.Add(ModelRules.UnknownForeignKey, place, [new(Remedies.Attribute, isBelongsTo ? "HasMany" : "BelongsTo")], name, holder.Type.Name, hint);
            return;
        }

        problems.AddMisspelt(
            ModelRules.UnknownForeignKey,
            place,
            Suggestion.Closest(name, Wording.FieldNames(holder)),
            meant => string.Join(", ", names.Select(other => other == name ? meant : other)),
            name,
            holder.Type.Name,
            "");
    }
}
