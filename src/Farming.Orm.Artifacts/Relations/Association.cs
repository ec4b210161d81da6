using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Relations;

/// <summary>Rows of one model that reference rows of another, seen from both ends, whether the models declare these ends or not.</summary>
internal sealed class Association(
    ModelMetadata owner, IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields)
{
    /// <summary>The model with the foreign key.</summary>
    internal ModelMetadata Owner { get; } = owner;

    /// <summary>The fields of the foreign key.</summary>
    internal IReadOnlyList<FieldMetadata> Fields { get; } = fields;

    /// <summary>The referenced model.</summary>
    internal ModelMetadata Target { get; } = target;

    /// <summary>The referenced key, in the order of <see cref="Fields"/>.</summary>
    internal IReadOnlyList<FieldMetadata> TargetFields { get; } = targetFields;

    /// <summary>The foreign key constraint and its name; <see langword="null"/> if the database does not have one.</summary>
    internal Schemas.Named<ForeignKeyMetadata>? Constraint { get; set; }

    /// <summary>The relation that the owner declares, if any.</summary>
    internal RelationMetadata? Declared { get; set; }

    /// <summary>The relation that the target declares, if any.</summary>
    internal RelationMetadata? DeclaredInverse { get; set; }

    /// <summary>Whether any number of rows may reference a row of the target, not only one.</summary>
    internal bool IsInverseMany => DeclaredInverse?.IsToMany ?? !Owner.IsUnique([.. Fields]);

    /// <summary>Whether the foreign key may be null.</summary>
    internal bool IsOptional => Fields.Any(key => key.IsNullable);

    internal bool IsOver(ModelMetadata owner, IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields) =>
        Owner == owner && Target == target && Fields.SequenceEqual(fields) && TargetFields.SequenceEqual(targetFields);
}

/// <summary>One end of an association: the relation of one model.</summary>
/// <param name="Association">The association.</param>
/// <param name="IsOwner">Whether this is the end with the foreign key.</param>
internal sealed record AssociationEnd(Association Association, bool IsOwner)
{
    /// <summary>The model at this end.</summary>
    internal ModelMetadata Model => IsOwner ? Association.Owner : Association.Target;

    /// <summary>The model at the other end.</summary>
    internal ModelMetadata Other => IsOwner ? Association.Target : Association.Owner;

    /// <summary>The relation that the model declares for this end, if any.</summary>
    internal RelationMetadata? Declared => IsOwner ? Association.Declared : Association.DeclaredInverse;

    /// <summary>Whether the end leads to any number of rows.</summary>
    internal bool IsMany => !IsOwner && Association.IsInverseMany;
}
