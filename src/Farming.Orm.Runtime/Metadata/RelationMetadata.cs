using System.ComponentModel;

namespace Farming.Orm.Metadata;

/// <summary>How two models are related, seen from the model that declares the relation.</summary>
public enum RelationKind
{
    /// <summary><see cref="BelongsToAttribute"/>.</summary>
    BelongsTo,

    /// <summary><see cref="HasOneAttribute"/>.</summary>
    HasOne,

    /// <summary><see cref="HasManyAttribute"/>.</summary>
    HasMany,

    /// <summary><see cref="ManyToManyAttribute"/>.</summary>
    ManyToMany,
}

/// <summary>One relation of a model.</summary>
public sealed class RelationMetadata
{
    private readonly Func<ModelMetadata> _target;
    private readonly int[] _sourceFields;
    private readonly int[] _targetFields;
    private readonly JoinDescription? _join;
    private JoinMetadata? _resolvedJoin;
    private FieldMetadata[]? _source;
    private FieldMetadata[]? _targets;
    private bool? _isIndexed;

    /// <summary>Called by generated code.</summary>
    /// <param name="index">The relation's position in its model, from 0.</param>
    /// <param name="name">The navigation property's name.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="target">Returns the target model; called on first use, because models may reference each other.</param>
    /// <param name="sourceFields">The compared fields of this model, in order.</param>
    /// <param name="targetFields">The compared fields of the target, in the same order.</param>
    /// <param name="join">The join model of a many-to-many relation.</param>
    /// <param name="onDelete">What happens to the rows of a <see cref="RelationKind.BelongsTo"/> relation when the target is deleted.</param>
    /// <param name="onUpdate">What happens to these rows when the key of the target changes.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RelationMetadata(
        int index,
        string name,
        RelationKind kind,
        Func<ModelMetadata> target,
        int[] sourceFields,
        int[] targetFields,
        JoinDescription? join = null,
        ReferentialAction onDelete = ReferentialAction.NoAction,
        ReferentialAction onUpdate = ReferentialAction.NoAction)
    {
        Index = index;
        Name = name;
        Kind = kind;
        OnDelete = onDelete;
        OnUpdate = onUpdate;
        _target = target;
        _sourceFields = sourceFields;
        _targetFields = targetFields;
        _join = join;
    }

    /// <summary>The relation's position in its model, from 0.</summary>
    public int Index { get; }

    /// <summary>The navigation property's name.</summary>
    public string Name { get; }

    /// <summary>The kind.</summary>
    public RelationKind Kind { get; }

    /// <summary>The model that declares the relation.</summary>
    public ModelMetadata Source { get; internal set; } = null!;

    /// <summary>The related model.</summary>
    public ModelMetadata Target => _target();

    /// <summary>Whether the relation leads to any number of rows.</summary>
    public bool IsToMany => Kind is RelationKind.HasMany or RelationKind.ManyToMany;

    /// <summary>
    /// Whether the related row may be missing: a <see cref="RelationKind.HasOne"/> relation, or a <see cref="RelationKind.BelongsTo"/>
    /// relation with a nullable foreign key.
    /// </summary>
    public bool IsOptional => Kind == RelationKind.HasOne || (Kind == RelationKind.BelongsTo && SourceFields.Any(key => key.IsNullable));

    /// <summary>The compared fields of <see cref="Source"/>: the foreign key of <see cref="RelationKind.BelongsTo"/>, else the referenced key.</summary>
    public IReadOnlyList<FieldMetadata> SourceFields => _source ??= [.. _sourceFields.Select(index => Source.Fields[index])];

    /// <summary>
    /// The compared fields of <see cref="Target"/>, in the order of <see cref="SourceFields"/> (for many-to-many: of <see cref="JoinMetadata.TargetFields"/>).
    /// </summary>
    public IReadOnlyList<FieldMetadata> TargetFields => _targets ??= [.. _targetFields.Select(index => Target.Fields[index])];

    /// <summary>The join model of a many-to-many relation, else <see langword="null"/>.</summary>
    public JoinMetadata? Join => _join is null ? null : _resolvedJoin ??= new(_join);

    /// <summary>What happens to the rows of a <see cref="RelationKind.BelongsTo"/> relation when the target is deleted.</summary>
    public ReferentialAction OnDelete { get; }

    /// <summary>What happens to the rows of a <see cref="RelationKind.BelongsTo"/> relation when the key of the target changes.</summary>
    public ReferentialAction OnUpdate { get; }

    /// <summary>Whether an index finds the related rows, according to the models.</summary>
    internal bool IsIndexed => _isIndexed ??= Join is { } join
        ? join.Model.IsIndexed(join.SourceFields) && Target.IsIndexed(TargetFields)
        : Target.IsIndexed(TargetFields);

    /// <inheritdoc/>
    public override string ToString() => $"{Source?.Name}.{Name}";
}

/// <summary>The join model of a many-to-many relation.</summary>
public sealed class JoinMetadata
{
    internal JoinMetadata(JoinDescription description)
    {
        Model = description.Model();
        SourceFields = [.. description.From.Select(index => Model.Fields[index])];
        TargetFields = [.. description.To.Select(index => Model.Fields[index])];
        Pair = [.. SourceFields.Union(TargetFields)];
    }

    /// <summary>The join model.</summary>
    public ModelMetadata Model { get; }

    /// <summary>Its fields that reference the source of the relation (<c>From</c>).</summary>
    public IReadOnlyList<FieldMetadata> SourceFields { get; }

    /// <summary>Its fields that reference the target of the relation (<c>To</c>).</summary>
    public IReadOnlyList<FieldMetadata> TargetFields { get; }

    /// <summary>Whether a key of the join model prevents duplicate pairs.</summary>
    internal bool PairsAreUnique => Model.IsUnique(Pair);

    /// <summary>The fields of a pair. Composite keys may share some of them.</summary>
    internal IReadOnlyList<FieldMetadata> Pair { get; }
}

/// <summary>The description of a join model in generated code. Fields are identified by their index.</summary>
/// <param name="Model">Returns the join model.</param>
/// <param name="From">Its fields that reference the source of the relation.</param>
/// <param name="To">Its fields that reference the target of the relation.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JoinDescription(Func<ModelMetadata> Model, int[] From, int[] To);
