using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Searches;

/// <summary>What must hold between the forms of a query, whatever its results are.</summary>
public abstract class MetamorphicTests(ITestServer server) : SearchTests(server)
{
    [Fact]
    public Task A_condition_and_its_negation_split_the_table() => Run(400, (root, dice) => root.SplitAsync(dice, Orm));

    [Fact]
    public Task A_query_agrees_with_its_count_its_first_its_stream_and_its_batch() => Run(250, async (root, dice) =>
    {
        var asked = root.Ask(dice, Orm);
        var all = await asked.Query.FindManyAsync();
        var (count, any, first) = (await asked.Query.CountAsync(), await asked.Query.AnyAsync(), await asked.Query.FindFirstAsync());
        var (batched, batchedCount, batchedAny) = await Orm.BatchAsync(asked.Query.Batch().FindMany(), asked.Query.Batch().Count(), asked.Query.Batch().Any());
        var difference = count != all.Count || batchedCount != all.Count ? $"{all.Count} rows, counted {count}, in a batch {batchedCount}"
            : any != all.Count > 0 || batchedAny != any ? $"{all.Count} rows, any: {any}, in a batch {batchedAny}"
            : (asked.IsTotal ? first != all.FirstOrDefault() : first is null ? all.Count > 0 : !all.Contains(first)) ? $"the first is {first}"
            : Asked.Differs(all, await asked.Query.StreamAsync().ToListAsync(), asked.IsTotal) ?? Asked.Differs(all, batched, asked.IsTotal);
        return (asked.Text, difference);
    });

    [Fact]
    public Task A_page_is_a_part_of_the_whole() => Run(250, async (root, dice) =>
    {
        var asked = root.Ask(dice, Orm);
        var (page, whole) = (await asked.Query.FindManyAsync(), await asked.Whole.FindManyAsync());
        var size = Math.Clamp(whole.Count - asked.Skipped, 0, asked.Taken ?? int.MaxValue);
        var left = whole.ToList();
        return (asked.Text, page.Count != size ? $"{page.Count} rows of {whole.Count}"
            : page.Find(row => !left.Remove(row)) is { } other ? $"not in the whole: {other}"
            : null);
    });

    [Fact]
    public Task An_Include_loads_what_a_Select_reads() => Run(250, async (root, dice) =>
    {
        if (root.AskTwice(dice, Orm) is not { } asked)
        {
            return ("", null);
        }

        return (asked.Text, Asked.Differs(await asked.Select.FindManyAsync(), await asked.Include.FindManyAsync(), asked.IsTotal));
    });
}
