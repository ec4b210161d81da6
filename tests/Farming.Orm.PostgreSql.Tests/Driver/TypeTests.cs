using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.PostgreSql.Tests.Driver;

public sealed class TypeTests : PostgreSqlTest
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
    public Task Values_come_back_exactly_and_are_found_by_their_value(TypeCase type) => type.CheckColumnAsync(Connection, Driver.Sql);

    [Theory]
    [MemberData(nameof(Types))]
    public Task Arrays_hold_the_same_values(TypeCase type) => type.CheckArrayAsync(Connection, Driver.Sql);

    [Theory]
    [MemberData(nameof(Types))]
    public Task A_null_is_null_and_cannot_be_read_as_a_value(TypeCase type) => type.CheckNullAsync(Connection, Driver.Sql);

    [Fact]
    public async Task Json_is_kept_as_jsonb()
    {
        Assert.Equal(
            ["{\"a\": 1}"],
            await Connection.QueryAsync("SELECT $1", row => row.GetString(0), writer => writer.WriteJson("{\"a\":1}")));
        Assert.Equal(["jsonb"], await Connection.QueryAsync("SELECT pg_typeof($1)::text", row => row.GetString(0), writer => writer.WriteNull(FieldType.Json)));
    }

    [Fact]
    public async Task An_array_may_hold_nulls_and_nothing_at_all()
    {
        const string sql = "SELECT * FROM unnest($1)";
        var numbers = FieldCodecs.Nullable(FieldCodecs.Int32);
        var times = FieldCodecs.Nullable(FieldCodecs.DateTime);
        var days = FieldCodecs.Nullable(FieldCodecs.Enum<DayOfWeek>(value => value.ToString(), name => Enum.Parse<DayOfWeek>(name)));
        Assert.Equal([1, null, 3], await Connection.QueryAsync(sql, row => numbers.Read(row, 0), writer => writer.WriteArray(numbers, [1, null, 3])));
        Assert.Empty(await Connection.QueryAsync(sql, row => row.GetString(0), writer => writer.WriteArray(numbers, [])));
        Assert.Equal([null, ""], await Connection.QueryAsync(sql, row => row.GetNullableString(0), writer => writer.WriteArray(FieldCodecs.String, [null, ""])));
        Assert.Equal(
            [null, DateTime.UnixEpoch],
            await Connection.QueryAsync(sql, row => times.Read(row, 0), writer => writer.WriteArray(times, [null, DateTime.UnixEpoch])));
        Assert.Equal(
            [DayOfWeek.Friday, null],
            await Connection.QueryAsync(sql, row => days.Read(row, 0), writer => writer.WriteArray(days, [DayOfWeek.Friday, null])));
    }

    [Fact]
    public async Task A_timestamp_without_time_zone_is_refused_because_it_is_no_point_in_time()
    {
        var error = await Assert.ThrowsAsync<InvalidCastException>(() => Connection.QueryAsync("SELECT timestamp '2024-02-29 12:30:15'", row => row.GetDateTime(0)));
        Assert.Contains("timestamp without time zone", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infinity")]
    [InlineData("-infinity")]
    public async Task Infinity_is_refused(string infinity)
    {
        var error = await Assert.ThrowsAsync<InvalidCastException>(() => Connection.QueryAsync($"SELECT timestamptz '{infinity}'", row => row.GetDateTime(0)));
        Assert.Contains("infinity", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_is_refused_before_it_breaks_the_connection()
    {
        await using var command = Connection.CreateCommand(new("SELECT $1"));
        Assert.Throws<UnstorableValueException>(() => command.Parameters.Write("\ud83d"));
        Assert.Throws<UnstorableValueException>(() => command.Parameters.WriteArray(FieldCodecs.String, ["fine", "a\ude9c"]));
    }

    private static DateTime Utc(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc);

    private static TimeSpan Microseconds(TimeSpan value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerMicrosecond));
}
