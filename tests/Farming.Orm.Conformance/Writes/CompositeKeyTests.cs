using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Keys of one to four columns are used as a whole by every operation: it changes one row, and rows that share a part of the key do not change.</summary>
public abstract class CompositeKeyTests(ITestServer server) : DatabaseTests(server)
{
    private KeyOrm Keys => new(Database.Driver);

    protected override Tables? Tables => Tables.OfKeyOrm;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Each_operation_means_one_row(int columns)
    {
        var table = await TableAsync(columns);
        var there = Enumerable.Repeat(1, columns).ToArray();
        var missing = Enumerable.Repeat(1, columns - 1).Append(9).ToArray();
        var rows = await table.Rows();

        Assert.Equal((0, null), (await table.Find(there), await table.Find(missing)));
        Assert.Equal((7, null), (await table.Update(there, 7), await table.Update(missing, 7)));
        Assert.False(await table.Upsert(there, 8));
        Assert.True(await table.Upsert(missing, 5));
        Assert.Equal(rows.Select(row => row.Key == Text(there) ? (row.Key, 8) : row).Append((Text(missing), 5)).Order(), await table.Rows());

        Assert.True(await table.Delete(there));
        Assert.False(await table.Delete(there));
        Assert.True(await table.Delete(missing));
        Assert.Equal(rows.Where(row => row.Key != Text(there)), await table.Rows());
    }

    /// <summary>A table with a row for each key of ones and twos.</summary>
    private async Task<Table> TableAsync(int columns)
    {
        var keys = Enumerable.Range(0, 1 << columns).Select(number => Enumerable.Range(0, columns).Select(column => 1 + ((number >> column) & 1)).ToArray()).ToList();
        switch (columns)
        {
            case 1:
                await Keys.Ones.CreateManyAsync(keys.Select(key => new KeyOfOneCreate { A = key[0], Value = 0 }));
                return new(
                    async key => (await Keys.Ones.FindUniqueAsync(k => k.A(key[0])))?.Value,
                    async (key, value) => (await Keys.Ones.UpdateAsync(k => k.A(key[0]), new() { Value = value }))?.Value,
                    async (key, value) => (await Keys.Ones.UpsertAsync(k => k.A(key[0]), new() { A = key[0], Value = value }, new() { Value = value })).WasInserted,
                    key => Keys.Ones.DeleteAsync(k => k.A(key[0])),
                    async () => Sorted((await Keys.Ones.FindManyAsync()).Select(row => (Text(row.A), row.Value))));
            case 2:
                await Keys.Twos.CreateManyAsync(keys.Select(key => new KeyOfTwoCreate { A = key[0], B = key[1], Value = 0 }));
                return new(
                    async key => (await Keys.Twos.FindUniqueAsync(k => k.AB(key[0], key[1])))?.Value,
                    async (key, value) => (await Keys.Twos.UpdateAsync(k => k.AB(key[0], key[1]), new() { Value = value }))?.Value,
                    async (key, value) => (await Keys.Twos.UpsertAsync(k => k.AB(key[0], key[1]), new() { A = key[0], B = key[1], Value = value }, new() { Value = value })).WasInserted,
                    key => Keys.Twos.DeleteAsync(k => k.AB(key[0], key[1])),
                    async () => Sorted((await Keys.Twos.FindManyAsync()).Select(row => (Text(row.A, row.B), row.Value))));
            case 3:
                await Keys.Threes.CreateManyAsync(keys.Select(key => new KeyOfThreeCreate { A = key[0], B = key[1], C = key[2], Value = 0 }));
                return new(
                    async key => (await Keys.Threes.FindUniqueAsync(k => k.ABC(key[0], key[1], key[2])))?.Value,
                    async (key, value) => (await Keys.Threes.UpdateAsync(k => k.ABC(key[0], key[1], key[2]), new() { Value = value }))?.Value,
                    async (key, value) => (await Keys.Threes.UpsertAsync(
                        k => k.ABC(key[0], key[1], key[2]), new() { A = key[0], B = key[1], C = key[2], Value = value }, new() { Value = value })).WasInserted,
                    key => Keys.Threes.DeleteAsync(k => k.ABC(key[0], key[1], key[2])),
                    async () => Sorted((await Keys.Threes.FindManyAsync()).Select(row => (Text(row.A, row.B, row.C), row.Value))));
            default:
                await Keys.Fours.CreateManyAsync(keys.Select(key => new KeyOfFourCreate { A = key[0], B = key[1], C = key[2], D = key[3], Value = 0 }));
                return new(
                    async key => (await Keys.Fours.FindUniqueAsync(k => k.ABCD(key[0], key[1], key[2], key[3])))?.Value,
                    async (key, value) => (await Keys.Fours.UpdateAsync(k => k.ABCD(key[0], key[1], key[2], key[3]), new() { Value = value }))?.Value,
                    async (key, value) => (await Keys.Fours.UpsertAsync(
                        k => k.ABCD(key[0], key[1], key[2], key[3]), new() { A = key[0], B = key[1], C = key[2], D = key[3], Value = value }, new() { Value = value })).WasInserted,
                    key => Keys.Fours.DeleteAsync(k => k.ABCD(key[0], key[1], key[2], key[3])),
                    async () => Sorted((await Keys.Fours.FindManyAsync()).Select(row => (Text(row.A, row.B, row.C, row.D), row.Value))));
        }
    }

    private static string Text(params int[] key) => string.Concat(key);

    private static List<(string Key, int Value)> Sorted(IEnumerable<(string Key, int Value)> rows) => [.. rows.Order()];

    /// <summary>The operations by key, for keys with any columns.</summary>
    private sealed record Table(
        Func<int[], Task<int?>> Find,
        Func<int[], int, Task<int?>> Update,
        Func<int[], int, Task<bool>> Upsert,
        Func<int[], Task<bool>> Delete,
        Func<Task<List<(string Key, int Value)>>> Rows);
}
