using System.Globalization;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>Random conditions, orders and a page, for the rows of a table or of a relation.</summary>
internal sealed class RowsAsked<TModel, TWhere>
    where TModel : class
    where TWhere : WhereScope
{
    private const int OrderStep = -1;
    private const int SkipStep = -2;
    private const int TakeStep = -3;

    /// <summary>The conditions, each a step of its own.</summary>
    internal IReadOnlyList<Condition<TModel, TWhere>> Conditions { get; init; } = [];

    internal IReadOnlyList<Order<TModel, TWhere>> Orders { get; init; } = [];

    internal int? Skip { get; init; }

    internal int? Take { get; init; }

    /// <summary>Whether the orders tell every two rows apart.</summary>
    internal required bool OrdersAreTotal { get; init; }

    internal required Func<TModel, int> Key { get; init; }

    /// <summary>Mixes the steps: the meaning of a query does not depend on the order of its steps.</summary>
    internal required Dice Dice { get; init; }

    internal bool IsPage => Skip > 0 || Take is not null;

    /// <summary>Whether the order of the results is defined: the key is the tie-break of a page.</summary>
    internal bool IsTotal => OrdersAreTotal || IsPage;

    internal string Text => string.Concat([
        .. Conditions.Select(condition => $".Where({condition.Text})"),
        Orders.Count > 0 ? $".OrderBy({string.Join(", ", Orders.Select(order => order.Text))})" : "",
        Skip is { } skip ? string.Create(CultureInfo.InvariantCulture, $".Skip({skip})") : "",
        Take is { } take ? string.Create(CultureInfo.InvariantCulture, $".Take({take})") : "",
    ]);

    internal RowsAsked<TModel, TWhere> WithoutPage() => new() { Conditions = Conditions, Orders = Orders, OrdersAreTotal = OrdersAreTotal, Key = Key, Dice = Dice };

    internal TSelf Apply<TSelf, TFiltered, TKey, TResult>(Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult> query)
        where TSelf : Query<TSelf, TFiltered, TModel, TWhere, TKey, TResult>
        where TFiltered : TSelf
    {
        var result = (TSelf)query;
        foreach (var step in Steps())
        {
            switch (step)
            {
                case OrderStep:
                    foreach (var (index, order) in Orders.Index())
                    {
                        result = order.Apply(result, index == 0);
                    }

                    break;
                case SkipStep:
                    result = result.Skip(Skip!.Value);
                    break;
                case TakeStep:
                    result = result.Take(Take!.Value);
                    break;
                default:
                    result = result.Where(Conditions[step].Sql);
                    break;
            }
        }

        return result;
    }

    /// <summary>In the order of declaration, since the steps of a branch are the same for each row.</summary>
    internal ToManySelection<TModel, TWhere, TSelect> Apply<TSelect>(ToManySelection<TModel, TWhere, TSelect> branch)
        where TSelect : Selection<TModel>
    {
        var result = Conditions.Aggregate(branch, (rows, condition) => rows.Where(condition.Sql));
        result = Orders.Index().Aggregate(result, (rows, order) => order.Item.Apply(rows, order.Index == 0));
        result = Skip is { } skip ? result.Skip(skip) : result;
        return Take is { } take ? result.Take(take) : result;
    }

    internal ToManyInclude<TModel, TWhere, TInclude> Apply<TInclude>(ToManyInclude<TModel, TWhere, TInclude> include)
    {
        var result = Conditions.Aggregate(include, (rows, condition) => rows.Where(condition.Sql));
        result = Orders.Index().Aggregate(result, (rows, order) => order.Item.Apply(rows, order.Index == 0));
        result = Skip is { } skip ? result.Skip(skip) : result;
        return Take is { } take ? result.Take(take) : result;
    }

    /// <summary>The same of objects, with the key as the tie-break.</summary>
    /// <param name="rows">The objects.</param>
    /// <param name="distinct">What is distinct of each; null for all.</param>
    internal IEnumerable<TModel> Apply(IEnumerable<TModel> rows, Func<TModel, string>? distinct = null)
    {
        var found = rows.Where(row => Conditions.All(condition => condition.Holds(row)));
        var byKey = (distinct is null ? found : found.DistinctBy(distinct)).OrderBy(Key);
        var ordered = Orders.Count == 0 ? byKey : Orders.Skip(1).Aggregate(Orders[0].Apply(byKey), (sorted, order) => order.ApplyNext(sorted));
        var skipped = ordered.Skip(Skip ?? 0);
        return Take is { } take ? skipped.Take(take) : skipped;
    }

    private int[] Steps() => Dice.Shuffled([
        .. Enumerable.Range(0, Conditions.Count),
        .. Orders.Count > 0 ? [OrderStep] : Array.Empty<int>(),
        .. Skip is null ? Array.Empty<int>() : [SkipStep],
        .. Take is null ? Array.Empty<int>() : [TakeStep],
    ]);
}
