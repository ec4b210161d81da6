using System.ComponentModel;
using Farming.Orm.Metadata;
using Farming.Orm.Operations;

namespace Farming.Orm.GeneratedCode;

/// <summary>A relation whose rows can be created together with a row of the model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of its new rows.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NestedRelation<TModel, TCreate>
    where TCreate : class
{
    private protected NestedRelation()
    {
    }

    /// <summary>Notes down the rows that new rows bring along; when they are created, they fill the navigation properties.</summary>
    /// <param name="writer">Creates them.</param>
    /// <param name="binding">The model.</param>
    /// <param name="rows">The new rows.</param>
    /// <param name="parents">The same rows as the database holds them, which have the keys.</param>
    internal abstract void Collect(NestedWriter writer, ModelBinding<TModel> binding, List<TCreate> rows, List<TModel> parents);
}

/// <inheritdoc/>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of its new rows.</typeparam>
/// <typeparam name="TElement">The values of a new row of the relation, without its key.</typeparam>
/// <typeparam name="TChild">The model of the relation's rows: the target, or the join model.</typeparam>
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
    /// <param name="child">The model of its rows.</param>
    /// <param name="elements">Gives what a new row brings along; <see langword="null"/> if it does not mention the relation.</param>
    /// <param name="create">Makes the child's own new row, with the parent's key.</param>
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

    /// <summary>Fills the navigation properties of parents. Join rows are not what a many-to-many relation leads to, so that one stays as it is.</summary>
    /// <param name="binding">The parents' model.</param>
    /// <param name="parents">The parents.</param>
    /// <param name="counts">How many children each has; -1 for a parent that does not mention the relation.</param>
    /// <param name="children">The children, by their parents.</param>
    /// <param name="next">The index of the first parent's first child.</param>
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

/// <summary>What the runtime knows of a model whose new rows can bring others along.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TCreate">The values of a new row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface INestedBinding<TModel, TCreate> : ICreateBinding<TCreate>
    where TCreate : class
{
    /// <summary>The model.</summary>
    ModelBinding<TModel> Model { get; }

    /// <summary>The relations whose rows can be created together with it.</summary>
    IReadOnlyList<NestedRelation<TModel, TCreate>> Nested { get; }
}

/// <summary>The keys that parents hand on to the rows that are created with them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestedKey
{
    /// <summary>The value of a key's field that may be null.</summary>
    /// <param name="value">The parent's value.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="InvalidOperationException">It is null: nothing can point to the row.</exception>
    public static T Of<T>(T? value, Field<T?> field)
        where T : struct => value ?? throw IsNull(field);

    /// <inheritdoc cref="Of{T}(T?, Field{T?})"/>
    public static T Of<T>(T? value, Field<T> field)
        where T : class => value ?? throw IsNull(field);

    private static InvalidOperationException IsNull(Metadata.FieldMetadata field) =>
        new($"{field.Model.Name}.{field.Name} is null, so other rows cannot reference this row. Give it a value to create nested rows.");
}
