using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using static Farming.Orm.Conformance.Values.ValueRows;

namespace Farming.Orm.Conformance.Values;

/// <summary>The first and last points in time and dates, as other programs store them: what is read finds its row.</summary>
public abstract class TimeLimitTests(ITestServer server) : DatabaseTests(server)
{
    public static TheoryData<string, string, DateTime> Times => new()
    {
        { "0001-01-01 00:00:00+00", "0001-01-01T00:00:00.000000Z", DateTime.MinValue },
        { "0001-01-01 00:00:00.000001+00", "0001-01-01T00:00:00.000001Z", DateTime.MinValue.AddMicroseconds(1) },
        { "1999-12-31 23:59:59.999999+00", "1999-12-31T23:59:59.999999Z", new DateTime(2000, 1, 1).AddMicroseconds(-1) },
        { "2000-01-01 00:00:00+00", "2000-01-01T00:00:00.000000Z", new DateTime(2000, 1, 1) },
        { "9999-12-31 23:59:59.999999+00", "9999-12-31T23:59:59.999999Z", DateTime.MaxValue.AddTicks(-9) },
    };

    public static TheoryData<string> Dates => ["0001-01-01", "0001-01-02", "1999-12-31", "2000-01-01", "9999-12-30", "9999-12-31"];

    [Theory]
    [MemberData(nameof(Times))]
    public async Task A_stored_point_in_time_finds_its_row(string postgres, string sqlite, DateTime time)
    {
        time = DateTime.SpecifyKind(time, DateTimeKind.Utc);
        var value = Sql(postgres, sqlite);
        await Orm.Instants.CreateAsync(new() { Time = Noon, Moment = Noon, Day = new(2026, 2, 3) });
        await Database.ExecuteAsync($"UPDATE \"instants\" SET \"time\" = '{value}', \"moment\" = '{value}', \"time_or_null\" = '{value}'");

        var row = await Orm.Instants.FindFirstAsync();
        Assert.Equal((time, DateTimeKind.Utc, new DateTimeOffset(time), time), (row!.Time, row.Time.Kind, row.Moment, row.TimeOrNull!.Value));
        Assert.Equal(1, await Orm.Instants.CountAsync(m =>
            m.Time == time && m.Time.In(Noon, time) && m.Moment == row.Moment && m.Moment.In(row.Moment) && m.TimeOrNull == time && m.TimeOrNull.In(null, time) && m.Time <= time && m.Time >= time));
        await FindsAsync(row, new() { Time = row.Time, Moment = row.Moment, Day = row.Day, TimeOrNull = row.TimeOrNull });
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public async Task A_stored_date_finds_its_row(string date)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await Orm.Instants.CreateAsync(new() { Time = Noon, Moment = Noon, Day = new(2026, 2, 3) });
        await Database.ExecuteAsync($"UPDATE \"instants\" SET \"day\" = '{date}', \"day_or_null\" = '{date}'");

        var row = await Orm.Instants.FindFirstAsync();
        Assert.Equal((day, day), (row!.Day, row.DayOrNull!.Value));
        Assert.Equal(1, await Orm.Instants.CountAsync(m => m.Day == day && m.Day.In(new(2026, 2, 3), day) && m.DayOrNull == day && m.DayOrNull.In(null, day) && m.Day <= day && m.Day >= day));
        await FindsAsync(row, new() { Time = row.Time, Moment = row.Moment, Day = row.Day, DayOrNull = row.DayOrNull });
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "time", "infinity" }, { "time", "-infinity" }, { "time", "0001-12-31 23:59:59 BC" }, { "time", "10000-01-01 00:00:00+00" }, { "time", "294276-12-31 23:59:59.999999+00" },
        { "time", "4713-01-01 00:00:00+00 BC" }, { "moment", "infinity" }, { "moment", "-infinity" }, { "time_or_null", "infinity" },
        { "day", "infinity" }, { "day", "-infinity" }, { "day", "0001-12-31 BC" }, { "day", "10000-01-01" }, { "day_or_null", "-infinity" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_C_sharp_does_not_have_is_an_error_that_names_the_field(string column, string value)
    {
        var row = await Orm.Instants.CreateAsync(new() { Time = Noon, Moment = Noon, Day = new(2026, 2, 3) });
        await Database.ExecuteAsync($"UPDATE \"instants\" SET \"{column}\" = '{value}'");

        foreach (var read in new Func<Task>[] { () => Orm.Instants.FindUniqueAsync(k => k.Id(row.Id)), () => Orm.Instants.Select(m => new { m.Time, m.Moment, m.Day, m.TimeOrNull, m.DayOrNull }).FindManyAsync() })
        {
            var error = await Assert.ThrowsAsync<OrmException>(read);
            Assert.Equal((OrmErrorCode.UnreadableValue, "Instant"), (error.Code, error.Model));
            Assert.Equal(column, string.Concat(Assert.Single(error.Fields).Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant());
        }
    }

    /// <summary>The row is found by its keys, and so are rows that are written with the same values.</summary>
    private async Task FindsAsync(Instant row, InstantCreate copy)
    {
        Assert.NotNull(await Orm.Instants.UpdateAsync(k => k.TimeMomentDay(row.Time, row.Moment, row.Day), new() { Note = "found" }));
        Assert.True(await Orm.Instants.DeleteAsync(k => k.TimeMomentDay(row.Time, row.Moment, row.Day)));
        foreach (var write in new Func<Task>[]
        {
            () => Orm.Instants.CreateAsync(copy),
            () => Orm.Instants.CreateManyAsync([copy]),
            () => Orm.Instants.ImportAsync([copy]),
            () => Orm.Instants.UpsertManyAsync([copy], k => k.TimeMomentDay()),
        })
        {
            await write();
            var read = await Orm.Instants.FindUniqueAsync(k => k.TimeMomentDay(row.Time, row.Moment, row.Day));
            Assert.Equal((row.Time, row.Moment, row.Day, row.TimeOrNull, row.DayOrNull), (read!.Time, read.Moment, read.Day, read.TimeOrNull, read.DayOrNull));
            Assert.Equal(1, await Orm.Instants.Where(_ => Predicate.True).DeleteManyAsync());
        }
    }
}
