using Farming.Orm.GeneratedCode;

namespace Farming.Orm;

/// <summary>What a <c>Select</c> can do with a row besides reading its columns.</summary>
public static class SelectionExtensions
{
    /// <summary>The whole model, its scalar fields filled.</summary>
    /// <param name="selection">The row.</param>
    /// <returns>The model; while the shape is learnt, <see langword="null"/>.</returns>
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
}

/// <summary>What a <c>Select</c> makes of an optional to-one relation, where the result is a class.</summary>
public static class OptionalSelectionExtensions
{
    /// <summary>Reads the related row; <see langword="null"/> where there is none.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult> selector)
        where TSelect : class
        where TResult : class?
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? selector(related.Selection) : null;
    }
}

/// <summary>What a <c>Select</c> makes of an optional to-one relation, where the result is a value type.</summary>
public static class OptionalValueSelectionExtensions
{
    /// <summary>Reads the related row; <see langword="null"/> where there is none.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult> selector)
        where TSelect : class
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? selector(related.Selection) : null;
    }

    /// <summary>Reads the related row's value, which may itself be null; <see langword="null"/> where there is no row.</summary>
    /// <param name="related">The relation.</param>
    /// <param name="selector">Names what to read.</param>
    public static TResult? Select<TSelect, TResult>(this OptionalSelection<TSelect> related, Func<TSelect, TResult?> selector)
        where TSelect : class
        where TResult : struct
    {
        ArgumentNullException.ThrowIfNull(selector);
        return related.IsRead ? selector(related.Selection) : null;
    }
}
