using System.Globalization;
using Farming.Orm.Conformance.Models;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>Files of other libraries: values are written, found and compared in their formats, and never in a second one.</summary>
public sealed class StorageFormatTests : IDisposable
{
    private const string Columns = "id, at, day, opens, length, changed_at";

    private static readonly DateTime Midnight = new(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Without decimals, with one, with seven, and so that the order of durations is not that of their texts.</summary>
    private static readonly Appointment[] Written =
    [
        new() { Id = new("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"), At = Midnight, Day = new(2024, 2, 29), Opens = new(9, 0), Length = TimeSpan.FromHours(10) },
        new() { Id = new("fedcba98-7654-3210-fedc-ba9876543210"), At = Midnight.AddSeconds(0.5), Day = new(1, 1, 1), Opens = new(9, 0, 0, 500), Length = TimeSpan.FromDays(2) },
        new() { Id = new("abcdefab-cdef-abcd-efab-cdefabcdefab"), At = Midnight.AddTicks(1_234_567), Day = new(9999, 12, 31), Opens = TimeOnly.MaxValue, Length = TimeSpan.FromDays(10) },
        new() { Id = new("00000000-0000-0000-0000-00000000000a"), At = Midnight.AddYears(-3000 + 1000), Day = new(2024, 3, 1), Opens = TimeOnly.MinValue, Length = TimeSpan.FromTicks(-1) },
        new() { Id = new("00000000-0000-0000-0000-00000000000b"), At = Midnight.AddDays(1), Day = new(2024, 3, 1), Opens = new(23, 59), Length = null },
    ];

    private readonly DatabaseFile _file = new();

    public static TheoryData<string, string[]> Texts { get; } = new()
    {
        { nameof(SqliteFormats.Default), ["abcdefab-cdef-abcd-efab-cdefabcdefab", "2024-02-29T00:00:00.123456Z", "9999-12-31", "23:59:59.999999", "864000000000"] },
        { nameof(SqliteFormats.EntityFramework), ["ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB", "2024-02-29 00:00:00.1234567", "9999-12-31", "23:59:59.9999999", "10.00:00:00"] },
        { nameof(SqliteFormats.Django), ["abcdefabcdefabcdefabcdefabcdefab", "2024-02-29 00:00:00.123456", "9999-12-31", "23:59:59.999999", "864000000000"] },
    };

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_Microsoft_Data_Sqlite_wrote_is_read_found_changed_and_deleted()
    {
        await using var orm = Orm(SqliteFormats.EntityFramework);
        await orm.Client.Schema.CreateAsync();
        WriteAsOthers();

        var rows = await orm.Client.Appointments.OrderBy(a => a.Length).FindManyAsync();
        Assert.Equal(Written.OrderBy(a => a.Length).Select(Text), rows.Select(Text));
        Assert.Equal(Written.OrderBy(a => a.At).Select(Text), (await orm.Client.Appointments.OrderBy(a => a.At).FindManyAsync()).Select(Text));
        foreach (var row in rows)
        {
            Assert.Equal(row.Id, (await orm.Client.Appointments.FindUniqueAsync(k => k.Id(row.Id)))?.Id);
            Assert.Equal(row.Id, (await orm.Client.Appointments.FindUniqueAsync(k => k.At(row.At)))?.Id);
            Assert.Equal(
                [row.Id],
                await orm.Client.Appointments.Where(a => a.Id.In(row.Id, Guid.Empty) & a.At.In(row.At) & a.Day == row.Day & a.Opens == row.Opens & a.Length == row.Length)
                    .Select(a => a.Id).FindManyAsync());
            Assert.Equal(Written.Count(a => a.Length < row.Length), await orm.Client.Appointments.Where(a => a.Length < row.Length).CountAsync());
            Assert.Equal(Written.Count(a => a.Opens > row.Opens), await orm.Client.Appointments.Where(a => a.Opens > row.Opens).CountAsync());
            var (updated, inserted) = await orm.Client.Appointments.UpsertAsync(k => k.At(row.At), new() { At = row.At, Day = row.Day, Opens = row.Opens }, new() { Length = row.Length });
            Assert.Equal((row.Id, false), (updated.Id, inserted));
            await orm.Client.Reminders.CreateAsync(new() { AppointmentId = row.Id });
        }

        Assert.Equal(rows.Count, await orm.Client.Appointments.Where(a => a.Reminders.Some()).CountAsync());
        Assert.All(await orm.Client.Appointments.Select(a => a.Reminders.Count()).FindManyAsync(), count => Assert.Equal(1, count));
        Assert.Equal(ReadTexts(), ReadTexts(rewritten: true));
        await orm.Client.Reminders.Where(_ => Predicate.True).DeleteManyAsync();
        foreach (var row in rows)
        {
            await orm.Client.Appointments.DeleteAsync(k => k.Id(row.Id));
        }

        Assert.Empty(ReadTexts());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Every_way_of_writing_writes_one_format(string name, string[] expected)
    {
        await using var orm = Orm((SqliteFormats)typeof(SqliteFormats).GetProperty(name)!.GetValue(null)!);
        await orm.Client.Schema.CreateAsync();
        var row = Written[2];
        AppointmentCreate New() => new() { Id = row.Id, At = row.At, Day = row.Day, Opens = row.Opens, Length = row.Length };
        Func<Task>[] writes =
        [
            () => orm.Client.Appointments.CreateAsync(New()),
            () => orm.Client.Appointments.CreateManyAsync([New()]),
            () => orm.Client.Appointments.ImportAsync([New()]),
            () => orm.Client.Appointments.UpsertManyAsync([New()], k => k.Id()),
            async () =>
            {
                await orm.Client.Appointments.CreateAsync(new() { Id = row.Id, At = Midnight, Day = default, Opens = default });
                await orm.Client.Appointments.UpdateAsync(k => k.Id(row.Id), new() { At = row.At, Day = row.Day, Opens = row.Opens, Length = row.Length });
            },
        ];
        foreach (var write in writes)
        {
            await write();
            Assert.Equal(string.Join('|', expected), Assert.Single(ReadTexts()));
            Assert.True(await orm.Client.Appointments.AnyAsync(a => a.ChangedAt > Midnight & a.ChangedAt < DateTime.UtcNow.AddDays(1)));
            Assert.Equal(1, await orm.Client.Appointments.Where(a => a.Id == row.Id).DeleteManyAsync());
        }
    }

    [Fact]
    public async Task A_second_format_is_never_written()
    {
        await using (var others = Orm(SqliteFormats.EntityFramework))
        {
            await others.Client.Schema.CreateAsync();
        }

        WriteAsOthers();
        var before = ReadTexts();
        await using var orm = Orm(SqliteFormats.Default);
        var row = Written[0];
        AppointmentCreate New() => new() { At = Midnight.AddYears(1), Day = row.Day, Opens = row.Opens };
        (string Name, Func<Task> Write)[] writes =
        [
            ("create", () => orm.Client.Appointments.CreateAsync(New())),
            ("create many", () => orm.Client.Appointments.CreateManyAsync([New(), New()])),
            ("import", () => orm.Client.Appointments.ImportAsync([New()])),
            ("upsert", () => orm.Client.Appointments.UpsertAsync(k => k.Id(row.Id), New(), new() { At = Midnight })),
            ("upsert many", () => orm.Client.Appointments.UpsertManyAsync([New()], k => k.At())),
            ("update", () => orm.Client.Appointments.UpdateAsync(k => k.Id(row.Id), new() { At = Midnight })),
            ("update many", () => orm.Client.Appointments.Where(a => a.Day == row.Day).UpdateManyAsync(new() { At = Midnight })),
            ("delete", () => orm.Client.Appointments.DeleteAsync(k => k.Id(row.Id))),
            ("batch", () => orm.Client.BatchAsync(orm.Client.Appointments.Batch().Create(New()), orm.Client.Appointments.Batch().Count())),
            ("schema", () => orm.Client.Schema.CreateAsync()),
        ];
        foreach (var (name, write) in writes)
        {
            var error = await Record.ExceptionAsync(write);
            Assert.True(error?.Message.Contains("appointments.id contains values in another format", StringComparison.Ordinal) == true, $"{name}: {error}");
        }

        Assert.Equal(before, ReadTexts());
        Assert.Equal(Written.Length, await orm.Client.Appointments.CountAsync());
    }

    private static string Text(Appointment row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.At:O} {row.Day:O} {row.Opens:O} {row.Length:c}");

    private OneFile Orm(SqliteFormats formats) => new(new(_file.ConnectionString, new SqliteOptions { Formats = formats }));

    private void WriteAsOthers()
    {
        using var connection = Open();
        foreach (var row in Written)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO appointments ({Columns}) VALUES ($id, $at, $day, $opens, $length, $at)";
            command.Parameters.AddWithValue("$id", row.Id);
            command.Parameters.AddWithValue("$at", DateTime.SpecifyKind(row.At, DateTimeKind.Unspecified));
            command.Parameters.AddWithValue("$day", row.Day);
            command.Parameters.AddWithValue("$opens", row.Opens);
            command.Parameters.AddWithValue("$length", (object?)row.Length ?? DBNull.Value);
            command.ExecuteNonQuery();
        }
    }

    /// <summary>The stored values; written again by Microsoft.Data.Sqlite if wanted.</summary>
    private List<string> ReadTexts(bool rewritten = false)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, at, day, opens, length FROM appointments ORDER BY id";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, 5).Select(column => rewritten ? Rewritten(reader, column) : reader.GetValue(column))));
        }

        return rows;
    }

    private static object Rewritten(SqliteDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            return DBNull.Value;
        }

        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $value";
        command.Parameters.AddWithValue("$value", column switch
        {
            0 => reader.GetGuid(column),
            1 => reader.GetDateTime(column),
            2 => DateOnly.FromDateTime(reader.GetDateTime(column)),
            3 => reader.GetFieldValue<TimeOnly>(column),
            _ => reader.GetTimeSpan(column),
        });
        return command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"{_file.ConnectionString};Pooling=False");
        connection.Open();
        connection.CreateCollation(Native.SqliteFunctions.DurationCollation, (left, right) => TimeSpan.Parse(left, CultureInfo.InvariantCulture).CompareTo(TimeSpan.Parse(right, CultureInfo.InvariantCulture)));
        return connection;
    }

    private sealed class OneFile(SqliteDriver driver) : IAsyncDisposable
    {
        public TestOrm Client { get; } = new(driver);

        public ValueTask DisposeAsync() => driver.DisposeAsync();
    }
}
