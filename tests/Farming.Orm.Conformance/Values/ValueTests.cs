using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using static Farming.Orm.Conformance.Values.ValueRows;

namespace Farming.Orm.Conformance.Values;

/// <summary>Values of every type come back as they went in, and compare as in C#.</summary>
public abstract class ValueTests(ITestServer server) : DatabaseTests(server)
{
    public static TheoryData<string, ValueCreate> Rows => new()
    {
        { "ordinary", Row() },
        {
            "least",
            Row(text: "", truth: false, small: short.MinValue, whole: int.MinValue, big: long.MinValue, single: float.MinValue, @double: double.MinValue, @decimal: decimal.MinValue,
                guid: Guid.Empty, time: new(1, 1, 1, 0, 0, 0, DateTimeKind.Utc), day: DateOnly.MinValue, clock: TimeOnly.MinValue, span: TimeSpan.FromDays(-10_000), bytes: [], role: Role.Member)
        },
        {
            "greatest",
            Row(text: "\u00e9\U0001F33E'\"\\%_\n", truth: true, small: short.MaxValue, whole: int.MaxValue, big: long.MaxValue, single: float.MaxValue, @double: double.MaxValue, @decimal: decimal.MaxValue,
                guid: new("ffffffff-ffff-ffff-ffff-ffffffffffff"), time: new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddTicks(9_999_990), day: DateOnly.MaxValue,
                clock: new(23, 59, 59, 999, 999), span: TimeSpan.FromDays(10_000) + TimeSpan.FromMicroseconds(1), bytes: [0, 255, 10], role: Role.Owner)
        },
        { "precise", Row(single: 0.1f, @double: 0.1 + 0.2, @decimal: 0.0000000000000000000000000001m, big: (1L << 53) + 1) },
        { "infinite", Row(single: float.PositiveInfinity, @double: double.NegativeInfinity, @decimal: 12.50m) },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Values_round_trip(string name, ValueCreate row)
    {
        Assert.NotNull(name);
        var created = await Orm.Values.CreateAsync(row);
        var read = await Orm.Values.FindUniqueAsync(k => k.Id(created.Id));
        var many = await Orm.Values.CreateManyAsync([Row(), Copy(row), Row()]);

        Check(row, created);
        Check(row, read!);
        Check(row, many[1]);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Imported_values_round_trip(string name, ValueCreate row)
    {
        Assert.NotNull(name);
        Assert.Equal(3, await Orm.Values.ImportAsync([row, Copy(row), row]));
        var rows = await Orm.Values.OrderBy(v => v.TextOrNull).FindManyAsync();

        Assert.Null(rows[0].SettingsOrNull);
        Assert.Equal(row.Text, rows[2].TextOrNull);
        rows.ForEach(imported => Check(row, imported));
    }

    [Fact]
    public async Task Null_is_null_in_every_type()
    {
        var row = await Orm.Values.CreateAsync(Row());
        var many = await Orm.Values.CreateManyAsync([Row(), Row()]);

        foreach (var value in many.Append(row))
        {
            Assert.Equal(
                new object?[17],
                [
                    value.TextOrNull, value.TruthOrNull, value.SmallOrNull, value.WholeOrNull, value.BigOrNull, value.SingleOrNull, value.DoubleOrNull, value.DecimalOrNull, value.GuidOrNull,
                    value.TimeOrNull, value.MomentOrNull, value.DayOrNull, value.ClockOrNull, value.SpanOrNull, value.BytesOrNull, value.RoleOrNull, value.SettingsOrNull,
                ]);
        }

        Assert.Equal(3, await Orm.Values.Where(v => v.DecimalOrNull == null && v.TimeOrNull != Noon && v.RoleOrNull != Role.Owner && !(v.SpanOrNull > TimeSpan.Zero)).CountAsync());
    }

    [Fact]
    public async Task Values_of_every_type_are_found_by_comparison_and_in_lists()
    {
        await Orm.Values.CreateAsync(Row(@double: 0.1 + 0.2, single: 0.1f));

        Assert.Equal(1, await Orm.Values.Where(v =>
            v.Text == "text" && v.Truth && v.Small == 1 && v.Whole == 2 && v.Big == 3 && v.Single == 0.1f && v.Double == 0.1 + 0.2 && v.Decimal == 4.5m
            && v.Guid == new Guid("0190f000-0000-7000-8000-000000000001") && v.Time == Noon && v.Moment == new DateTimeOffset(Noon) && v.Day == new DateOnly(2026, 2, 3)
            && v.Clock == new TimeOnly(1, 2, 3) && v.Span == TimeSpan.FromHours(30) && v.Role == Role.Admin && v.Bytes == new byte[] { 1, 2 }).CountAsync());
        Assert.Equal(1, await Orm.Values.Where(v =>
            v.Text.In("text", "x") && v.Truth.In(true) && v.Small.In((short)1) && v.Whole.In(2, 3) && v.Big.In(3L) && v.Single.In(0.1f) && v.Double.In(0.1 + 0.2) && v.Decimal.In(4.50m)
            && v.Guid.In(new Guid("0190f000-0000-7000-8000-000000000001")) && v.Time.In(Noon) && v.Moment.In(new DateTimeOffset(Noon).ToOffset(TimeSpan.FromHours(2))) && v.Day.In(new DateOnly(2026, 2, 3))
            && v.Clock.In(new TimeOnly(1, 2, 3)) && v.Span.In(TimeSpan.FromHours(30)) && v.Role.In(Role.Admin, Role.Owner) && v.Bytes.In([new byte[] { 1, 2 }])).CountAsync());
    }

    [Fact]
    public async Task Decimals_compare_and_sort_as_numbers()
    {
        decimal[] values = [9m, 12.50m, 100m, -3m, 0.5m];
        await Orm.Values.CreateManyAsync(values.Select(value => Row(@decimal: value)));

        Assert.Equal(values.Order(), await Orm.Values.OrderBy(v => v.Decimal).Select(v => v.Decimal).FindManyAsync());
        Assert.Equal([12.50m, 100m], await Orm.Values.Where(v => v.Decimal > 9m).OrderBy(v => v.Decimal).Select(v => v.Decimal).FindManyAsync());
        Assert.Equal(1, await Orm.Values.Where(v => v.Decimal == 12.5m).CountAsync());
        Assert.Equal("12.50", (await Orm.Values.Where(v => v.Decimal == 12.5m).Select(v => v.Decimal).FindManyAsync())[0].ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Local_time_is_stored_as_the_same_point_in_time()
    {
        var row = await Orm.Values.CreateAsync(Row(time: Noon.ToLocalTime()));

        Assert.Equal(Noon, row.Time);
        Assert.Equal(DateTimeKind.Utc, row.Time.Kind);
    }

    private static void Check(ValueCreate row, Value value)
    {
        Assert.Equal(
            (row.Text, row.Truth, row.Small, row.Whole, row.Big, row.Single, row.Double, row.Decimal, row.Guid, row.Time, row.Moment, row.Day, row.Clock, row.Span, row.Role),
            (value.Text, value.Truth, value.Small, value.Whole, value.Big, value.Single, value.Double, value.Decimal, value.Guid, value.Time, value.Moment, value.Day, value.Clock, value.Span, value.Role));
        Assert.Equal(row.Bytes, value.Bytes);
        Assert.Equal((row.Settings.Theme, string.Join(',', row.Settings.Sizes)), (value.Settings.Theme, string.Join(',', value.Settings.Sizes)));
        if (value.TextOrNull is not null)
        {
            Assert.Equal(
                (row.Text, row.Truth, row.Small, row.Whole, row.Big, row.Single, row.Double, row.Decimal, row.Guid, row.Time, row.Moment, row.Day, row.Clock, row.Span, row.Role),
                (value.TextOrNull, value.TruthOrNull!.Value, value.SmallOrNull!.Value, value.WholeOrNull!.Value, value.BigOrNull!.Value, value.SingleOrNull!.Value, value.DoubleOrNull!.Value,
                    value.DecimalOrNull!.Value, value.GuidOrNull!.Value, value.TimeOrNull!.Value, value.MomentOrNull!.Value, value.DayOrNull!.Value, value.ClockOrNull!.Value, value.SpanOrNull!.Value, value.RoleOrNull!.Value));
            Assert.Equal(row.Bytes, value.BytesOrNull);
        }
    }
}
