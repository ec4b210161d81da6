using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>A unit has 35 columns, and so has its boss, and the boss of that one.</summary>
public abstract class WideQueryTests(ITestServer server) : SearchTests(server)
{
    private const int ColumnsOfUnit = 35;

    private sealed record Read(Unit Unit, Read? Boss);

    [Theory]
    [InlineData(1000)]
    [InlineData(1600)]
    public async Task A_row_of_many_columns_is_read(int columns)
    {
        var levels = columns / ColumnsOfUnit;
        var units = (await Orm.Units.FindManyAsync()).ToDictionary(unit => unit.Id);

        var found = await Orm.Units.OrderBy(u => u.Id).Select(Reader(levels)).FindManyAsync();

        Assert.Equal(units.Keys.Order(), found.Select(read => read.Unit.Id));
        foreach (var row in found)
        {
            int? expected = row.Unit.Id;
            Read? read = row;
            for (var level = 0; level < levels; level++)
            {
                Assert.Equal(expected, read?.Unit.Id);
                Assert.Equal(units.GetValueOrDefault(expected ?? -1)?.SpanOrNull, read?.Unit.SpanOrNull);
                expected = units.GetValueOrDefault(expected ?? -1)?.BossId;
                read = read?.Boss;
            }
        }
    }

    private static Func<UnitSelect, Read> Reader(int levels)
    {
        Func<UnitSelect, Read> read = u => new(u.All(), null);
        foreach (var _ in Enumerable.Range(1, levels - 1))
        {
            var inner = read;
            read = u => new(u.All(), u.Boss.Select(inner));
        }

        return read;
    }
}
