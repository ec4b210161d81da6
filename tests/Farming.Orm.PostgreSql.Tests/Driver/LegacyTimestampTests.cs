using System.Diagnostics;
using Farming.Orm.Conformance.Models;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary>Npgsql's legacy behaviour of timestamps converts to the time zone of the machine. Values stay the same all the same.</summary>
public sealed class LegacyTimestampTests
{
    // In the process that this test starts.
    internal static async Task<int> RunAsync(string connectionString)
    {
        AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true);
        await using var dataSource = NpgsqlDataSource.Create(connectionString);
        await using (var command = dataSource.CreateCommand("SELECT timestamptz '2026-07-01 12:00:00+00'"))
        {
            // Otherwise the test would say nothing.
            Assert.Equal((DateTimeKind.Local, 8), ((DateTime)(await command.ExecuteScalarAsync())! is var local ? (local.Kind, local.Hour) : default));
        }

        await using var driver = new PostgreSqlDriver(dataSource);
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();
        foreach (var time in new[] { new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), new(2026, 3, 8, 7, 30, 0, DateTimeKind.Utc), DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc) })
        {
            var day = DateOnly.FromDateTime(time);
            var row = new InstantCreate { Time = time, Moment = time, Day = day, TimeOrNull = time.ToLocalTime() is { Year: > 1 } local ? local : time };
            var created = new List<Instant> { await orm.Instants.CreateAsync(row) };
            await orm.Instants.DeleteAsync(k => k.Id(created[0].Id));
            created.AddRange(await orm.Instants.CreateManyAsync([row]));
            await orm.Instants.DeleteAsync(k => k.Id(created[1].Id));
            await orm.Instants.ImportAsync([row]);
            created.AddRange(await orm.Instants.Where(i => i.Time == time && i.Time.In(time) && i.Moment == new DateTimeOffset(time) && i.TimeOrNull == time).FindManyAsync());
            Assert.Equal(3, created.Count);
            Assert.All(created, instant => Assert.Equal(
                (time, DateTimeKind.Utc, new DateTimeOffset(time), day, time), (instant.Time, instant.Time.Kind, instant.Moment, instant.Day, instant.TimeOrNull!.Value)));
        }

        await using var check = dataSource.CreateCommand("SELECT count(*) FROM instants WHERE \"time\" IN ('2026-07-01 12:00:00+00', '2026-03-08 07:30:00+00', '0001-01-01 00:00:00+00')");
        Assert.Equal(3L, await check.ExecuteScalarAsync());
        return 0;
    }

    [Fact]
    public async Task Times_are_not_shifted()
    {
        await using var database = await OwnDatabase.CreateAsync();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(LegacyTimestampTests).Assembly.Location, database.ConnectionString])
        {
            RedirectStandardError = true,
            Environment = { ["TZ"] = "America/New_York" },
        };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }
}
