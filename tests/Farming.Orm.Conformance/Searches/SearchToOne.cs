using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A to-one relation that random queries follow.</summary>
internal abstract class SearchToOne<TModel, TWhere, TSelect>
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
{
    internal abstract Condition<TModel, TWhere> Condition(Dice dice, int depth);

    internal abstract Order<TModel, TWhere> Order(Dice dice, int depth);

    internal abstract Reading<TModel, TSelect> Reading(Dice dice, int depth);
}

/// <summary>A to-one relation to one model.</summary>
/// <param name="name">Its name.</param>
/// <param name="sql">The related row in a query.</param>
/// <param name="read">Reads the related row in a projection, with a lambda.</param>
/// <param name="related">The related object, if it exists.</param>
/// <param name="target">The table of the related row.</param>
internal sealed class SearchToOne<TModel, TWhere, TSelect, TTarget, TTargetWhere, TTargetSelect>(
    string name,
    Func<TWhere, TTargetWhere> sql,
    Func<TSelect, Func<TTargetSelect, object?>, object?> read,
    Func<TModel, TTarget?> related,
    SearchTable<TTarget, TTargetWhere, TTargetSelect> target) : SearchToOne<TModel, TWhere, TSelect>
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TTarget : class
    where TTargetWhere : WhereScope
    where TTargetSelect : Selection<TTarget>
{
    internal override Condition<TModel, TWhere> Condition(Dice dice, int depth) => dice.OneIn(4)
        ? new($"{name}.Exists()", t => sql(t).Exists(), x => x is not null && related(x) is not null)
        : target.Condition(dice, depth - 1).Through(name, sql, related);

    internal override Order<TModel, TWhere> Order(Dice dice, int depth) => target.Order(dice, depth - 1).Through(name, sql, related);

    internal override Reading<TModel, TSelect> Reading(Dice dice, int depth)
    {
        var inner = target.Reading(dice, depth - 1);
        return new(
            $"{name}.{inner.Text}",
            row => read(row, inner.Read),
            row => related(row) is { } one ? inner.Value(one) : null,
            found => found is null ? "null" : inner.Print(found),
            inner.Branches);
    }
}
