using Farming.Orm.Generators.Diagnostics;
using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

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
                problems.Add(Rules.UnknownForeignKey, Place.OfClass(declaration.Attribute, argument), name, holder.Type.Name, Hint(declaration, name, holder, other));
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
                problems.Add(Rules.WrongKeyLength, place, $"{foreignKey.Count}", target.Type.Name, $"{key.Count}", Describe.Fields(target, key));
            }

            return null;
        }

        for (var position = 0; position < key.Count; position++)
        {
            var (from, to) = (holder.Fields[foreignKey[position]], target.Fields[key[position]]);
            if (!from.Type.Matches(to.Type))
            {
                problems.Add(Rules.KeyTypeMismatch, place, $"{holder.Type.Name}.{from.Name}", Describe.Type(from.Type), $"{target.Type.Name}.{to.Name}", Describe.Type(to.Type));
                return null;
            }
        }

        return key;
    }

    private string Hint(RelationDeclaration declaration, string name, ModelModel holder, ModelModel other)
    {
        if (declaration.Kind != RelationKind.ManyToMany && !holder.Type.Equals(other.Type) && other.IndexOf(name) >= 0)
        {
            return declaration.Kind == RelationKind.BelongsTo
                ? $"; '{other.Type.Name}' has it, so this is [HasOne] or [HasMany], and the [BelongsTo] stands on '{other.Type.Name}'"
                : $"; '{model.Type.Name}' has it, so this is [BelongsTo], and the [{declaration.Kind}] stands on '{holder.Type.Name}'";
        }

        return Suggestion.For(name, Describe.FieldNames(holder));
    }
}
