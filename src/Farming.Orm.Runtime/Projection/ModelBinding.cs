using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Values;

namespace Farming.Orm.GeneratedCode;

/// <summary>Connects the runtime with a model's class. Generated for each model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelBinding<TModel> : IModelWriter<TModel>
{
    private readonly Lock _gate = new();
    private ModelMetadata? _metadata;

    /// <summary>The metadata of the model, created on first use.</summary>
    public ModelMetadata Metadata => _metadata ?? Make();

    /// <summary>Creates the metadata.</summary>
    public abstract ModelMetadata Describe();

    /// <summary>Creates a model from the current row.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinals">The position of each field's column.</param>
    public abstract TModel Read(RowReader reader, int[] ordinals);

    /// <summary>Sets a navigation property.</summary>
    /// <param name="model">The model.</param>
    /// <param name="relation">The relation's index.</param>
    /// <param name="value">The related model, a list of models, or <see langword="null"/>.</param>
    public virtual void SetRelation(TModel model, int relation, object? value) =>
        throw new ArgumentOutOfRangeException(nameof(relation));

    /// <summary>Writes one field of a model as the next parameter: a field of a key, or one that a relation starts from.</summary>
    /// <param name="model">The model.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="writer">Receives the parameter.</param>
    public abstract void Write(TModel model, int field, ParameterWriter writer);

    /// <summary>Writes one field of all models as one array parameter: a field of a key, or one that a relation starts from.</summary>
    /// <param name="models">The models.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="writer">Receives the parameter.</param>
    public void WriteArray(IReadOnlyList<TModel> models, int field, ParameterWriter writer)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(writer);
        var values = new FieldValues(Metadata.Fields[field], models.Count);
        for (var index = 0; index < models.Count; index++)
        {
            Write(models[index], field, values);
        }

        values.WriteTo(writer);
    }

    private ModelMetadata Make()
    {
        lock (_gate)
        {
            return _metadata ??= Describe();
        }
    }
}

/// <summary>Connects the runtime with a model's class, its columns and its relations.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelBinding<TModel, TWhere, TSelect> : ModelBinding<TModel>, ISelectBinding<TSelect>, IWhereBinding<TWhere>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    /// <summary><see cref="Where"/> as a delegate, created once.</summary>
    Func<RowSource, TWhere> IWhereBinding<TWhere>.Scope => field ??= Where;

    /// <summary><see cref="Select"/> as a delegate, created once.</summary>
    internal Func<RowCursor, TSelect> Selector => field ??= Select;

    /// <summary>The columns of a source.</summary>
    /// <param name="source">The source.</param>
    public abstract TWhere Where(RowSource source);

    /// <summary>The columns of a row.</summary>
    /// <param name="row">The row.</param>
    public abstract TSelect Select(RowCursor row);
}
