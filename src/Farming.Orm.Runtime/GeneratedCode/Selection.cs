using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Select</c> types, which name the columns and relations that a <c>Select</c> may read.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Selection<TModel>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="row">The row to read.</param>
    /// <param name="binding">The model.</param>
    protected Selection(Row row, ModelBinding<TModel> binding)
    {
        SelectionRow = row;
        SelectionBinding = binding;
    }

    internal Row SelectionRow { get; }

    internal ModelBinding<TModel> SelectionBinding { get; }

    /// <summary>Reads a column that is never null, or of a nullable value type.</summary>
    /// <param name="field">The field.</param>
    protected T Read<T>(Field<T> field) => SelectionRow.Read(field);

    /// <summary>Reads a column of a reference type that may be null.</summary>
    /// <param name="field">The field.</param>
    protected T? ReadNullable<T>(Field<T> field)
        where T : class => SelectionRow.ReadNullable(field);

    /// <summary>Reads the row of a to-one relation that always leads to one.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The model that the relation leads to.</param>
    protected TSelect ToOne<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => SelectionRow.ToOne(relation, target.Selector);

    /// <summary>Reads the row of a to-one relation that may lead to none.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The model that the relation leads to.</param>
    protected OptionalSelection<TSelect> OptionalToOne<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => SelectionRow.OptionalToOne(relation, target.Selector);

    /// <summary>Reads the rows of a to-many relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The model that the relation leads to.</param>
    protected ToManySelection<TTarget, TWhere, TSelect> ToMany<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => new(SelectionRow, relation, target);
}
