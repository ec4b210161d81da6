using System.ComponentModel;
using Farming.Orm.Errors;

namespace Farming.Orm.GeneratedCode;

/// <summary>The argument of a <c>Select</c> lambda. It is valid for one execution and only inside the lambda; any later use is an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Selection
{
    private RowCursor? _row;

    private protected Selection(RowCursor row)
    {
        _row = row;
        row.Selection = this;
    }

    /// <summary>The row to read.</summary>
    /// <exception cref="InvalidQueryException">The execution has ended.</exception>
    internal RowCursor SelectionRow => _row ?? throw new InvalidQueryException(
        $"{GetType().Name} is used outside the lambda of its Select. Use it only inside the lambda.");

    /// <summary>Ends the execution: another execution may reuse the row.</summary>
    internal void Detach() => _row = null;
}

/// <summary>The base of the generated <c>…Select</c> types, which name the columns and relations that a <c>Select</c> may read.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Selection<TModel> : Selection
{
    /// <summary>Called by generated code.</summary>
    /// <param name="row">The row to read.</param>
    /// <param name="binding">The model.</param>
    protected Selection(RowCursor row, ModelBinding<TModel> binding)
        : base(row) => row.Binding = binding;

    internal ModelBinding<TModel> SelectionBinding => (ModelBinding<TModel>)SelectionRow.Binding!;

    /// <summary>Reads a column that is not null, or that has a nullable value type.</summary>
    /// <param name="field">The field.</param>
    protected T Read<T>(Field<T> field) => SelectionRow.Read(field);

    /// <summary>Reads a nullable column of a reference type.</summary>
    /// <param name="field">The field.</param>
    protected T? ReadNullable<T>(Field<T> field)
        where T : class => SelectionRow.ReadNullable(field);

    /// <summary>Reads the row of a required to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The related model.</param>
    protected TSelect ToOne<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => (TSelect)SelectionRow.FindToOne(relation, target.Selector).Selection;

    /// <summary>Reads the row of an optional to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The related model.</param>
    protected OptionalSelection<TSelect> OptionalToOne<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => new((TSelect)SelectionRow.FindToOne(relation, target.Selector).Selection);

    /// <summary>Reads the rows of a to-many relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The related model.</param>
    protected ToManySelection<TTarget, TWhere, TSelect> ToMany<TTarget, TWhere, TSelect>(int relation, ModelBinding<TTarget, TWhere, TSelect> target)
        where TWhere : WhereScope
        where TSelect : Selection<TTarget> => new(this, relation, target);
}

/// <summary>The base of the generated <c>…Select</c> types, with the columns for conditions and orders of branches.</summary>
/// <typeparam name="TModel">The model.</typeparam>
/// <typeparam name="TWhere">Its columns and relations in predicates.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Selection<TModel, TWhere> : Selection<TModel>
    where TWhere : WhereScope
{
    /// <summary>Called by generated code.</summary>
    /// <param name="row">The row to read.</param>
    /// <param name="binding">The model.</param>
    protected Selection(RowCursor row, ModelBinding<TModel> binding)
        : base(row, binding)
    {
    }

    /// <summary>The columns, for conditions and orders of branches.</summary>
    internal TWhere SelectionColumns
    {
        get
        {
            var row = SelectionRow;
            return (TWhere)row.OfferColumns(((IWhereBinding<TWhere>)row.Binding!).Scope);
        }
    }
}
