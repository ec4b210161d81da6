namespace Farming.Orm.Metadata;

/// <summary>A model: its table, fields, keys and relations. Immutable.</summary>
public sealed class ModelMetadata
{
    private static int _lastId;
    private readonly Lazy<IReadOnlyList<ForeignKeyMetadata>> _foreignKeys;

    /// <summary>Called by generated code.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public ModelMetadata(ModelDescription description)
    {
        Name = description.Name;
        LogicalName = description.LogicalName ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);
        Table = description.Table;
        Schema = description.Schema;
        CollectionName = description.CollectionName;
        Description = description.Description;
        Fields = description.Fields;
        PrimaryKey = new(Pick(description.PrimaryKey));
        UniqueKeys = Array.ConvertAll(description.UniqueKeys, fields => new KeyMetadata(Pick(fields)));
        Indexes = Array.ConvertAll(description.Indexes, fields => new IndexMetadata(Pick(fields)));
        Relations = description.Relations;
        _foreignKeys = new(() => ForeignKeyMetadata.Of(this, description.References));
        foreach (var field in description.Fields)
        {
            field.Model = this;
        }

        foreach (var relation in description.Relations)
        {
            relation.Source = this;
        }

        FieldMetadata[] Pick(int[] fields)
        {
            var picked = new FieldMetadata[fields.Length];
            for (var index = 0; index < fields.Length; index++)
            {
                picked[index] = description.Fields[fields[index]];
            }

            return picked;
        }
    }

    /// <summary>The name of the class.</summary>
    public string Name { get; }

    /// <summary>The logical name: the name of the class in camelCase.</summary>
    public string LogicalName { get; }

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The table's PostgreSQL schema, or <see langword="null"/>.</summary>
    public string? Schema { get; }

    /// <summary>The name of the query root and of to-many relations to this model.</summary>
    public string CollectionName { get; }

    /// <summary>The text of <see cref="DescriptionAttribute"/>.</summary>
    public string? Description { get; }

    /// <summary>The fields, in the order of declaration.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    /// <summary>The primary key.</summary>
    public KeyMetadata PrimaryKey { get; }

    /// <summary>The unique keys besides the primary key.</summary>
    public IReadOnlyList<KeyMetadata> UniqueKeys { get; }

    /// <summary>The declared indexes.</summary>
    public IReadOnlyList<IndexMetadata> Indexes { get; }

    /// <summary>The declared relations, in the order of declaration.</summary>
    public IReadOnlyList<RelationMetadata> Relations { get; }

    /// <summary>The foreign keys, from <see cref="BelongsToAttribute"/> and <see cref="ReferencesAttribute"/>.</summary>
    public IReadOnlyList<ForeignKeyMetadata> ForeignKeys => _foreignKeys.Value;

    /// <summary>A pool of objects that executions reuse.</summary>
    internal SparePool<object> Spares { get; } = new();

    /// <summary>A number that identifies the model within the process.</summary>
    internal int Id { get; } = Interlocked.Increment(ref _lastId);

    /// <summary>Whether a key consists of exactly these fields, in any order.</summary>
    internal bool IsUnique(IReadOnlyCollection<FieldMetadata> fields) =>
        PrimaryKey.HasExactly(fields) || UniqueKeys.Any(key => key.HasExactly(fields));

    /// <summary>
    /// Whether a key or an index covers a search by these fields. Foreign keys always have an index: the schema creates one if no other index covers them.
    /// </summary>
    internal bool IsIndexed(IReadOnlyList<FieldMetadata> fields)
    {
        return LeadsTo(PrimaryKey.Fields)
            || UniqueKeys.Any(key => LeadsTo(key.Fields))
            || Indexes.Any(index => LeadsTo(index.Fields))
            || ForeignKeys.Any(key => LeadsTo(key.Fields));

        bool LeadsTo(IReadOnlyList<FieldMetadata> indexed) => fields.Count <= indexed.Count && indexed.Take(fields.Count).All(fields.Contains);
    }

    /// <summary>Whether an index returns the rows that are equal in some fields in the order of other fields.</summary>
    internal bool IsSorted(IReadOnlyCollection<FieldMetadata> equal, IReadOnlyList<FieldMetadata> order)
    {
        return HasOrder(PrimaryKey.Fields) || UniqueKeys.Any(key => HasOrder(key.Fields)) || Indexes.Any(index => HasOrder(index.Fields));

        bool HasOrder(IReadOnlyList<FieldMetadata> indexed) => indexed.SkipWhile(equal.Contains).Take(order.Count).SequenceEqual(order);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The description of a model in generated code. Fields are identified by their index.</summary>
/// <remarks>It uses arrays, because a starting program does not have to compile new generic types for them.</remarks>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public sealed class ModelDescription
{
    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The logical name, where it is not the camelCase of the class's.</summary>
    public string? LogicalName { get; init; }

    /// <summary>The table's name.</summary>
    public required string Table { get; init; }

    /// <summary>The table's schema.</summary>
    public string? Schema { get; init; }

    /// <summary>The collection name.</summary>
    public required string CollectionName { get; init; }

    /// <summary>Documentation.</summary>
    public string? Description { get; init; }

    /// <summary>The fields.</summary>
    public required FieldMetadata[] Fields { get; init; }

    /// <summary>The primary key's fields.</summary>
    public required int[] PrimaryKey { get; init; }

    /// <summary>The fields of each unique key besides the primary key.</summary>
    public int[][] UniqueKeys { get; init; } = [];

    /// <summary>The fields of each index.</summary>
    public int[][] Indexes { get; init; } = [];

    /// <summary>The relations.</summary>
    public RelationMetadata[] Relations { get; init; } = [];

    /// <summary>The fields with <see cref="ReferencesAttribute"/>.</summary>
    public ReferenceDescription[] References { get; init; } = [];
}

/// <summary>One <see cref="ReferencesAttribute"/>.</summary>
/// <param name="SourceField">The index of the field with the attribute.</param>
/// <param name="Target">The referenced model.</param>
/// <param name="TargetField">The index of the referenced field.</param>
/// <param name="OnDelete">What happens to the referencing rows when the referenced row is deleted.</param>
/// <param name="OnUpdate">What happens to the referencing rows when the referenced key changes.</param>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public sealed record ReferenceDescription(
    int SourceField,
    Func<ModelMetadata> Target,
    int TargetField,
    ReferentialAction OnDelete = ReferentialAction.NoAction,
    ReferentialAction OnUpdate = ReferentialAction.NoAction);
