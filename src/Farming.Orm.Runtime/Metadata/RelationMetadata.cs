using System.ComponentModel;

namespace Farming.Orm.Metadata;

/// <summary>How two models are related, seen from the one that declares it.</summary>
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
    /// <param name="target">Gives the target model; called late, since models may point to each other.</param>
    /// <param name="sourceFields">The fields of this model that are compared, in order.</param>
    /// <param name="targetFields">The fields of the target that are compared, in the same order.</param>
    /// <param name="join">The join model of a many-to-many relation.</param>
    /// <param name="onDelete">What a delete of the target does to the rows of a <see cref="RelationKind.BelongsTo"/> relation.</param>
    /// <param name="onUpdate">What a change of the target's key does to them.</param>
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

    /// <summary>The model it leads to.</summary>
    public ModelMetadata Target => _target();

    /// <summary>Whether it leads to any number of rows.</summary>
    public bool IsToMany => Kind is RelationKind.HasMany or RelationKind.ManyToMany;

    /// <summary>
    /// Whether the row it leads to may be missing: a <see cref="RelationKind.HasOne"/> relation, or a <see cref="RelationKind.BelongsTo"/>
    /// relation with a nullable foreign key.
    /// </summary>
    public bool IsOptional => Kind == RelationKind.HasOne || (Kind == RelationKind.BelongsTo && SourceFields.Any(key => key.IsNullable));

    /// <summary>The fields of <see cref="Source"/> that are compared: the foreign key of <see cref="RelationKind.BelongsTo"/>, else the key that is pointed to.</summary>
    public IReadOnlyList<FieldMetadata> SourceFields => _source ??= [.. _sourceFields.Select(index => Source.Fields[index])];

    /// <summary>The fields of <see cref="Target"/> that are compared, in the order of <see cref="SourceFields"/> (of <see cref="JoinMetadata.TargetFields"/> for many-to-many).</summary>
    public IReadOnlyList<FieldMetadata> TargetFields => _targets ??= [.. _targetFields.Select(index => Target.Fields[index])];

    /// <summary>The join model of a many-to-many relation, else <see langword="null"/>.</summary>
    public JoinMetadata? Join => _join is null ? null : _resolvedJoin ??= new(_join);

    /// <summary>What a delete of the target does to the rows of a <see cref="RelationKind.BelongsTo"/> relation.</summary>
    public ReferentialAction OnDelete { get; }

    /// <summary>What a change of the target's key does to the rows of a <see cref="RelationKind.BelongsTo"/> relation.</summary>
    public ReferentialAction OnUpdate { get; }

    /// <summary>Whether the rows it leads to are found by an index, as far as the models say.</summary>
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

    /// <summary>Its fields that point to the relation's source (<c>From</c>).</summary>
    public IReadOnlyList<FieldMetadata> SourceFields { get; }

    /// <summary>Its fields that point to the relation's target (<c>To</c>).</summary>
    public IReadOnlyList<FieldMetadata> TargetFields { get; }

    /// <summary>Whether the join model keeps a pair from being there twice.</summary>
    internal bool PairsAreUnique => Model.IsUnique(Pair);

    /// <summary>The fields of a pair; composite keys may share some.</summary>
    internal IReadOnlyList<FieldMetadata> Pair { get; }
}

/// <summary>What generated code says of a join model; fields are named by their index.</summary>
/// <param name="Model">Gives the join model.</param>
/// <param name="From">Its fields that point to the relation's source.</param>
/// <param name="To">Its fields that point to the relation's target.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record JoinDescription(Func<ModelMetadata> Model, int[] From, int[] To);
