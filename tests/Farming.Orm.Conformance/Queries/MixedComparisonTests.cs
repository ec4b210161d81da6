using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Comparisons of two types, and of a value that may be null with a column that is not, give what C# gives for the same objects.</summary>
public abstract class MixedComparisonTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly DateTime Noon = new(2026, 2, 3, 12, 0, 0, DateTimeKind.Utc);

    private readonly List<Value> _values = [];

    private sealed record Case(string Name, Func<ValueWhere, Predicate> Sql, Func<Value, bool> Oracle);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _values.AddRange(await Orm.Values.CreateManyAsync(
        [
            Row(1, 2, 0.1f, Noon, null), Row(short.MaxValue, -2, 0.25f, Noon.AddDays(1), 0.25f), Row(short.MinValue, 7, float.MaxValue, Noon.AddDays(-1), 0.1f, 7, 1),
        ]));
    }

    [Fact]
    public Task A_short_is_compared_with_an_int() => Check(
        new int?[] { 1, 0, 40_000, -40_000, short.MaxValue, short.MinValue, null }.SelectMany(value => new Case[]
        {
            new($"Small == {value}", v => v.Small == value, v => v.Small == value), new($"Small != {value}", v => v.Small != value, v => v.Small != value),
            new($"Small < {value}", v => v.Small < value, v => v.Small < value), new($"Small <= {value}", v => v.Small <= value, v => v.Small <= value),
            new($"Small > {value}", v => v.Small > value, v => v.Small > value), new($"Small >= {value}", v => v.Small >= value, v => v.Small >= value),
            new($"{value} < Small", v => value < v.Small, v => value < v.Small), new($"{value} == SmallOrNull", v => value == v.SmallOrNull, v => value == v.SmallOrNull),
            new($"SmallOrNull <= {value}", v => v.SmallOrNull <= value, v => v.SmallOrNull <= value), new($"SmallOrNull != {value}", v => v.SmallOrNull != value, v => v.SmallOrNull != value),
            new($"!(SmallOrNull < {value})", v => !(v.SmallOrNull < value), v => !(v.SmallOrNull < value)),
        }));

    [Fact]
    public Task A_float_is_compared_with_a_double() => Check(
        new double?[] { 0.25, 0.1, 0.1f, 1e300, -1e300, 0, null }.SelectMany(value => new Case[]
        {
            new($"Single == {value}", v => v.Single == value, v => v.Single == value), new($"Single != {value}", v => v.Single != value, v => v.Single != value),
            new($"Single < {value}", v => v.Single < value, v => v.Single < value), new($"Single <= {value}", v => v.Single <= value, v => v.Single <= value),
            new($"Single > {value}", v => v.Single > value, v => v.Single > value), new($"{value} <= Single", v => value <= v.Single, v => value <= v.Single),
            new($"SingleOrNull >= {value}", v => v.SingleOrNull >= value, v => v.SingleOrNull >= value), new($"SingleOrNull == {value}", v => v.SingleOrNull == value, v => v.SingleOrNull == value),
            new($"{value} != SingleOrNull", v => value != v.SingleOrNull, v => value != v.SingleOrNull),
        }));

    [Fact]
    public Task A_column_is_compared_with_a_value_that_may_be_null() => Check(
        new DateTime?[] { Noon, Noon.AddDays(1), null }.SelectMany(value => new Case[]
        {
            new($"Time == {value}", v => v.Time == value, v => v.Time == value), new($"Time != {value}", v => v.Time != value, v => v.Time != value),
            new($"Time < {value}", v => v.Time < value, v => v.Time < value), new($"{value} >= Time", v => value >= v.Time, v => value >= v.Time),
            new($"!(Time > {value})", v => !(v.Time > value), v => !(v.Time > value)), new($"{value} == Time", v => value == v.Time, v => value == v.Time),
        }));

    [Fact]
    public Task A_column_is_compared_with_a_column_that_may_be_null() => Check(
    [
        new("WholeOrNull == Whole", v => v.WholeOrNull == v.Whole, v => v.WholeOrNull == v.Whole), new("Whole != WholeOrNull", v => v.Whole != v.WholeOrNull, v => v.Whole != v.WholeOrNull),
        new("Whole > WholeOrNull", v => v.Whole > v.WholeOrNull, v => v.Whole > v.WholeOrNull), new("SmallOrNull >= Small", v => v.SmallOrNull >= v.Small, v => v.SmallOrNull >= v.Small),
        new("!(Whole <= WholeOrNull)", v => !(v.Whole <= v.WholeOrNull), v => !(v.Whole <= v.WholeOrNull)), new("Single < SingleOrNull", v => v.Single < v.SingleOrNull, v => v.Single < v.SingleOrNull),
    ]);

    [Fact]
    public async Task A_column_of_an_optional_relation_is_compared_with_a_value_that_may_be_null()
    {
        await Orm.Customers.CreateManyAsync([new() { TenantId = 1, Number = 1, Name = "a" }, new() { TenantId = 1, Number = 2, Name = "b" }]);
        await Orm.Orders.CreateManyAsync(
            [Order(1, 1m), Order(2, 2m), Order(null, 3m)]);

        async Task<string> Totals(Func<OrderWhere, Predicate> condition) =>
            string.Join(' ', await Orm.Orders.Where(condition).OrderBy(o => o.Total).Select(o => o.Total).Map(total => (int)total).FindManyAsync());
        int? one = 1, none = null;

        Assert.Equal("1", await Totals(o => o.Customer.Number == one));
        Assert.Equal("2 3", await Totals(o => o.Customer.Number != one));
        Assert.Equal("3", await Totals(o => o.Customer.Number == none));
        Assert.Equal("1 2", await Totals(o => o.Customer.Number != none));
        Assert.Equal("", await Totals(o => o.Customer.Number < none));
        Assert.Equal("1 2", await Totals(o => o.CustomerNumber == o.Customer.Number && o.Customer.Exists()));
    }

    [Fact]
    public async Task Json_is_equal_or_not()
    {
        var dark = new Settings("dark", []);

        Assert.Equal((3, 0), (await Orm.Values.CountAsync(v => v.Settings == dark), await Orm.Values.CountAsync(v => v.Settings != dark)));
        Assert.Equal((0, 3), (await Orm.Values.CountAsync(v => dark == v.SettingsOrNull), await Orm.Values.CountAsync(v => v.SettingsOrNull == null)));
        Assert.Equal(3, await Orm.Values.CountAsync(v => v.Settings != v.SettingsOrNull && v.Settings == v.Settings));
        Assert.Equal(3, await Orm.Values.All().UpdateManyAsync(new() { SettingsOrNull = Assign.Column((ValueWhere v) => v.Settings) }));
        Assert.Equal(3, await Orm.Values.CountAsync(v => v.Settings == v.SettingsOrNull));
    }

    [Fact]
    public async Task A_condition_can_be_given_to_the_method_that_executes()
    {
        await AccountData.CreateAsync(Orm);
        var adults = Orm.Users.Where(u => u.Age > 18);

        Assert.Equal((1, 1, 0), (await Orm.Users.CountAsync(u => u.Age == 36), await adults.CountAsync(u => u.Nickname == null), await adults.OrderBy(u => u.Name).CountAsync(u => u.Age < 18)));
        Assert.Equal((true, false), (await Orm.Users.AnyAsync(u => u.EmailVerified), await adults.AnyAsync(u => u.Age == null)));
        Assert.Equal("Grace Hopper", (await adults.FindFirstAsync(u => u.Age > 40))!.Name);
        Assert.Null(await adults.FindFirstAsync(u => u.Age > 400));
        Assert.Equal("Grace Hopper", await Orm.Users.Select(u => u.Name).FindFirstAsync(u => u.Age > 40));
        Assert.True(await Orm.Users.Select(u => u.EmailVerified).FindFirstAsync(u => u.Age == 36));
        Assert.Equal(85, await Orm.Users.Select(u => u.Age).FindFirstAsync(u => u.Age > 40));
        Assert.Equal(2, await Orm.Users.Select(u => new { u.Name }).Distinct().CountAsync(u => u.Age != null));
        Assert.Equal(3, await Orm.Users.CountAsync(default));
    }

    [Fact]
    public async Task Amounts_fit_nullable_fields_of_their_type()
    {
        var id = _values[1].Id;
        await Orm.Values.UpdateAsync(k => k.Id(id), new() { BigOrNull = 1, DoubleOrNull = 0.5, DecimalOrNull = 2m, SmallOrNull = 3, Single = 1f });

        var row = await Orm.Values.UpdateAsync(k => k.Id(id), new()
        {
            Big = Assign.Increment(1L),
            BigOrNull = Assign.Increment(1L << 40),
            Double = Assign.Multiply(0.5),
            DoubleOrNull = Assign.Increment(0.25),
            Decimal = Assign.Decrement(1.5m),
            DecimalOrNull = Assign.Multiply(1.5m),
            Single = Assign.Increment(0.5f),
            SingleOrNull = Assign.Decrement(0.125f),
            SmallOrNull = Assign.Decrement(1),
            WholeOrNull = Assign.Increment(1),
        });

        Assert.Equal((4L, (1L << 40) + 1, 1.25, 0.75, 3m, 3m), (row!.Big, row.BigOrNull!.Value, row.Double, row.DoubleOrNull!.Value, row.Decimal, row.DecimalOrNull!.Value));
        Assert.Equal((1.5f, 0.125f, (short)2, null), (row.Single, row.SingleOrNull!.Value, row.SmallOrNull!.Value, row.WholeOrNull));
    }

    private static ValueCreate Row(short small, int whole, float single, DateTime time, float? singleOrNull, int? wholeOrNull = null, short? smallOrNull = null) => new()
    {
        Text = "",
        Truth = true,
        Small = small,
        Whole = whole,
        Big = 3,
        Single = single,
        Double = 2.5,
        Decimal = 4.5m,
        Guid = Guid.Empty,
        Time = time,
        Moment = time,
        Day = default,
        Clock = default,
        Span = default,
        Bytes = [],
        Role = Role.Admin,
        Settings = new("dark", []),
        SingleOrNull = singleOrNull,
        WholeOrNull = wholeOrNull,
        SmallOrNull = smallOrNull,
    };

    private static OrderCreate Order(int? customer, decimal total) => new() { TenantId = 1, Number = Guid.NewGuid(), CustomerNumber = customer, Total = total };

    private async Task Check(IEnumerable<Case> cases)
    {
        foreach (var @case in cases)
        {
            var found = await Orm.Values.Where(@case.Sql).Select(v => v.Small).FindManyAsync();
            Assert.True(_values.Where(@case.Oracle).Select(value => value.Small).Order().SequenceEqual(found.Order()), $"{@case.Name}: {string.Join(' ', found)}");
        }
    }
}
