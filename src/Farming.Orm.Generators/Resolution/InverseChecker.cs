using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Whether the relations of a model agree with what its targets say: for the analyzer alone.</summary>
internal sealed class InverseChecker(ResolvedModel resolved, ModelIndex index, ProblemList problems)
{
    private readonly ModelModel _model = resolved.Model;

    public void Check()
    {
        foreach (var relation in resolved.Relations)
        {
            if (index.Find(relation.Declaration.Target) is not { } target)
            {
                continue;
            }

            switch (relation.Declaration.Kind)
            {
                case RelationKind.HasOne:
                    CheckPointsHere(relation, target);
                    break;
                case RelationKind.HasMany:
                    CheckPointsHere(relation, target);
                    CheckUnique(relation, target);
                    break;
                case RelationKind.ManyToMany:
                    CheckMirror(relation, target);
                    break;
            }
        }
    }

    private void CheckUnique(RelationModel relation, ModelModel target)
    {
        if (target.Keys.IsUnique(relation.TargetFields))
        {
            problems.Add(
                ModelRules.ForeignKeyUnique,
                Place.OfClass(relation.Declaration.Attribute, "ForeignKey"),
                [new(Remedies.Attribute, "HasOne")],
                target.Type.Name,
                Wording.Fields(target, relation.TargetFields));
        }
    }

    /// <summary>The foreign key may be declared to lead elsewhere, and only there.</summary>
    private void CheckPointsHere(RelationModel relation, ModelModel target)
    {
        var targets = JoinResolver.TargetsOf(target, relation.TargetFields, index);
        if (targets.Count > 0 && !targets.Contains(_model.Type))
        {
            var others = string.Join(" and ", targets.Select(type => $"'{type.Name}'"));
            Report(relation, "ForeignKey", $"'{target.Type.Name}.{Wording.Fields(target, relation.TargetFields)}' is declared to point to {others}, not to '{_model.Type.Name}'");
        }
    }

    /// <summary>The way back through the same join model should take the same keys.</summary>
    private void CheckMirror(RelationModel relation, ModelModel target)
    {
        var join = relation.Join!;
        var back = target.Relations
            .Where(other => other.Kind == RelationKind.ManyToMany
                && index.Find(other.Target)?.Type.Equals(_model.Type) == true
                && index.Find(other.Join!.Through)?.Type.Equals(join.Type) == true)
            .ToList();
        if (back.Count > 0 && index.Find(relation.Declaration.Join!.Through) is { } joinModel && !back.Exists(other => IsMirror(other, join, joinModel)))
        {
            var other = back[0];
            Report(
                relation,
                "From",
                $"'{target.Type.Name}' leads back through '{join.Type.Name}' by From = \"{string.Join(", ", other.ForeignKey)}\" "
                    + $"and To = \"{string.Join(", ", other.Join!.To)}\", "
                    + "which is not this relation the other way round");
        }
    }

    private static bool IsMirror(RelationDeclaration back, JoinModel join, ModelModel joinModel) =>
        back.ForeignKey.Select(joinModel.IndexOf).SequenceEqual(join.To) && back.Join!.To.Select(joinModel.IndexOf).SequenceEqual(join.From);

    private void Report(RelationModel relation, string argument, string reason) =>
        problems.Add(ModelRules.InverseContradicts, Place.OfClass(relation.Declaration.Attribute, argument), relation.Name, reason);
}
