using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Operations;

namespace Farming.Orm.GeneratedCode;

/// <summary>A relation whose rows can be nested in a new row of the model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of its new rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedRelation<TModel, TCreate>
    where TCreate : class
{
    private protected NestedRelation()
    {
    }

    /// <summary>Collects the nested rows of new rows. Once they are created, they fill the navigation properties.</summary>
    /// <param name="writer">Creates the nested rows.</param>
    /// <param name="binding">The model.</param>
    /// <param name="rows">The new rows.</param>
    /// <param name="parents">The same rows as the database stores them, with their keys.</param>
    internal abstract void Collect(NestedWriter writer, ModelBinding<TModel> binding, List<TCreate> rows, List<TModel> parents);
}

/// <inheritdoc/>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of its new rows.</typeparam>
/// <typeparam name="TElement">The values of a nested row, except the foreign key.</typeparam>
/// <typeparam name="TChild">The model of the nested rows: the target, or the join model.</typeparam>
/// <typeparam name="TChildCreate">The values of its new rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NestedRelation<TModel, TCreate, TElement, TChild, TChildCreate> : NestedRelation<TModel, TCreate>
    where TCreate : class
    where TElement : class
    where TChildCreate : class
{
    private readonly int _relation;
    private readonly INestedBinding<TChild, TChildCreate> _child;
    private readonly Func<TCreate, IReadOnlyList<TElement>?> _elements;
    private readonly Func<TElement, TModel?, TChildCreate> _create;

    /// <summary>Called by generated code.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="child">The model of the nested rows.</param>
    /// <param name="elements">Returns the nested rows of a new row; <see langword="null"/> if it does not set the relation.</param>
    /// <param name="create">Makes a new row of the child's model, with the key of the parent.</param>
    public NestedRelation(int relation, INestedBinding<TChild, TChildCreate> child, Func<TCreate, IReadOnlyList<TElement>?> elements, Func<TElement, TModel?, TChildCreate> create)
    {
        _relation = relation;
        _child = child;
        _elements = elements;
        _create = create;
    }

    internal override void Collect(NestedWriter writer, ModelBinding<TModel> binding, List<TCreate> rows, List<TModel> parents)
    {
        if (!rows.Exists(row => _elements(row) is not null))
        {
            return;
        }

        var table = writer.Waiting(_child);
        var first = table.Rows.Count;
        var counts = new int[rows.Count];
        for (var index = 0; index < rows.Count; index++)
        {
            var elements = _elements(rows[index]);
            counts[index] = elements?.Count ?? -1;
            foreach (var element in elements ?? [])
            {
                var row = element ?? throw new ArgumentException($"{binding.Metadata.Relations[_relation]} contains a null row. Remove it.");
                table.Rows.Add(_create(row, parents[index]));
            }
        }

        table.Add(children => Fill(binding, parents, counts, children, first));
    }

    /// <summary>Fills the navigation properties of the parents. A many-to-many relation stays unloaded: it leads to targets, and only join rows were created.</summary>
    /// <param name="binding">The parents' model.</param>
    /// <param name="parents">The parents.</param>
    /// <param name="counts">The number of children of each parent; -1 for a parent that does not set the relation.</param>
    /// <param name="children">The children, grouped by their parents.</param>
    /// <param name="next">The index of the first child of the first parent.</param>
    private void Fill(ModelBinding<TModel> binding, List<TModel> parents, int[] counts, List<TChild> children, int next)
    {
        var relation = binding.Metadata.Relations[_relation];
        if (relation.Kind == RelationKind.ManyToMany)
        {
            return;
        }

        for (var index = 0; index < counts.Length; index++)
        {
            if (counts[index] >= 0)
            {
                binding.SetRelation(parents[index], _relation, relation.IsToMany ? children.GetRange(next, counts[index]) : children[next]);
                next += counts[index];
            }
        }
    }
}

/// <summary>Connects the runtime with a model whose new rows can contain nested rows.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INestedBinding<TModel, TCreate> : ICreateBinding<TCreate>
    where TCreate : class
{
    /// <summary>The model.</summary>
    ModelBinding<TModel> Model { get; }

    /// <summary>The relations whose rows can be nested.</summary>
    IReadOnlyList<NestedRelation<TModel, TCreate>> Nested { get; }
}

/// <summary>The keys that parents pass to their nested rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestedKey
{
    /// <summary>The value of a nullable key field.</summary>
    /// <param name="value">The parent's value.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="InvalidOperationException">The value is null, so rows cannot reference the parent.</exception>
    public static T Of<T>(T? value, Field<T?> field)
        where T : struct => value ?? throw IsNull(field);

    /// <inheritdoc cref="Of{T}(T?, Field{T?})"/>
    public static T Of<T>(T? value, Field<T> field)
        where T : class => value ?? throw IsNull(field);

    private static InvalidOperationException IsNull(Metadata.FieldMetadata field) =>
        new($"{field.Model.Name}.{field.Name} is null, so other rows cannot reference this row. Give it a value to create nested rows.");
}
