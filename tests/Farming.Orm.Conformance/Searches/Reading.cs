using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>What a random projection reads of a row, for the database and for objects.</summary>
/// <param name="text">The projection in words.</param>
/// <param name="read">Reads it of a row.</param>
/// <param name="value">Gives the same of an object.</param>
/// <param name="print">Turns either into text: equal results have one text.</param>
/// <param name="branches">How many to-many relations it reads.</param>
internal class Reading<TModel, TSelect>(string text, Func<TSelect, object?> read, Func<TModel, object?> value, Func<object?, string> print, int branches = 0)
    where TModel : class
    where TSelect : Selection<TModel>
{
    internal string Text { get; } = text;

    internal Func<TSelect, object?> Read { get; } = read;

    internal Func<TModel, object?> Value { get; } = value;

    internal Func<object?, string> Print { get; } = print;

    internal int Branches { get; } = branches;

    internal static Reading<TModel, TSelect> Of(IReadOnlyList<Reading<TModel, TSelect>> parts) => new(
        $"{{ {string.Join(", ", parts.Select(part => part.Text))} }}",
        row => parts.Select(part => part.Read(row)).ToArray(),
        row => parts.Select(part => part.Value(row)).ToArray(),
        found => found is null ? "null" : $"({string.Join(", ", ((object?[])found).Zip(parts, (one, part) => part.Print(one)))})",
        parts.Sum(part => part.Branches));

    /// <summary>Ends a query with this projection; the steps come before or after it.</summary>
    internal virtual Query<string> Select<TWhere, TInclude, TKey, TCreate, TUpdate>(
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query, RowsAsked<TModel, TWhere> rows, bool isDistinct)
        where TWhere : WhereScope
        where TCreate : class
        where TUpdate : class => Select(query, rows, isDistinct, Read, Print);

    private protected static Query<string> Select<TWhere, TInclude, TKey, TCreate, TUpdate, TResult>(
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query, RowsAsked<TModel, TWhere> rows, bool isDistinct, Func<TSelect, TResult> selector, Func<object?, string> print)
        where TWhere : WhereScope
        where TCreate : class
        where TUpdate : class
    {
        var shaped = rows.Dice.OneIn(2) ? rows.Apply(query).Select(selector) : rows.Apply(query.Select(selector));
        return (isDistinct ? shaped.Distinct() : shaped).Map(result => print(result));
    }
}

/// <summary>A column, which is also read as a value of its type.</summary>
/// <inheritdoc/>
internal sealed class ColumnReading<TModel, TSelect, T>(string text, Func<TSelect, T> column, Func<TModel, object?> value)
    : Reading<TModel, TSelect>(text, row => column(row), value, Values.Text)
    where TModel : class
    where TSelect : Selection<TModel>
{
    internal override Query<string> Select<TWhere, TInclude, TKey, TCreate, TUpdate>(
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query, RowsAsked<TModel, TWhere> rows, bool isDistinct) => Select(query, rows, isDistinct, column, Print);
}
