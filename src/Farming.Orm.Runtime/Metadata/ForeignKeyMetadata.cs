namespace Farming.Orm.Metadata;

/// <summary>A foreign key constraint.</summary>
public sealed class ForeignKeyMetadata
{
    private ForeignKeyMetadata(
        IReadOnlyList<FieldMetadata> fields, ModelMetadata target, IReadOnlyList<FieldMetadata> targetFields, ReferentialAction onDelete, ReferentialAction onUpdate)
    {
        Fields = fields;
        Target = target;
        TargetFields = targetFields;
        OnDelete = onDelete;
        OnUpdate = onUpdate;
    }

    /// <summary>The referencing fields.</summary>
    public IReadOnlyList<FieldMetadata> Fields { get; }

    /// <summary>The referenced model.</summary>
    public ModelMetadata Target { get; }

    /// <summary>The referenced fields, in the same order.</summary>
    public IReadOnlyList<FieldMetadata> TargetFields { get; }

    /// <summary>What happens to the referencing rows when the referenced row is deleted.</summary>
    public ReferentialAction OnDelete { get; }

    /// <summary>What happens to the referencing rows when the referenced key changes.</summary>
    public ReferentialAction OnUpdate { get; }

    /// <summary>A <c>BelongsTo</c> and a <c>References</c> over the same field are one constraint. Actions of either one apply.</summary>
    internal static IReadOnlyList<ForeignKeyMetadata> Of(ModelMetadata model, IReadOnlyList<ReferenceDescription> references)
    {
        var keys = new List<ForeignKeyMetadata>();
        foreach (var relation in model.Relations.Where(relation => relation.Kind == RelationKind.BelongsTo))
        {
            Add(new(relation.SourceFields, relation.Target, relation.TargetFields, relation.OnDelete, relation.OnUpdate));
        }

        foreach (var reference in references)
        {
            var target = reference.Target();
            Add(new([model.Fields[reference.SourceField]], target, [target.Fields[reference.TargetField]], reference.OnDelete, reference.OnUpdate));
        }

        return keys;

        void Add(ForeignKeyMetadata key)
        {
            var same = keys.FindIndex(other => other.Target == key.Target && other.Fields.SequenceEqual(key.Fields) && other.TargetFields.SequenceEqual(key.TargetFields));
            if (same < 0)
            {
                keys.Add(key);
            }
            else
            {
                keys[same] = new(key.Fields, key.Target, key.TargetFields, Stated(keys[same].OnDelete, key.OnDelete), Stated(keys[same].OnUpdate, key.OnUpdate));
            }
        }

        static ReferentialAction Stated(ReferentialAction first, ReferentialAction second) =>
            first == ReferentialAction.NoAction ? second : first;
    }
}
