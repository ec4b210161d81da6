using Farming.Orm.GeneratedCode;
using Farming.Orm.Values;

namespace Farming.Orm.Sqlite.Tests.Driver;

public sealed class TypeTests
{
    public static TheoryData<TypeCase> Types { get; } =
    [
        new TypeCase<string>("text", FieldCodecs.String, "", "plain", "ünïcödé 🚜 \u2028", "'\"\\/%_\n\t\r\u0001", new string('x', 100_000), "NULL", "1e3"),
        new TypeCase<bool>("bool", FieldCodecs.Boolean, true, false),
        new TypeCase<short>("short", FieldCodecs.Int16, 0, short.MinValue, short.MaxValue),
        new TypeCase<int>("int", FieldCodecs.Int32, 0, int.MinValue, int.MaxValue),
        new TypeCase<long>("long", FieldCodecs.Int64, 0, long.MinValue, long.MaxValue, (1L << 53) + 1),
        new TypeCase<float>("float", FieldCodecs.Single, 0, 0.1f, float.MinValue, float.MaxValue, float.Epsilon, float.PositiveInfinity, float.NegativeInfinity),
        new TypeCase<double>(
            "double", FieldCodecs.Double, 0, 0.1, 1 / 3.0, double.MinValue, double.MaxValue, double.Epsilon, double.PositiveInfinity, double.NegativeInfinity, 9007199254740993, 5e-324),
        new TypeCase<decimal>("decimal", FieldCodecs.Decimal, 0, 12.50m, 9m, -0.0000000000000000000000000001m, decimal.MinValue, decimal.MaxValue),
        new TypeCase<Guid>("guid", FieldCodecs.Guid, Guid.Empty, Guid.AllBitsSet, new("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b")),
        new TypeCase<DateTime>("point in time", FieldCodecs.DateTime, DateTime.UnixEpoch, Utc(DateTime.MinValue), Utc(DateTime.MaxValue.AddTicks(-9)), Utc(new(2024, 2, 29, 23, 59, 59, 999, 999))),
        new TypeCase<DateTimeOffset>("point in time with offset", FieldCodecs.DateTimeOffset, DateTimeOffset.UnixEpoch, new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero)),
        new TypeCase<DateOnly>("date", FieldCodecs.DateOnly, DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)),
        new TypeCase<TimeOnly>("time of day", FieldCodecs.TimeOnly, TimeOnly.MinValue, new(TimeOnly.MaxValue.Ticks - 9), new(1, 2, 3, 4, 5)),
        new TypeCase<TimeSpan>("duration", FieldCodecs.TimeSpan, TimeSpan.Zero, Microseconds(TimeSpan.MinValue), Microseconds(TimeSpan.MaxValue), TimeSpan.FromMicroseconds(-1)),
        new TypeCase<byte[]>("bytes", FieldCodecs.Bytes, [], [0], [0, 1, 0xfe, 0xff], [.. Enumerable.Range(0, 10_000).Select(value => (byte)value)]),
        new TypeCase<DayOfWeek>("enum", FieldCodecs.Enum<DayOfWeek>(value => value.ToString(), name => Enum.Parse<DayOfWeek>(name)), DayOfWeek.Friday, DayOfWeek.Sunday),
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Values_come_back_exactly_and_are_found_by_their_value(TypeCase type)
    {
        using var driver = new SqliteDriver(":memory:");
        await type.CheckColumnAsync(driver);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Arrays_hold_the_same_values(TypeCase type)
    {
        using var driver = new SqliteDriver(":memory:");
        await type.CheckArrayAsync(driver);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_null_is_null_and_cannot_be_read_as_a_value(TypeCase type)
    {
        using var driver = new SqliteDriver(":memory:");
        await type.CheckNullAsync(driver);
    }

    [Theory]
    [InlineData("12.50", "12.50")]
    [InlineData("2024-01-31T23:59:59.123456Z", "2024-01-31T23:59:59.123456Z")]
    public async Task Storage_formats_are_settled(string text, string stored)
    {
        using var driver = new SqliteDriver(":memory:");
        Action<ParameterWriter> write = text.Contains('T')
            ? writer => writer.Write(DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal))
            : writer => writer.Write(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([stored], await driver.QueryAsync("SELECT ?1", row => row.GetString(0), write));
    }

    [Fact]
    public async Task An_array_may_hold_nulls_and_nothing_at_all()
    {
        using var driver = new SqliteDriver(":memory:");
        var codec = FieldCodecs.Nullable(FieldCodecs.Int32);
        const string sql = "SELECT value FROM json_each(?1)";
        Assert.Equal([1, null, 3], await driver.QueryAsync(sql, row => codec.Read(row, 0), writer => writer.WriteArray(codec, [1, null, 3])));
        Assert.Empty(await driver.QueryAsync(sql, row => row.GetString(0), writer => writer.WriteArray(codec, [])));
        Assert.Equal([null, ""], await driver.QueryAsync(sql, row => row.GetNullableString(0), writer => writer.WriteArray(FieldCodecs.String, [null, ""])));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_refused_with_a_reason()
    {
        using var driver = new SqliteDriver(":memory:");
        await using var connection = await driver.OpenAsync(default);
        await using var command = connection.CreateCommand(new("SELECT ?1"));
        Assert.Contains("NaN", Assert.Throws<UnstorableValueException>(() => FieldCodecs.Double.Write(command.Parameters, double.NaN)).Message, StringComparison.Ordinal);
        Assert.Throws<UnstorableValueException>(() => command.Parameters.WriteArray(FieldCodecs.Double, [double.NaN]));
        foreach (var text in new[] { "\ud83d", "a\ude9c", "\ud83d\ud83d\ude9c", "🚜\ud83d" })
        {
            Assert.Contains("surrogate", Assert.Throws<UnstorableValueException>(() => command.Parameters.Write(text)).Message, StringComparison.Ordinal);
            Assert.Throws<UnstorableValueException>(() => command.Parameters.WriteArray(FieldCodecs.String, ["fine 🚜", text]));
        }
    }

    private static DateTime Utc(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);

    private static TimeSpan Microseconds(TimeSpan value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond));
}
