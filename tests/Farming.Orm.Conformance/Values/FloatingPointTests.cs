using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using static Farming.Orm.Conformance.Values.ValueRows;

namespace Farming.Orm.Conformance.Values;

/// <summary>NaN, infinity, -0.0 and arithmetic are the same on every database.</summary>
public abstract class FloatingPointTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly double?[] WithNaN = [1.5, double.NaN];

    /// <summary>Every way in which a NaN may reach a column or a condition.</summary>
    public static TheoryData<string> Ways => [.. Refused.Keys];

    private static Dictionary<string, Func<TestOrm, Value, Task>> Refused { get; } = new()
    {
        ["create"] = (orm, _) => orm.Values.CreateAsync(Row(@double: double.NaN)),
        ["create, float"] = (orm, _) => orm.Values.CreateAsync(Row(single: float.NaN)),
        ["create many"] = (orm, _) => orm.Values.CreateManyAsync([Row(), Row(@double: double.NaN)]),
        ["create many, nullable"] = (orm, _) => orm.Values.CreateManyAsync([Row(), Copy(Row(single: float.NaN))]),
        ["import"] = (orm, _) => orm.Values.ImportAsync([Row(), Row(@double: double.NaN)]),
        ["import, nullable"] = (orm, _) => orm.Values.ImportAsync([Row(), Copy(Row(single: float.NaN))]),
        ["nested"] = (orm, _) => orm.Scales.CreateAsync(new() { Readings = [new() { Weight = 1 }, new() { Weight = double.NaN }] }),
        ["batch"] = (orm, row) => orm.BatchAsync(orm.Values.Batch().Create(Row(@double: double.NaN)), orm.Values.Batch().Count()),
        ["upsert"] = (orm, row) => orm.Values.UpsertAsync(k => k.Id(row.Id), Row(), new() { DoubleOrNull = double.NaN }),
        ["upsert many"] = (orm, _) => orm.Readings.UpsertManyAsync([new() { Weight = double.NaN, ScaleId = 1 }], k => k.Weight()),
        ["update"] = (orm, row) => orm.Values.UpdateAsync(k => k.Id(row.Id), new() { Double = double.NaN }),
        ["update many"] = (orm, _) => orm.Values.Where(v => v.Truth).UpdateManyAsync(new() { SingleOrNull = float.NaN }),
        ["increment"] = (orm, row) => orm.Values.UpdateAsync(k => k.Id(row.Id), new() { Double = Assign.Increment(double.NaN) }),
        ["multiply"] = (orm, row) => orm.Values.UpdateAsync(k => k.Id(row.Id), new() { Single = Assign.Multiply(float.NaN) }),
        ["equal"] = (orm, _) => orm.Values.Where(v => v.Double == NotANumber).CountAsync(),
        ["not equal, nullable"] = (orm, _) => orm.Values.Where(v => v.DoubleOrNull != NotANumber).CountAsync(),
        ["float and double"] = (orm, _) => orm.Values.Where(v => v.Single < NotANumber).CountAsync(),
        ["nullable float and double"] = (orm, _) => orm.Values.Where(v => NotANumber >= v.SingleOrNull).CountAsync(),
        ["between"] = (orm, _) => orm.Values.Where(v => v.Double.Between(1, double.NaN)).CountAsync(),
        ["in"] = (orm, _) => orm.Values.Where(v => v.Double.In(1, double.NaN)).CountAsync(),
        ["not in, nullable"] = (orm, _) => orm.Values.Where(v => v.DoubleOrNull.NotIn(WithNaN)).CountAsync(),
        ["key"] = (orm, _) => orm.Readings.FindUniqueAsync(k => k.Weight(double.NaN)),
        ["delete"] = (orm, _) => orm.Readings.DeleteAsync(k => k.Weight(double.NaN)),
        ["branch"] = (orm, _) => orm.Scales.Select(s => s.Readings.Where(r => r.Weight > NotANumber).Count()).FindManyAsync(),
    };

    /// <summary>Not a constant, since the compiler knows that nothing equals that.</summary>
    private static double NotANumber => double.NaN;

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task NaN_is_refused(string way)
    {
        var row = await Orm.Values.CreateAsync(Row());
        await Orm.Scales.CreateAsync(new());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Refused[way](Orm, row));

        Assert.Matches("^(Value|Reading)\\.(Single|Double|SingleOrNull|DoubleOrNull|Weight): NaN", error.Message);
        Assert.Equal((1, 0), (await Orm.Values.CountAsync(), await Orm.Readings.CountAsync()));
    }

    /// <summary>SQLite has no NaN.</summary>
    [Fact]
    public async Task A_stored_NaN_equals_itself_and_is_greater_than_every_number_and_cannot_be_read()
    {
        await Orm.Values.CreateManyAsync([Row(@double: 1), Row(@double: double.PositiveInfinity), Row(@double: 2)]);
        if (IsSqlite)
        {
            return;
        }

        await Database.ExecuteAsync("UPDATE \"values\" SET \"double\" = 'NaN', \"single\" = 'NaN' WHERE \"double\" = 2");

        Assert.Equal(2, await Orm.Values.CountAsync(v => v.Double > 1.5));
        Assert.Equal(1, await Orm.Values.CountAsync(v => !(v.Double > 1.5)));
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Double > double.PositiveInfinity));
        Assert.Equal(2, await Orm.Values.CountAsync(v => !(v.Double > double.PositiveInfinity)));
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Double == double.PositiveInfinity));
        Assert.Equal(2, await Orm.Values.CountAsync(v => v.Double != double.PositiveInfinity));
        foreach (var read in new Func<Task>[]
        {
            () => Orm.Values.FindManyAsync(),
            () => Orm.Values.Select(v => v.Double).FindManyAsync(),
            () => Orm.Values.OrderByDescending(v => v.Double).Select(v => new { v.Single }).FindFirstAsync(),
        })
        {
            var error = await Assert.ThrowsAsync<OrmException>(read);
            Assert.Equal(OrmErrorCode.UnreadableValue, error.Code);
            Assert.Matches("^Value\\.(Double|Single) .*NaN", error.Message);
        }
    }

    [Fact]
    public async Task Zero_does_not_keep_its_sign()
    {
        var row = Copy(Row(single: -0f, @double: -0.0));
        var rows = new List<Value> { await Orm.Values.CreateAsync(row) };
        rows.AddRange(await Orm.Values.CreateManyAsync([row, row]));
        await Orm.Values.ImportAsync([row]);
        await Orm.Values.UpdateAsync(k => k.Id(rows[0].Id), new() { Double = -0.0 });
        rows.AddRange(await Orm.Values.FindManyAsync());

        Assert.All(rows, read => Assert.Equal(
            (0, 0, 0L, 0L),
            (BitConverter.SingleToInt32Bits(read.Single), BitConverter.SingleToInt32Bits(read.SingleOrNull!.Value),
                BitConverter.DoubleToInt64Bits(read.Double), BitConverter.DoubleToInt64Bits(read.DoubleOrNull!.Value))));
        Assert.Equal(4, await Orm.Values.CountAsync(v => v.Double == -0.0 && v.Double.In(-0.0) && v.Single == -0f && v.Single >= -0.0));
    }

    [Theory]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    [InlineData(double.PositiveInfinity, 0, true)]
    [InlineData(double.MaxValue, double.MaxValue, false)]
    [InlineData(double.MaxValue, -2, true)]
    [InlineData(double.Epsilon, 0.5, true)]
    public async Task A_result_that_is_no_number_or_too_large_is_refused(double value, double by, bool isMultiplied)
    {
        var row = await Orm.Values.CreateAsync(Row(single: Narrow(value), @double: value));

        foreach (var update in new ValueUpdate[]
        {
            new() { Double = isMultiplied ? Assign.Multiply(by) : Assign.Increment(by) },
            new() { Single = isMultiplied ? Assign.Multiply(Narrow(by)) : Assign.Increment(Narrow(by)) },
        })
        {
            var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Values.UpdateAsync(k => k.Id(row.Id), update));
            Assert.Equal(OrmErrorCode.ValueOutOfRange, error.Code);
        }

        Assert.Equal(value, (await Orm.Values.FindFirstAsync())!.Double);
    }

    /// <summary>The sum of two floats is a float, so it is found by the value that is read.</summary>
    [Fact]
    public async Task Arithmetic_has_the_precision_of_its_type()
    {
        var row = await Orm.Values.CreateAsync(Row(single: 0.1f, @double: 0.1));
        var sum = await Orm.Values.UpdateAsync(k => k.Id(row.Id), new() { Single = Assign.Increment(0.2f), Double = Assign.Increment(0.2) });
        Assert.Equal((0.1f + 0.2f, 0.1 + 0.2), (sum!.Single, sum.Double));
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Single == sum.Single && v.Double == sum.Double));

        var product = await Orm.Values.UpdateAsync(k => k.Id(row.Id), new() { Single = Assign.Multiply(1.1f), Double = Assign.Multiply(1.1) });
        Assert.Equal((sum.Single * 1.1f, sum.Double * 1.1), (product!.Single, product.Double));
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Single == product.Single && v.Double == product.Double));
        Assert.Null((await Orm.Values.UpdateAsync(k => k.Id(row.Id), new() { SingleOrNull = Assign.Increment(1f), DoubleOrNull = Assign.Multiply(2.0) }))!.DoubleOrNull);
    }

    /// <summary>The same end of the range for floats.</summary>
    private static float Narrow(double value) => value switch
    {
        double.MaxValue => float.MaxValue,
        double.Epsilon => float.Epsilon,
        _ => (float)value,
    };
}
