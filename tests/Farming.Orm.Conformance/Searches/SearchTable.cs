using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A table that random queries are made of.</summary>
/// <param name="name">Its name.</param>
/// <param name="rows">Its rows as objects.</param>
/// <param name="key">The key of a row.</param>
internal class SearchTable<TModel, TWhere, TSelect>(string name, IReadOnlyList<TModel> rows, Func<TModel, int> key)
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    private const int And = 1;
    private const int Or = 4;

    private readonly List<Reading<TModel, TSelect>> _readings = [];

    internal string Name { get; } = name;

    internal IReadOnlyList<TModel> All { get; } = rows;

    internal Func<TModel, int> Key { get; } = key;

    internal List<SearchColumn<TModel, TWhere>> Columns { get; } = [];

    internal List<SearchToOne<TModel, TWhere, TSelect>> ToOnes { get; } = [];

    internal List<SearchToMany<TModel, TWhere, TSelect>> ToManys { get; } = [];

    /// <summary>Conditions of particular types.</summary>
    internal List<Condition<TModel, TWhere>> Conditions { get; } = [];

    internal void Add<T>(string column, Func<TWhere, Column<T>> sql, Func<TSelect, T?> read, Func<TModel, T?> value, IReadOnlyList<T?> values) =>
        Add(new SearchColumn<TModel, TWhere, T>(column, sql, x => x is null ? null : value(x), values), read);

    internal void AddText(string column, Func<TWhere, Column<string>> sql, Func<TSelect, string?> read, Func<TModel, string?> value, IReadOnlyList<string?> values) =>
        Add(new SearchText<TModel, TWhere>(column, sql, x => x is null ? null : value(x), values), read);

    /// <summary>Whole rows as text.</summary>
    internal string Print(TModel? row) => row is null ? "null" : $"{Name}({string.Join(", ", Columns.Select(column => Values.Text(column.Value(row))))})";

    internal Condition<TModel, TWhere> Condition(Dice dice, int depth)
    {
        if (depth <= 0)
        {
            return dice.Of(Columns).Condition(dice, Columns);
        }

        return dice.Below(14) switch
        {
            0 or 1 or 2 => Condition(dice, depth - 1).With(Condition(dice, depth - 1), dice.Below(5)),
            3 => Condition(dice, depth - 1).Not(),
            4 or 5 when ToOnes.Count > 0 => dice.Of(ToOnes).Condition(dice, depth),
            6 or 7 or 8 when ToManys.Count > 0 => dice.Of(ToManys).Condition(dice, depth),
            9 when ToManys.Count > 0 && dice.Of(ToManys).Correlated(dice, dice.Of(Columns)) is { } correlated => correlated,
            10 when Conditions.Count > 0 => dice.Of(Conditions),
            11 => Chain(dice),
            _ => dice.Of(Columns).Condition(dice, Columns),
        };
    }

    internal Order<TModel, TWhere> Order(Dice dice, int depth) => dice.Below(6) switch
    {
        0 when ToOnes.Count > 0 && depth > 0 => dice.Of(ToOnes).Order(dice, depth),
        1 when ToManys.Count > 0 && depth > 0 => dice.Of(ToManys).Count(dice, depth).Order(dice.OneIn(2)),
        _ => dice.Of(Columns).Order(dice.OneIn(2)),
    };

    /// <summary>Random conditions, orders and page.</summary>
    internal RowsAsked<TModel, TWhere> Rows(Dice dice, int depth)
    {
        var orders = Enumerable.Range(0, dice.Below(4)).Select(_ => Order(dice, depth)).ToList();
        var isTotal = dice.OneIn(2);
        if (isTotal)
        {
            orders.Add(Columns[0].Order(dice.OneIn(2)));
        }

        var isPage = dice.OneIn(3);
        return new()
        {
            Conditions = [.. Enumerable.Range(0, Math.Max(0, dice.Below(4) - 1)).Select(_ => Condition(dice, depth))],
            Orders = orders,
            Skip = isPage && dice.OneIn(2) ? dice.ValueBelow(4) : null,
            Take = isPage && !dice.OneIn(4) ? dice.OneIn(4) ? dice.ValueBelow(2) : dice.ValueBelow(30) : null,
            OrdersAreTotal = isTotal,
            Key = Key,
            Dice = dice,
        };
    }

    /// <summary>A random projection.</summary>
    internal Reading<TModel, TSelect> Reading(Dice dice, int depth)
    {
        if (dice.OneIn(6))
        {
            return Whole();
        }

        if (dice.OneIn(5))
        {
            return dice.Of(_readings);
        }

        return Reading<TModel, TSelect>.Of(dice.Shuffled([
            .. dice.Some(_readings, 3),
            .. depth > 0 ? dice.Some(ToOnes, 2 * dice.Below(2)).Select(relation => relation.Reading(dice, depth)) : [],
            .. depth > 0 ? dice.Some(ToManys, 2 * dice.Below(2)).Select(relation => relation.Reading(dice, depth)) : [],
        ]));
    }

    internal Reading<TModel, TSelect> Whole() => new($"{Name}.All()", row => row.All(), row => row, found => Print((TModel?)found));

    /// <summary>Reads the key.</summary>
    private protected Reading<TModel, TSelect> KeyReading => _readings[0];

    /// <summary>Some columns, and the orders by each of them.</summary>
    private protected (Reading<TModel, TSelect> Reading, SearchColumn<TModel, TWhere>[] Columns) Flat(Dice dice)
    {
        var chosen = dice.Some(Columns.Zip(_readings), 3);
        return (chosen.Length == 1 ? chosen[0].Second : Reading<TModel, TSelect>.Of([.. chosen.Select(one => one.Second)]), [.. chosen.Select(one => one.First)]);
    }

    /// <summary>Many conditions that one operator joins, or two in turn.</summary>
    private Condition<TModel, TWhere> Chain(Dice dice)
    {
        var (first, second) = (dice.OneIn(2) ? And : Or, dice.OneIn(2) ? And : Or);
        return Enumerable.Range(0, 2 + dice.Below(30)).Aggregate(
            dice.Of(Columns).Condition(dice, Columns),
            (chain, index) => chain.With(dice.Of(Columns).Condition(dice, Columns), index % 2 == 0 ? first : second));
    }

    private void Add<T>(SearchColumn<TModel, TWhere> column, Func<TSelect, T?> read)
    {
        Columns.Add(column);
        _readings.Add(new ColumnReading<TModel, TSelect, T?>(column.Name, read, row => column.Value(row)));
    }
}
