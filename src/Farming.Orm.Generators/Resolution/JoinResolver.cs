using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Finds the join model of a many-to-many relation, and the keys that it points to.</summary>
internal sealed class JoinResolver(ModelModel model, ModelIndex index, ProblemList problems)
{
    private readonly KeyResolver _keys = new(model, index, problems);

    public RelationModel? Resolve(RelationDeclaration declaration, ModelModel target, string name)
    {
        var (through, toNames) = (declaration.Join!.Through, declaration.Join.To);
        if (index.Find(through) is not { } join)
        {
            problems.AddMisspelt(
                ModelRules.UnknownThrough,
                Place.OfClass(declaration.Attribute, "Through"),
                Suggestion.Closest(through, index.AllNames),
                meant => meant,
                through,
                "");
            return null;
        }

        if (_keys.Find(declaration, declaration.ForeignKey, "From", join, model) is not { } from
            || _keys.Find(declaration, toNames, "To", join, target) is not { } to
            || !PointBack(declaration, target, join, from, to)
            || _keys.KeyOf(declaration, "From", join, from, model) is not { } sourceKey
            || _keys.KeyOf(declaration, "To", join, to, target) is not { } targetKey)
        {
            return null;
        }

        return join.IsEmitted ? new(declaration, name, target.Type, sourceKey, targetKey, new(join.Type, from, to), IsOptional: false) : null;
    }

    private bool PointBack(RelationDeclaration declaration, ModelModel target, ModelModel join, EquatableArray<int> from, EquatableArray<int> to)
    {
        var fromTargets = TargetsOf(join, from, index);
        var toTargets = TargetsOf(join, to, index);
        var isFromWrong = fromTargets.Count > 0 && !fromTargets.Contains(model.Type);
        var isToWrong = toTargets.Count > 0 && !toTargets.Contains(target.Type);
        if (!isFromWrong && !isToWrong)
        {
            return true;
        }

        var isSwapped = fromTargets.Contains(target.Type) && toTargets.Contains(model.Type);
        var (argument, fields, actual, expected) = isFromWrong ? ("From", from, fromTargets, model) : ("To", to, toTargets, target);
        problems.Add(
            ModelRules.JoinPointsElsewhere,
            Place.OfClass(declaration.Attribute, argument),
            isSwapped ? [new(Remedies.Swap, "From, To")] : [],
            argument,
            $"{join.Type.Name}.{Wording.Fields(join, fields)}",
            string.Join(" and ", actual.Select(type => $"'{type.Name}'")),
            expected.Type.Name,
            isSwapped ? ": From and To are swapped" : "");
        return false;
    }

    /// <summary>The models that a foreign key is known to point to, by <c>[References]</c> or <c>[BelongsTo]</c> of the join model.</summary>
    public static List<TypeModel> TargetsOf(ModelModel join, EquatableArray<int> foreignKey, ModelIndex index)
    {
        var targets = new List<TypeModel>();
        if (foreignKey.Count == 1 && ReferenceResolver.ModelOf(join, foreignKey[0], index) is { } referenced)
        {
            targets.Add(referenced.Type);
        }

        foreach (var relation in join.Relations)
        {
            if (relation.Kind == RelationKind.BelongsTo
                && relation.ForeignKey.Select(join.IndexOf).SequenceEqual(foreignKey)
                && index.Find(relation.Target) is { } target
                && !targets.Contains(target.Type))
            {
                targets.Add(target.Type);
            }
        }

        return targets;
    }
}
