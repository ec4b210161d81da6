using System.Globalization;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A to-many relation that random queries follow.</summary>
internal abstract class SearchToMany<TModel, TWhere, TSelect>
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    internal abstract Condition<TModel, TWhere> Condition(Dice dice, int depth);

    /// <summary>A condition on its rows that compares a column of them with one of the outer row; null if none fits.</summary>
    internal abstract Condition<TModel, TWhere>? Correlated(Dice dice, SearchColumn<TModel, TWhere> outer);

    internal abstract SearchColumn<TModel, TWhere> Count(Dice dice, int depth);

    internal abstract Reading<TModel, TSelect> Reading(Dice dice, int depth);
}

/// <summary>A to-many relation to one model.</summary>
/// <param name="name">Its name.</param>
/// <param name="sql">The relation in a query.</param>
/// <param name="select">The relation in a projection.</param>
/// <param name="related">The related objects.</param>
/// <param name="target">The table of its rows.</param>
internal sealed class SearchToMany<TModel, TWhere, TSelect, TTarget, TTargetWhere, TTargetSelect>(
    string name,
    Func<TWhere, ToManyPath<TTargetWhere>> sql,
    Func<TSelect, ToManySelection<TTarget, TTargetWhere, TTargetSelect>> select,
    Func<TModel, IEnumerable<TTarget>> related,
    SearchTable<TTarget, TTargetWhere, TTargetSelect> target) : SearchToMany<TModel, TWhere, TSelect>
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TTarget : class
    where TTargetWhere : WhereScope
    where TTargetSelect : Selection<TTarget>
{
    internal override Condition<TModel, TWhere> Condition(Dice dice, int depth)
    {
        if (dice.OneIn(3))
        {
            var count = Count(dice, depth);
            return count.Condition(dice, [count, Count(dice, depth)]);
        }

        var inner = target.Condition(dice, depth - 1);
        return dice.Below(5) switch
        {
            0 => new($"{name}.Some()", t => sql(t).Some(), x => Rows(x).Any()),
            1 => new($"{name}.None()", t => sql(t).None(), x => !Rows(x).Any()),
            2 => new($"{name}.Some({inner.Text})", t => sql(t).Some(inner.Sql), x => Rows(x).Any(inner.Holds)),
            3 => new($"{name}.None({inner.Text})", t => sql(t).None(inner.Sql), x => !Rows(x).Any(inner.Holds)),
            _ => new($"{name}.Every({inner.Text})", t => sql(t).Every(inner.Sql), x => Rows(x).All(inner.Holds)),
        };
    }

    internal override Condition<TModel, TWhere>? Correlated(Dice dice, SearchColumn<TModel, TWhere> outer) => outer.Correlated(dice, target.Columns, name, sql, related);

    internal override SearchColumn<TModel, TWhere> Count(Dice dice, int depth)
    {
        if (depth <= 0 || dice.OneIn(3))
        {
            return new SearchColumn<TModel, TWhere, int>($"{name}.Count()", t => sql(t).Count(), x => Rows(x).Count(), [0, 1, 2, 3]);
        }

        var inner = target.Condition(dice, depth - 1);
        return new SearchColumn<TModel, TWhere, int>($"{name}.Count({inner.Text})", t => sql(t).Count(inner.Sql), x => Rows(x).Count(inner.Holds), [0, 1, 2, 3]);
    }

    internal override Reading<TModel, TSelect> Reading(Dice dice, int depth)
    {
        if (dice.OneIn(3))
        {
            var conditions = dice.OneIn(2) ? [] : new[] { target.Condition(dice, depth - 1) };
            var counted = new RowsAsked<TTarget, TTargetWhere> { Conditions = conditions, OrdersAreTotal = false, Key = target.Key, Dice = dice };
            return dice.OneIn(2)
                ? new($"{name}{counted.Text}.Count()", row => counted.Apply(select(row)).Count(), row => counted.Apply(related(row)).Count(), Number)
                : new($"{name}{counted.Text}.Any()", row => counted.Apply(select(row)).Any(), row => counted.Apply(related(row)).Any(), found => found!.ToString()!);
        }

        var rows = target.Rows(dice, depth - 1);
        if (dice.OneIn(4))
        {
            return new(
                $"{name}{rows.Text}.ToList()",
                row => rows.Apply(select(row)).ToList(),
                row => rows.Apply(related(row)).ToList(),
                found => List(((List<TTarget>)found!).Select(target.Print), rows.IsTotal),
                branches: 1);
        }

        var inner = target.Reading(dice, depth - 1);
        return new(
            $"{name}{rows.Text}.Select({inner.Text})",
            row => rows.Apply(select(row)).Select(inner.Read),
            row => rows.Apply(related(row)).Select(inner.Value).ToList(),
            found => List(((List<object?>)found!).Select(inner.Print), rows.IsTotal),
            1 + inner.Branches);
    }

    private static string Number(object? found) => ((int)found!).ToString(CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> rows, bool isTotal) => $"[{string.Join(", ", isTotal ? rows : rows.Order(StringComparer.Ordinal))}]";

    private IEnumerable<TTarget> Rows(TModel? row) => row is null ? [] : related(row);
}
