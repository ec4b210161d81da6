using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;
using Farming.Orm.Generators.Rules;

namespace Farming.Orm.Generators.Resolution;

/// <summary>What is wrong with the foreign keys of a model, though code can be generated for them: for the analyzer alone.</summary>
internal sealed class ForeignKeyChecker(ResolvedModel resolved, RequiredGraph graph, ProblemList problems)
{
    private readonly ModelModel _model = resolved.Model;

    public void Check()
    {
        var belongsTo = resolved.Relations.Where(relation => relation.Declaration.Kind == RelationKind.BelongsTo).ToList();
        foreach (var relation in belongsTo)
        {
            var attribute = relation.Declaration.Attribute;
            CheckActions(relation.SourceFields, relation.Declaration.Actions, argument => Place.OfClass(attribute, argument));
            CheckCycle(relation.SourceFields, relation.Target, Place.OfClass(attribute, "ForeignKey"));
        }

        foreach (var reference in resolved.References)
        {
            var field = _model.Fields[reference.Field];
            CheckActions([reference.Field], reference.Actions, argument => Place.OfProperty(field.Name, KnownNames.References, argument));
            var same = belongsTo.Where(relation => relation.SourceFields is [var only] && only == reference.Field).ToList();
            CheckContradiction(reference, field, same);
            if (same.Count == 0)
            {
                CheckCycle([reference.Field], reference.Target, Place.OfProperty(field.Name, KnownNames.References, "0"));
            }
        }
    }

    private void CheckActions(EquatableArray<int> foreignKey, ActionsModel actions, Func<string, Place> place)
    {
        CheckAction(foreignKey, "OnDelete", actions.OnDelete, place);
        CheckAction(foreignKey, "OnUpdate", actions.OnUpdate, place);
    }

    /// <summary>Each part of the key gets the value, so each must be able to have it.</summary>
    private void CheckAction(EquatableArray<int> foreignKey, string argument, ReferentialAction action, Func<string, Place> place)
    {
        var field = action switch
        {
            ReferentialAction.SetNull => foreignKey.Select(index => _model.Fields[index]).FirstOrDefault(field => !field.Type.IsNullable),
            ReferentialAction.SetDefault => foreignKey.Select(index => _model.Fields[index])
                .FirstOrDefault(field => field is { Type.IsNullable: false, Default: null, DefaultsToNow: false }),
            _ => null,
        };
        if (field is null)
        {
            return;
        }

        var reason = action == ReferentialAction.SetNull
            ? $"make it '{field.Type.Name.Replace("global::", "")}?'"
            : "give it [Default]";
        EquatableArray<Remedy> remedies = action == ReferentialAction.SetNull && foreignKey.Count == 1
            ? [new(Remedies.Type, $"{field.Type.Name}?"), new(Remedies.Property, field.Name), new(Remedies.Model, _model.Type.PlainName)]
            : [];
        var state = action == ReferentialAction.SetNull ? "is never null" : "has no default and is never null";
        problems.Add(ModelRules.ImpossibleAction, place(argument), remedies, $"{_model.Type.Name}.{field.Name}", state, $"{argument} = {action}", reason);
    }

    private void CheckContradiction(ReferenceModel reference, FieldModel field, List<RelationModel> belongsTo)
    {
        var declaration = field.Reference!;
        var place = Place.OfProperty(field.Name, KnownNames.References, "0");
        if (belongsTo.Count > 0 && belongsTo.TrueForAll(relation => !relation.Target.Equals(reference.Target)))
        {
            problems.Add(ModelRules.UnknownReference, place, declaration.Target, $"[BelongsTo] over '{field.Name}' leads to '{belongsTo[0].Target.Name}'");
            return;
        }

        foreach (var actions in belongsTo.Where(relation => relation.Target.Equals(reference.Target)).Select(relation => relation.Declaration.Actions))
        {
            CheckSameAction(field, declaration, "OnDelete", actions.OnDelete, reference.Actions.OnDelete);
            CheckSameAction(field, declaration, "OnUpdate", actions.OnUpdate, reference.Actions.OnUpdate);
        }
    }

    /// <summary>Both are one constraint, which has one action.</summary>
    private void CheckSameAction(FieldModel field, ReferenceDeclaration declaration, string argument, ReferentialAction ofRelation, ReferentialAction ofReference)
    {
        if (ofRelation != ofReference && ofRelation != ReferentialAction.NoAction && ofReference != ReferentialAction.NoAction)
        {
            var place = Place.OfProperty(field.Name, KnownNames.References, argument);
            problems.Add(ModelRules.UnknownReference, place, declaration.Target, $"[BelongsTo] over '{field.Name}' says {argument} = {ofRelation}, and this says {ofReference}");
        }
    }

    private void CheckCycle(EquatableArray<int> foreignKey, TypeModel target, Place place)
    {
        if (!RequiredGraph.IsRequired(_model, foreignKey) || graph.FindWay(target, _model.Type) is not { } way)
        {
            return;
        }

        var names = string.Join(", which needs ", way.Select(type => $"a '{type.Name}'"));
        var remedy = foreignKey.Count == 1 ? _model.Fields[foreignKey[0]] : null;
        EquatableArray<Remedy> remedies = remedy is null
            ? []
            : [new(Remedies.Type, $"{remedy.Type.Name}?"), new(Remedies.Property, remedy.Name), new(Remedies.Model, _model.Type.PlainName)];
        problems.Add(ModelRules.RequiredCycle, place, remedies, _model.Type.Name, names, Wording.Fields(_model, foreignKey));
    }
}
