using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>Whole rows in a <c>Select</c>, and their columns.</summary>
public static class SelectionExtensions
{
    /// <summary>Reads the whole model with all its fields.</summary>
    /// <param name="selection">The row.</param>
    /// <returns>The model; <see langword="null"/> while the projection is learnt.</returns>
    public static TModel All<TModel>(this Selection<TModel> selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        var row = selection.SelectionRow;
        row.EnsureUsable();
        if (!row.IsLearning)
        {
            return row.ReadAll(selection.SelectionBinding);
        }

        row.NoteAll();
        return default!;
    }

    /// <summary>
    /// The columns of the row for the conditions and orders of its branches:
    /// <c>Select(p =&gt; new { p.Name, Bids = p.Bids.Where(b =&gt; b.Amount &gt; p.Columns().Price).Count() })</c>.
    /// </summary>
    /// <param name="selection">The row.</param>
    /// <returns>Columns, which the database compares; their values are read from <paramref name="selection"/> itself.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selection"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The execution has ended.</exception>
    public static TWhere Columns<TModel, TWhere>(this Selection<TModel, TWhere> selection)
        where TWhere : WhereScope
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection.SelectionColumns;
    }
}

/// <summary>Reads an optional to-one relation in a <c>Select</c>, for results that are classes.</summary>
public static class OptionalSelectionExtensions
{
    /// <summary>Reads the related row; <see langword="null"/> if it does not exist.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult> selector)
        where TSelect : class
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? related.Note(selector(related.Selection)) : null;
    }
}

/// <summary>Reads an optional to-one relation in a <c>Select</c>, for results that are value types.</summary>
public static class OptionalValueSelectionExtensions
{
    /// <summary>Reads the related row; <see langword="null"/> if it does not exist.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult> selector)
        where TSelect : class
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? related.Note(selector(related.Selection)) : null;
    }

    /// <summary>Reads a value of the related row, which may itself be null; <see langword="null"/> if the row does not exist.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult?> selector)
        where TSelect : class
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? related.Note(selector(related.Selection)) : null;
    }
}
