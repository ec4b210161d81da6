using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A default must have the property's type.</summary>
public class FORM0005
{
    [Theory]
    [InlineData("string", "5", "a string")]
    [InlineData("string", "null", "a string")]
    [InlineData("bool", "\"true\"", "true or false")]
    [InlineData("short", "40000", "an integer that short can hold")]
    [InlineData("int", "5L + int.MaxValue", "an integer that int can hold")]
    [InlineData("int", "1.5", "an integer that int can hold")]
    [InlineData("long?", "\"5\"", "an integer that long can hold")]
    [InlineData("int", "DayOfWeek.Friday", "an integer that int can hold")]
    [InlineData("double", "\"1.5\"", "a number, not NaN")]
    [InlineData("double", "double.NaN", "a number, not NaN")]
    [InlineData("float?", "float.NaN", "a number, not NaN")]
    [InlineData("decimal", "1.5", "an integer, or a decimal number in a string such as \"9.99\"")]
    [InlineData("decimal", "\"much\"", "an integer, or a decimal number in a string such as \"9.99\"")]
    [InlineData("Guid", "\"x\"", "a GUID in a string")]
    [InlineData("DateTime", "\"soon\"", "a point in time in a string such as \"2025-01-31T12:00:00Z\"")]
    [InlineData("DateOnly", "\"31.1.2025\"", "a date in a string such as \"2025-01-31\"")]
    [InlineData("TimeOnly", "\"25:00\"", "a time of day in a string such as \"12:00:00\"")]
    [InlineData("TimeSpan", "5", "a duration in a string such as \"1.12:00:00\"")]
    [InlineData("DayOfWeek", "5", "a member of DayOfWeek")]
    [InlineData("DayOfWeek", "(DayOfWeek)99", "a member of DayOfWeek")]
    [InlineData("byte[]", "\"\"", "left out, since byte[] has no constants")]
    [InlineData("byte[]", "new byte[] { 1 }", "left out, since byte[] has no constants")]
    public void A_default_has_the_propertys_type(string type, string value, string expected) => Check.ReportsOnly(
        Sources.Model($$"""[Default({|{{value}}|})] public {{type}} Value { get; set; }"""),
        $"FORM0005: 'Value' cannot have this default: [Default] must be {expected}");

    [Fact]
    public void Only_points_in_time_default_to_now() => Check.ReportsOnly(
        Sources.Model("[{|DefaultNow|}] public string Value { get; set; }"),
        "FORM0005: 'Value' cannot have this default: [DefaultNow] needs DateTime, DateTimeOffset, DateOnly or TimeOnly, and it is string");

    [Fact]
    public void One_default_is_enough() => Check.ReportsOnly(
        Sources.Model("[Default(\"2025-01-31\"), {|DefaultNow|}] public DateTime Value { get; set; }"),
        "FORM0005: 'Value' cannot have this default: it has [Default] too");

    [Fact]
    public void A_default_fits() => Check.ReportsOnly(Sources.Model("[Default(5)] public long? A { get; set; } [Default(\"9.99\")] public decimal B { get; set; } [Default(DayOfWeek.Friday)] public DayOfWeek C { get; set; } [Default(null)] public string? D { get; set; } [DefaultNow] public DateOnly E { get; set; }"));
}
