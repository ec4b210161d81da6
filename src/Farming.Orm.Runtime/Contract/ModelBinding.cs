using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>Connects the runtime with a model's class and its generated builders.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
/// <typeparam name="TSelect">Its columns and relations in projections.</typeparam>
/// <typeparam name="TInclude">Its relations in <c>Include</c>.</typeparam>
/// <typeparam name="TKey">Its unique keys.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
/// <typeparam name="TUpdate">The changes of an update.</typeparam>
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
    public abstract TKey Key(RowSource source);

    /// <summary><see cref="Key"/> as a delegate, for queries that do not know the type of the binding.</summary>
    internal Func<RowSource, TKey> Keys => field ??= Key;

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

    /// <summary>The relations whose rows can be nested in a new row of the model.</summary>
    protected virtual IReadOnlyList<NestedRelation<TModel, TCreate>> DescribeNested() => [];

    /// <summary>Collects the assignments of an update.</summary>
    /// <param name="update">The update.</param>
    /// <param name="assignments">Receives the assignments.</param>
    public abstract void Collect(TUpdate update, AssignmentCollector assignments);
}
