using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

/// <summary>What the runtime knows of a model's class: generated, one per model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelBinding<TModel>
{
    private readonly Lock _gate = new();
    private ModelMetadata? _metadata;

    /// <summary>The model's metadata, made when it is first asked for.</summary>
    public ModelMetadata Metadata => _metadata ?? Make();

    /// <summary>Makes the metadata.</summary>
    public abstract ModelMetadata Describe();

    /// <summary>Makes a model of the current row.</summary>
    /// <param name="reader">The rows.</param>
    /// <param name="ordinals">The position of each field's column.</param>
    public abstract TModel Read(RowReader reader, int[] ordinals);

    /// <summary>Fills a navigation property.</summary>
    /// <param name="model">The model.</param>
    /// <param name="relation">The relation's index.</param>
    /// <param name="value">The related model, a list of models, or <see langword="null"/>.</param>
    public abstract void SetRelation(TModel model, int relation, object? value);

    /// <summary>Writes one field of all models as one array parameter.</summary>
    /// <param name="models">The models.</param>
    /// <param name="field">The field's index.</param>
    /// <param name="writer">Takes the parameter.</param>
    public abstract void WriteArray(IReadOnlyList<TModel> models, int field, ParameterWriter writer);

    private ModelMetadata Make()
    {
        lock (_gate)
        {
            return _metadata ??= Describe();
        }
    }
}

/// <summary>What the runtime knows of a model's class, its columns and its relations.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelBinding<TModel, TWhere, TSelect> : ModelBinding<TModel>, ISelectBinding<TSelect>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    /// <summary><see cref="Where"/>, made into a delegate once.</summary>
    internal Func<Source, TWhere> Scope => field ??= Where;

    /// <summary><see cref="Select"/>, made into a delegate once.</summary>
    internal Func<Row, TSelect> Selector => field ??= Select;

    /// <summary>The columns of a source.</summary>
    /// <param name="source">The source.</param>
    public abstract TWhere Where(Source source);

    /// <summary>The columns of a row.</summary>
    /// <param name="row">The row.</param>
    public abstract TSelect Select(Row row);
}

/// <summary>What the runtime knows of a model's class and all its builders.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations in <c>Include</c>.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">What an update does.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> : ModelBinding<TModel, TWhere, TSelect>, INestedBinding<TModel, TCreate>
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private IReadOnlyList<NestedRelation<TModel, TCreate>>? _nested;

    /// <inheritdoc/>
    ModelBinding<TModel> INestedBinding<TModel, TCreate>.Model => this;

    /// <inheritdoc/>
    IReadOnlyList<NestedRelation<TModel, TCreate>> INestedBinding<TModel, TCreate>.Nested => _nested ??= DescribeNested();

    /// <summary>The relations.</summary>
    public abstract TInclude Include { get; }

    /// <summary>The unique keys.</summary>
    /// <param name="source">The source of their columns.</param>
    public abstract TKey Key(Source source);

    /// <summary><see cref="Key"/>, for queries that do not know the binding's type.</summary>
    internal Func<Source, TKey> Keys => field ??= Key;

    /// <inheritdoc/>
    public abstract bool Gives(TCreate row, int field);

    /// <inheritdoc/>
    public abstract bool IsGiven(TCreate row, int field);

    /// <inheritdoc/>
    public virtual bool HasNested(TCreate row) => false;

    /// <inheritdoc/>
    public abstract void Write(TCreate row, int field, CreateDefaults defaults, ParameterWriter writer);

    /// <inheritdoc/>
    public abstract void WriteArray(IReadOnlyList<TCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer);

    /// <summary>The relations whose rows can be created together with a row of the model.</summary>
    protected virtual IReadOnlyList<NestedRelation<TModel, TCreate>> DescribeNested() => [];

    /// <summary>Takes the assignments of an update.</summary>
    /// <param name="update">The update.</param>
    /// <param name="assignments">Takes them.</param>
    public abstract void Collect(TUpdate update, AssignmentCollector assignments);
}
