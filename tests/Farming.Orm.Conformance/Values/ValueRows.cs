using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Values;

/// <summary>Rows with a value of every type.</summary>
internal static class ValueRows
{
    internal static readonly DateTime Noon = new DateTime(2026, 2, 3, 12, 30, 15, DateTimeKind.Utc).AddTicks(1_234_560);

    internal static ValueCreate Row(
        string text = "text",
        bool truth = true,
        short small = 1,
        int whole = 2,
        long big = 3,
        float single = 1.5f,
        double @double = 2.5,
        decimal @decimal = 4.5m,
        Guid? guid = null,
        DateTime? time = null,
        DateOnly? day = null,
        TimeOnly? clock = null,
        TimeSpan? span = null,
        byte[]? bytes = null,
        Role role = Role.Admin,
        Settings? settings = null) => new()
        {
            Text = text,
            Truth = truth,
            Small = small,
            Whole = whole,
            Big = big,
            Single = single,
            Double = @double,
            Decimal = @decimal,
            Guid = guid ?? new Guid("0190f000-0000-7000-8000-000000000001"),
            Time = time ?? Noon,
            Moment = new DateTimeOffset(Noon).ToOffset(TimeSpan.FromHours(5)),
            Day = day ?? new(2026, 2, 3),
            Clock = clock ?? new(1, 2, 3),
            Span = span ?? TimeSpan.FromHours(30),
            Bytes = bytes ?? [1, 2],
            Role = role,
            Settings = settings ?? new("dark", [1, 2, 3]),
        };

    /// <summary>The same values, in the nullable fields too.</summary>
    internal static ValueCreate Copy(ValueCreate row) => new()
    {
        Text = row.Text,
        Truth = row.Truth,
        Small = row.Small,
        Whole = row.Whole,
        Big = row.Big,
        Single = row.Single,
        Double = row.Double,
        Decimal = row.Decimal,
        Guid = row.Guid,
        Time = row.Time,
        Moment = row.Moment,
        Day = row.Day,
        Clock = row.Clock,
        Span = row.Span,
        Bytes = row.Bytes,
        Role = row.Role,
        Settings = row.Settings,
        TextOrNull = row.Text,
        TruthOrNull = row.Truth,
        SmallOrNull = row.Small,
        WholeOrNull = row.Whole,
        BigOrNull = row.Big,
        SingleOrNull = row.Single,
        DoubleOrNull = row.Double,
        DecimalOrNull = row.Decimal,
        GuidOrNull = row.Guid,
        TimeOrNull = row.Time,
        MomentOrNull = row.Moment,
        DayOrNull = row.Day,
        ClockOrNull = row.Clock,
        SpanOrNull = row.Span,
        BytesOrNull = row.Bytes,
        RoleOrNull = row.Role,
        SettingsOrNull = row.Settings,
    };
}
