using Farming.Orm.Metadata;
using Farming.Orm.Schemas;

namespace Farming.Orm.Artifacts.Relations;

/// <summary>All associations of a set of models: one per foreign key, however many ends are declared.</summary>
internal sealed class AssociationGraph
{
    private readonly List<Association> _associations = [];
    private readonly IReadOnlyList<ModelMetadata> _models;

    /// <param name="models">The models.</param>
    /// <param name="tables">Their constraints.</param>
    internal AssociationGraph(IReadOnlyList<ModelMetadata> models, IReadOnlyDictionary<ModelMetadata, TableConstraints> tables)
    {
        _models = models;
        foreach (var key in models.SelectMany(model => tables[model].ForeignKeys.Select(key => (Model: model, Constraint: key))))
        {
            var (constraint, value) = (key.Constraint, key.Constraint.Value);
            Find(key.Model, value.Fields, value.Target, value.TargetFields)?.Constraint = constraint;
        }

        foreach (var relation in models.SelectMany(model => model.Relations))
        {
            Add(relation);
        }
    }

    /// <summary>The associations, in the order of their owners.</summary>
    internal IReadOnlyList<Association> Associations => _associations;

    /// <summary>The ends at a model: the declared ends in the order of declaration, then the others.</summary>
    internal IReadOnlyList<AssociationEnd> EndsOf(ModelMetadata model) =>
    [
        .. _associations
            .SelectMany(association => new AssociationEnd[] { new(association, IsOwner: true), new(association, IsOwner: false) })
            .Where(end => end.Model == model)
            .OrderBy(end => end.Declared?.Index ?? int.MaxValue),
    ];

    /// <summary>Whether an association needs a name: it connects a model with itself, or other associations connect the same two models.</summary>
    internal bool NeedsName(Association association) =>
        association.Owner == association.Target || _associations.Any(other => other != association && Connects(other, association.Owner, association.Target));

    private static bool Connects(Association association, ModelMetadata first, ModelMetadata second) =>
        (association.Owner == first && association.Target == second) || (association.Owner == second && association.Target == first);

    private void Add(RelationMetadata relation)
    {
        var (source, target) = (relation.Source, relation.Target);
        switch (relation.Kind)
        {
            case RelationKind.BelongsTo:
                if (Find(source, relation.SourceFields, target, relation.TargetFields) is { } association)
                {
                    association.Declared ??= relation;
                }

                break;
            case RelationKind.ManyToMany:
                var join = relation.Join!;
                Find(join.Model, join.SourceFields, source, relation.SourceFields);
                Find(join.Model, join.TargetFields, target, relation.TargetFields);
                break;
            default:
                if (Find(target, relation.TargetFields, source, relation.SourceFields) is { } inverse)
                {
                    inverse.DeclaredInverse ??= relation;
                }

                break;
        }
    }

    /// <summary>Finds or adds the association of a foreign key; <see langword="null"/> if one of its models is not in the set.</summary>
    private Association? Find(ModelMetadata owner, IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields)
    {
        if (!_models.Contains(owner) || !_models.Contains(target))
        {
            return null;
        }

        var association = _associations.FirstOrDefault(association => association.IsOver(owner, fields, target, targetFields));
        if (association is null)
        {
            association = new(owner, fields, target, targetFields);
            _associations.Add(association);
        }

        return association;
    }
}
