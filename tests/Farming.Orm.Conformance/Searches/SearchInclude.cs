using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>What an <c>Include</c> loads.</summary>
/// <param name="Text">The relation and its rows in words.</param>
/// <param name="Include">Includes it.</param>
/// <param name="Loaded">The navigation property of a loaded row as text.</param>
/// <param name="Same">Reads the same in a projection.</param>
/// <param name="Branches">The number of to-many relations.</param>
internal sealed record Included<TModel, TSelect, TInclude>(
    string Text, Func<TInclude, RelationInclude> Include, Func<TModel, string> Loaded, Reading<TModel, TSelect> Same, int Branches)
    where TModel : class
    where TSelect : Selection<TModel>;

/// <summary>Makes random includes of one relation.</summary>
internal static class SearchInclude
{
    internal static Func<Dice, Included<TModel, TSelect, TInclude>> ToOne<TModel, TSelect, TInclude, TTarget, TTargetWhere, TTargetSelect>(
        string name,
        Func<TInclude, RelationInclude> include,
        Func<TModel, TTarget?> navigation,
        Func<TSelect, Func<TTargetSelect, object?>, object?> read,
        Func<TModel, TTarget?> related,
        SearchTable<TTarget, TTargetWhere, TTargetSelect> target)
        where TModel : class
        where TSelect : Selection<TModel>
        where TTarget : class
        where TTargetWhere : WhereScope
        where TTargetSelect : Selection<TTarget>
    {
        var whole = target.Whole();
        return _ => new(name, include, row => target.Print(navigation(row)), new(name, row => read(row, whole.Read), related, whole.Print), 0);
    }

    internal static Func<Dice, Included<TModel, TSelect, TInclude>> ToMany<TModel, TSelect, TInclude, TTarget, TTargetWhere, TTargetSelect, TTargetInclude>(
        string name,
        Func<TInclude, ToManyInclude<TTarget, TTargetWhere, TTargetInclude>> include,
        Func<TModel, IEnumerable<TTarget>> navigation,
        Func<TSelect, ToManySelection<TTarget, TTargetWhere, TTargetSelect>> select,
        Func<TModel, IEnumerable<TTarget>> related,
        SearchTable<TTarget, TTargetWhere, TTargetSelect> target,
        IReadOnlyList<Func<Dice, Included<TTarget, TTargetSelect, TTargetInclude>>> nested)
        where TModel : class
        where TSelect : Selection<TModel>
        where TTarget : class
        where TTargetWhere : WhereScope
        where TTargetSelect : Selection<TTarget> => dice =>
    {
        var rows = target.Rows(dice, depth: 1);
        Included<TTarget, TTargetSelect, TTargetInclude>[] inside = dice.OneIn(3) ? [.. dice.Some(nested, 2).Select(one => one(dice))] : [];
        var inner = Reading<TTarget, TTargetSelect>.Of([target.Whole(), .. inside.Select(one => one.Same)]);
        string Print(IEnumerable<string> found) => $"[{string.Join(", ", rows.IsTotal ? found : found.Order(StringComparer.Ordinal))}]";
        string Loaded(TTarget row) => $"({string.Join(", ", inside.Select(one => one.Loaded(row)).Prepend(target.Print(row)))})";
        return new(
            $"{name}{rows.Text}.Include({string.Join(", ", inside.Select(one => one.Text))})",
            relations => inside.Length == 0 ? rows.Apply(include(relations)) : rows.Apply(include(relations)).Include([.. inside.Select(one => one.Include)]),
            row => Print(navigation(row).Select(Loaded)),
            new(
                name,
                row => rows.Apply(select(row)).Select(inner.Read),
                row => rows.Apply(related(row)).Select(inner.Value).ToList(),
                found => Print(((List<object?>)found!).Select(inner.Print))),
            1 + inside.Sum(one => one.Branches));
    };
}
