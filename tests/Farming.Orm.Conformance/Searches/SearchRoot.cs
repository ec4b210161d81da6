using Farming.Orm.Conformance.Models;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A table that random queries and changes begin with.</summary>
/// <param name="name">Its name.</param>
/// <param name="rows">Its rows as objects.</param>
/// <param name="key">The key of a row.</param>
/// <param name="root">Begins a query.</param>
/// <param name="update">Makes an update that writes a text.</param>
/// <param name="updated">The column that it writes.</param>
/// <param name="canDelete">Whether no foreign key refers to its rows.</param>
internal sealed class SearchRoot<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>(
    string name,
    IReadOnlyList<TModel> rows,
    Func<TModel, int> key,
    Func<SearchOrm, ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>> root,
    Func<string, TUpdate> update,
    Func<TWhere, Column<string>> updated,
    bool canDelete) : SearchTable<TModel, TWhere, TSelect>(name, rows, key), ISearchRoot
    where TModel : class
    where TWhere : WhereScope
    where TSelect : Selection<TModel>
    where TCreate : class
    where TUpdate : class
{
    private const int Depth = 3;
    private const string New = "written by an update";

    internal List<Func<Dice, Included<TModel, TSelect, TInclude>>> Includes { get; } = [];

    public Asked Ask(Dice dice, SearchOrm orm) => dice.Below(8) switch
    {
        0 => Models(dice, orm, []),
        1 => Models(dice, orm, [.. dice.Some(Includes, 3).Select(include => include(dice))]),
        2 => Distinct(dice, orm),
        _ => Selected(Rows(dice, Depth), Reading(dice, Depth), orm),
    };

    public (string Text, Query<string> Include, Query<string> Select, bool IsTotal)? AskTwice(Dice dice, SearchOrm orm)
    {
        if (Includes.Count == 0)
        {
            return null;
        }

        Included<TModel, TSelect, TInclude>[] relations = [.. dice.Some(Includes, 3).Select(include => include(dice))];
        var include = Models(dice, orm, relations, out var rows);
        var same = Reading<TModel, TSelect>.Of([Whole(), .. relations.Select(relation => relation.Same)]);
        return (include.Text, include.Query, Selected(rows, same, orm).Query, rows.IsTotal);
    }

    public async Task<(string Text, string? Difference)> ChangeAsync(Dice dice, SearchOrm orm)
    {
        var rows = Rows(dice, Depth);
        var deletes = canDelete && dice.OneIn(2);
        List<string> changed = [.. rows.Apply(All).Select(row => Values.Text(Key(row)))];
        var keys = (Func<TSelect, object?>)KeyReading.Read;
        var (count, found) = (0, new List<string>());
        var rollback = new InvalidOperationException("Undo the change.");
        try
        {
            await orm.TransactionAsync(async transaction =>
            {
                var filtered = rows.Apply(root(transaction)).Where(_ => Predicate.True);
                count = deletes ? await filtered.DeleteManyAsync() : await filtered.UpdateManyAsync(update(New));
                var left = deletes ? root(transaction) : root(transaction).Where(t => updated(t) == New);
                found = await left.Select(keys).Map(Values.Text).FindManyAsync();
                throw rollback;
            });
        }
        catch (InvalidOperationException error) when (error == rollback)
        {
            // Each case finds the same rows.
        }

        List<string> expected = deletes ? [.. All.Select(row => Values.Text(Key(row))).Except(changed)] : changed;
        return ($"{Name}{rows.Text}.{(deletes ? "DeleteMany" : "UpdateMany")}()",
            count == changed.Count ? Asked.Differs(expected, found, isOrdered: false) : $"{changed.Count} rows expected, {count} changed");
    }

    public async Task<(string Text, string? Difference)> SplitAsync(Dice dice, SearchOrm orm)
    {
        var condition = Condition(dice, Depth);
        var keys = (Func<TSelect, object?>)KeyReading.Read;
        var (some, others) = await orm.BatchAsync(
            root(orm).Where(condition.Sql).Select(keys).Map(Values.Text).Batch().FindMany(),
            root(orm).Where(condition.Not().Sql).Select(keys).Map(Values.Text).Batch().FindMany());
        return ($"{Name}.Where({condition.Text}) and its negation", Asked.Differs([.. All.Select(row => Values.Text(Key(row)))], [.. some, .. others], isOrdered: false));
    }

    private Asked Models(Dice dice, SearchOrm orm, Included<TModel, TSelect, TInclude>[] relations) => Models(dice, orm, relations, out _);

    private Asked Models(Dice dice, SearchOrm orm, Included<TModel, TSelect, TInclude>[] relations, out RowsAsked<TModel, TWhere> rows)
    {
        rows = Rows(dice, Depth);
        Func<TInclude, RelationInclude>[] includes = [.. relations.Select(relation => relation.Include)];
        Query<string> Query(RowsAsked<TModel, TWhere> rows)
        {
            var query = root(orm);
            query = includes.Length == 0 ? rows.Apply(query) : dice.OneIn(2) ? rows.Apply(query).Include(includes) : rows.Apply(query.Include(includes));
            return query.Map(row => $"({string.Join(", ", relations.Select(relation => relation.Loaded(row)).Prepend(Print(row)))})");
        }

        return Of(
            rows,
            $".Include({string.Join(", ", relations.Select(relation => relation.Text))})",
            Query,
            row => $"({string.Join(", ", relations.Select(relation => relation.Same.Print(relation.Same.Value(row))).Prepend(Print(row)))})",
            relations.Sum(relation => relation.Branches));
    }

    private Asked Selected(RowsAsked<TModel, TWhere> rows, Reading<TModel, TSelect> reading, SearchOrm orm) => Of(
        rows,
        $".Select({reading.Text})",
        asked => reading.Select(root(orm), asked, isDistinct: false),
        row => reading.Print(reading.Value(row)),
        reading.Branches);

    /// <summary>Distinct results are ordered by what is selected only, and paged only if that tells them apart.</summary>
    private Asked Distinct(Dice dice, SearchOrm orm)
    {
        var (reading, columns) = Flat(dice);
        Order<TModel, TWhere>[] orders = [.. dice.Shuffled(columns.Take(dice.OneIn(3) ? dice.Below(columns.Length) : columns.Length)).Select(column => column.Order(dice.OneIn(2)))];
        var isTotal = orders.Length == columns.Length;
        var all = Rows(dice, Depth);
        var rows = new RowsAsked<TModel, TWhere>
        {
            Conditions = all.Conditions,
            Orders = orders,
            OrdersAreTotal = isTotal,
            Skip = isTotal ? all.Skip : null,
            Take = isTotal ? all.Take : null,
            Key = Key,
            Dice = dice,
        };
        string Print(TModel row) => reading.Print(reading.Value(row));
        return Of(rows, $".Select({reading.Text}).Distinct()", asked => reading.Select(root(orm), asked, isDistinct: true), Print, 0, Print);
    }

    private Asked Of(
        RowsAsked<TModel, TWhere> rows, string projection, Func<RowsAsked<TModel, TWhere>, Query<string>> query, Func<TModel, string> print, int branches, Func<TModel, string>? distinct = null) =>
        new($"{Name}{rows.Text}{projection}", query(rows), query(rows.WithoutPage()), [.. rows.Apply(All, distinct).Select(print)])
        {
            IsTotal = rows.IsTotal,
            HasFirst = rows.IsTotal || (rows.Orders.Count > 0 && distinct is null),
            Branches = branches,
            Skipped = rows.Skip ?? 0,
            Taken = rows.Take,
        };
}
