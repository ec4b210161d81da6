using System.ComponentModel;
using Farming.Orm.Values;

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

    /// <summary>The model as the end of a relation in <c>Include</c>.</summary>
    public IncludeBinding<TModel, TWhere, TInclude> Included => field ??= new(this, ((IWhereBinding<TWhere>)this).Scope, Include);

    /// <summary>The unique keys.</summary>
    /// <param name="source">The source of their columns.</param>
    public abstract TKey Key(RowSource source);

    /// <summary><see cref="Key"/> as a delegate, for queries that do not know the type of the binding.</summary>
    internal Func<RowSource, TKey> Keys => field ??= Key;

    /// <inheritdoc/>
    public virtual bool Gives(TCreate row, int field) => true;

    /// <inheritdoc/>
    public virtual bool IsGiven(TCreate row, int field) => true;

    /// <inheritdoc/>
    public virtual bool HasNested(TCreate row) => false;

    /// <inheritdoc/>
    public abstract void Write(TCreate row, int field, CreateDefaults defaults, ParameterWriter writer);

    /// <inheritdoc/>
    public void WriteArray(IReadOnlyList<TCreate> rows, int field, CreateDefaults defaults, ParameterWriter writer)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writer);
        var values = new FieldValues(Metadata.Fields[field], rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            Write(rows[index], field, defaults, values);
        }

        values.WriteTo(writer);
    }

    /// <summary>Collects the assignments of an update.</summary>
    /// <param name="update">The update.</param>
    /// <param name="assignments">Receives the assignments.</param>
    public void Collect(TUpdate update, AssignmentCollector assignments) => Collect(update, new AssignmentCollector<TWhere>(assignments));

    /// <summary>Takes the assignments of an update from generated code.</summary>
    /// <param name="update">The update.</param>
    /// <param name="assignments">Receives the assignments.</param>
    protected abstract void Collect(TUpdate update, AssignmentCollector<TWhere> assignments);

    /// <summary>The relations whose rows can be created together with a row of the model.</summary>
    protected virtual NestedRelation<TModel, TCreate>[] DescribeNested() => [];

    /// <summary>A relation whose row can be created together with a row of the model.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="child">The model of the relation's rows.</param>
    /// <param name="element">Returns the related row that a new row brings along, or <see langword="null"/>.</param>
    /// <param name="create">Makes the child's own new row, with the parent's key.</param>
    protected static NestedRelation<TModel, TCreate> One<TElement, TChild, TChildCreate>(
        int relation, INestedBinding<TChild, TChildCreate> child, Func<TCreate, TElement?> element, Func<TElement, TModel?, TChildCreate> create)
        where TElement : class
        where TChildCreate : class =>
        new NestedRelation<TModel, TCreate, TElement, TChild, TChildCreate>(relation, child, row => element(row) is { } one ? new[] { one } : null, create);

    /// <summary>A relation whose rows can be created together with a row of the model.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="child">The model of the relation's rows; that of the join rows for a many-to-many relation.</param>
    /// <param name="elements">Returns the related rows that a new row brings along; <see langword="null"/> if it does not mention the relation.</param>
    /// <param name="create">Makes the child's own new row, with the parent's key.</param>
    protected static NestedRelation<TModel, TCreate> Many<TElement, TChild, TChildCreate>(
        int relation, INestedBinding<TChild, TChildCreate> child, Func<TCreate, IReadOnlyList<TElement>?> elements, Func<TElement, TModel?, TChildCreate> create)
        where TElement : class
        where TChildCreate : class =>
        new NestedRelation<TModel, TCreate, TElement, TChild, TChildCreate>(relation, child, elements, create);
}
