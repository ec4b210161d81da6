using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>Rows that another tool wrote.</summary>
public sealed class LenientReadingTests
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 30, 15, DateTimeKind.Utc);

    public static TheoryData<string, DateTime> Times { get; } = new()
    {
        { "2024-02-29T12:30:15Z", Noon },
        { "2024-02-29T12:30:15", Noon },
        { "2024-02-29 12:30:15", Noon },
        { "2024-02-29 12:30:15.5", Noon.AddMilliseconds(500) },
        { "2024-02-29T12:30:15.123Z", Noon.AddMilliseconds(123) },
        { "2024-02-29T12:30:15.1234567Z", Noon.AddTicks(1_234_567) },
        { "2024-02-29 12:30:15.123456", Noon.AddMicroseconds(123_456) },
        { "2024-02-29T14:30:15+02:00", Noon },
        { "2024-02-29T14:30:15.000000+02:00", Noon },
        { "2024-02-29", Noon.Date },
    };

    public static TheoryData<string, Func<RowReader, object>, object> Others { get; } = new()
    {
        { "9", row => row.GetDecimal(0), 9m },
        { "12.5", row => row.GetDecimal(0), 12.5m },
        { "'1e2'", row => row.GetDecimal(0), 100m },
        { "2", row => row.GetBoolean(0), true },
        { "0", row => row.GetBoolean(0), false },
        { "'true'", row => row.GetBoolean(0), true },
        { "'False'", row => row.GetBoolean(0), false },
        { "'1'", row => row.GetBoolean(0), true },
        { "3.0", row => row.GetInt32(0), 3 },
        { "'42'", row => row.GetInt64(0), 42L },
        { "7", row => row.GetDouble(0), 7.0 },
        { "'0.1'", row => row.GetDouble(0), 0.1 },
        { "'0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B'", row => row.GetGuid(0), new Guid("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b") },
        { "'{0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b}'", row => row.GetGuid(0), new Guid("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b") },
        { "zeroblob(16)", row => row.GetGuid(0), Guid.Empty },
        { "'2024-02-29 00:00:00'", row => row.GetDateOnly(0), new DateOnly(2024, 2, 29) },
        { "'12:30'", row => row.GetTimeOnly(0), new TimeOnly(12, 30) },
        { "'12:30:15.5'", row => row.GetTimeOnly(0), new TimeOnly(12, 30, 15, 500) },
        { "'1.02:03:04'", row => row.GetTimeSpan(0), new TimeSpan(1, 2, 3, 4) },
        { "42", row => row.GetString(0), "42" },
        { "'text'", row => row.GetBytes(0), "text"u8.ToArray() },
    };

    public static TheoryData<string, Func<RowReader, object>> Mismatches { get; } = new()
    {
        { "'secret'", row => row.GetInt32(0) },
        { "1.5", row => row.GetInt32(0) },
        { "'secret'", row => row.GetDouble(0) },
        { "'secret'", row => row.GetDecimal(0) },
        { "'secret'", row => row.GetGuid(0) },
        { "'secret'", row => row.GetDateTime(0) },
        { "1709164800", row => row.GetDateTime(0) },
        { "'2024-02-30T00:00:00.000000Z'", row => row.GetDateTime(0) },
        { "'2023-02-29'", row => row.GetDateOnly(0) },
        { "'24:00:00.000000'", row => row.GetTimeOnly(0) },
        { "'secret'", row => row.GetTimeSpan(0) },
        { "NULL", row => row.GetBytes(0) },
        { "NULL", row => row.GetString(0) },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public async Task Times_are_read_in_other_formats(string text, DateTime expected)
    {
        using var driver = new SqliteDriver(":memory:");
        var read = Assert.Single(await driver.QueryAsync($"SELECT '{text}'", row => row.GetDateTime(0)));
        Assert.Equal(expected, read);
        Assert.Equal(DateTimeKind.Utc, read.Kind);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Values_are_read_from_other_storage_classes(string sql, Func<RowReader, object> read, object expected)
    {
        using var driver = new SqliteDriver(":memory:");
        Assert.Equal([expected], await driver.QueryAsync($"SELECT {sql}", read));
    }

    [Theory]
    [MemberData(nameof(Mismatches))]
    public async Task What_is_no_such_value_is_refused_without_showing_it(string sql, Func<RowReader, object> read)
    {
        using var driver = new SqliteDriver(":memory:");
        var exception = await Assert.ThrowsAsync<InvalidCastException>(() => driver.QueryAsync($"SELECT {sql}", read));
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }
}
