using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Relations;

/// <summary>Rows of one model that point to rows of another, seen from both ends, whichever of them the models declare.</summary>
internal sealed class Association(ModelMetadata owner, IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields)
{
    /// <summary>The model that holds the foreign key.</summary>
    internal ModelMetadata Owner { get; } = owner;

    /// <summary>The foreign key's fields.</summary>
    internal IReadOnlyList<FieldMetadata> Fields { get; } = fields;

    /// <summary>The model that is pointed to.</summary>
    internal ModelMetadata Target { get; } = target;

    /// <summary>The key that is pointed to, in the order of <see cref="Fields"/>.</summary>
    internal IReadOnlyList<FieldMetadata> TargetFields { get; } = targetFields;

    /// <summary>The foreign key constraint and its name; <see langword="null"/> if the database has none.</summary>
    internal Schemas.Named<ForeignKeyMetadata>? Constraint { get; set; }

    /// <summary>The owner's relation, if it declares one.</summary>
    internal RelationMetadata? Declared { get; set; }

    /// <summary>The target's relation, if it declares one.</summary>
    internal RelationMetadata? DeclaredInverse { get; set; }

    /// <summary>Whether a row of the target has any number of rows that point to it, not one at most.</summary>
    internal bool IsInverseMany => DeclaredInverse?.IsToMany ?? !Owner.IsUnique([.. Fields]);

    /// <summary>Whether a row of the owner may point to nothing.</summary>
    internal bool IsOptional => Fields.Any(key => key.IsNullable);

    internal bool IsOver(ModelMetadata owner, IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields) =>
        Owner == owner && Target == target && Fields.SequenceEqual(fields) && TargetFields.SequenceEqual(targetFields);
}

/// <summary>One end of an association: a relation as one model has it.</summary>
/// <param name="Association">The association.</param>
/// <param name="IsOwner">Whether this is the end that holds the foreign key.</param>
internal sealed record AssociationEnd(Association Association, bool IsOwner)
{
    /// <summary>The model that has this end.</summary>
    internal ModelMetadata Model => IsOwner ? Association.Owner : Association.Target;

    /// <summary>The model at the other end.</summary>
    internal ModelMetadata Other => IsOwner ? Association.Target : Association.Owner;

    /// <summary>The relation of the model, if it declares this end.</summary>
    internal RelationMetadata? Declared => IsOwner ? Association.Declared : Association.DeclaredInverse;

    /// <summary>Whether it leads to any number of rows.</summary>
    internal bool IsMany => !IsOwner && Association.IsInverseMany;
}
