using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A column, or a count, that random queries compare and order by.</summary>
/// <param name="name">Its name.</param>
internal abstract class SearchColumn<TModel, TWhere>(string name)
    where TModel : class
    where TWhere : WhereScope
{
    internal string Name { get; } = name;

    internal abstract Func<TModel?, object?> Value { get; }

    /// <summary>A condition of the column, with values or with one of the others.</summary>
    internal abstract Condition<TModel, TWhere> Condition(Dice dice, IEnumerable<SearchColumn<TModel, TWhere>> others);

    /// <summary>A condition on the rows of a relation that compares their column with this one; null if no column is of this type.</summary>
    internal abstract Condition<TModel, TWhere>? Correlated<TTarget, TTargetWhere>(
        Dice dice, IEnumerable<SearchColumn<TTarget, TTargetWhere>> columns, string path, Func<TWhere, ToManyPath<TTargetWhere>> sql, Func<TModel, IEnumerable<TTarget>> related)
        where TTarget : class
        where TTargetWhere : WhereScope;

    internal abstract Order<TModel, TWhere> Order(bool isDescending);
}

/// <summary>A column of one type.</summary>
/// <param name="name">Its name.</param>
/// <param name="sql">The column in a query.</param>
/// <param name="value">Its value of an object; null where the related row does not exist.</param>
/// <param name="values">Values to compare it with.</param>
internal class SearchColumn<TModel, TWhere, T>(string name, Func<TWhere, Column<T>> sql, Func<TModel?, object?> value, IReadOnlyList<T?> values) : SearchColumn<TModel, TWhere>(name)
    where TModel : class
    where TWhere : WhereScope
{
    internal Func<TWhere, Column<T>> Sql { get; } = sql;

    internal override Func<TModel?, object?> Value { get; } = value;

    protected IReadOnlyList<T?> Pool { get; } = values;

    internal override Condition<TModel, TWhere> Condition(Dice dice, IEnumerable<SearchColumn<TModel, TWhere>> others)
    {
        switch (dice.Below(8))
        {
            case 0:
            case 1:
                T?[] list = [.. Enumerable.Range(0, dice.Below(5)).Select(_ => dice.Value(Pool))];
                return dice.OneIn(2)
                    ? new($"{Name}.In({Text(list)})", t => Sql(t).In(list), x => list.Any(one => Values.Compare(Value(x), 0, one)))
                    : new($"{Name}.NotIn({Text(list)})", t => Sql(t).NotIn((IEnumerable<T?>)list), x => !list.Any(one => Values.Compare(Value(x), 0, one)));
            case 2:
                var (low, high) = (dice.Value(Pool), dice.Value(Pool));
                return new(
                    $"{Name}.Between({Values.Text(low)}, {Values.Text(high)})",
                    t => Sql(t).Between(low, high),
                    x => Values.Compare(Value(x), 5, low) && Values.Compare(Value(x), 3, high));
            case 3:
                var other = dice.Of([.. others.OfType<SearchColumn<TModel, TWhere, T>>()]);
                var between = dice.Below(6);
                return new(
                    $"{Name} {Values.Operator(between)} {other.Name}",
                    t => Values.Compare(Sql(t), between, other.Sql(t)),
                    x => Values.Compare(Value(x), between, other.Value(x)));
            default:
                var (@operator, constant) = (dice.Below(6), dice.Value(Pool));
                return new(
                    $"{Name} {Values.Operator(@operator)} {Values.Text(constant)}",
                    t => Values.Compare(Sql(t), @operator, constant),
                    x => Values.Compare(Value(x), @operator, constant));
        }
    }

    internal override Condition<TModel, TWhere>? Correlated<TTarget, TTargetWhere>(
        Dice dice, IEnumerable<SearchColumn<TTarget, TTargetWhere>> columns, string path, Func<TWhere, ToManyPath<TTargetWhere>> sql, Func<TModel, IEnumerable<TTarget>> related)
    {
        SearchColumn<TTarget, TTargetWhere, T>[] alike = [.. columns.OfType<SearchColumn<TTarget, TTargetWhere, T>>()];
        if (alike.Length == 0)
        {
            return null;
        }

        var (inner, @operator, isSome) = (dice.Of(alike), dice.Below(6), dice.OneIn(2));
        return new(
            $"{path}.{(isSome ? "Some" : "Every")}({inner.Name} {Values.Operator(@operator)} outer {Name})",
            t => isSome ? sql(t).Some(r => Values.Compare(inner.Sql(r), @operator, Sql(t))) : sql(t).Every(r => Values.Compare(inner.Sql(r), @operator, Sql(t))),
            x => isSome
                ? x is not null && related(x).Any(row => Values.Compare(inner.Value(row), @operator, Value(x)))
                : x is null || related(x).All(row => Values.Compare(inner.Value(row), @operator, Value(x))));
    }

    internal override Order<TModel, TWhere> Order(bool isDescending) => new Order<TModel, TWhere, T>(Name, isDescending, Sql, Value);

    private static string Text(T?[] list) => string.Join(", ", list.Select(value => Values.Text(value)));
}

/// <summary>A column of text.</summary>
/// <inheritdoc/>
internal sealed class SearchText<TModel, TWhere>(string name, Func<TWhere, Column<string>> sql, Func<TModel?, string?> value, IReadOnlyList<string?> values)
    : SearchColumn<TModel, TWhere, string>(name, sql, value, values)
    where TModel : class
    where TWhere : WhereScope
{
    internal override Condition<TModel, TWhere> Condition(Dice dice, IEnumerable<SearchColumn<TModel, TWhere>> others)
    {
        if (!dice.OneIn(3))
        {
            return base.Condition(dice, others);
        }

        var (part, ignoreCase) = (dice.Value([.. Pool.OfType<string>()]), dice.OneIn(2));
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var words = $"({Values.Text(part)}{(ignoreCase ? ", ignoreCase" : "")})";
        return dice.Below(3) switch
        {
            0 => new($"{Name}.Contains{words}", t => Sql(t).Contains(part, ignoreCase), x => value(x)?.Contains(part, comparison) == true),
            1 => new($"{Name}.StartsWith{words}", t => Sql(t).StartsWith(part, ignoreCase), x => value(x)?.StartsWith(part, comparison) == true),
            _ => new($"{Name}.EndsWith{words}", t => Sql(t).EndsWith(part, ignoreCase), x => value(x)?.EndsWith(part, comparison) == true),
        };
    }
}
