using System.Text.Json.Serialization;

namespace Farming.Orm.Artifacts.Tests.Models;

// A field of every type, its nullable form, and a default of each kind.

[Orm(typeof(Value), typeof(Defaulted))]
public partial class ValueOrm;

[Model("values")]
public partial class Value
{
    [Id] public Guid Id { get; set; }
    public string Text { get; set; }
    public bool Truth { get; set; }
    public short Small { get; set; }
    public int Whole { get; set; }
    public long Big { get; set; }
    public float Single { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public Guid Guid { get; set; }
    public DateTime Time { get; set; }
    public DateTimeOffset Moment { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Clock { get; set; }
    public TimeSpan Span { get; set; }
    public byte[] Bytes { get; set; }
    public Flavour Flavour { get; set; }
    [Json] public Look Look { get; set; }

    public string? TextOrNull { get; set; }
    public bool? TruthOrNull { get; set; }
    public short? SmallOrNull { get; set; }
    public int? WholeOrNull { get; set; }
    public long? BigOrNull { get; set; }
    public float? SingleOrNull { get; set; }
    public double? DoubleOrNull { get; set; }
    public decimal? DecimalOrNull { get; set; }
    public Guid? GuidOrNull { get; set; }
    public DateTime? TimeOrNull { get; set; }
    public DateTimeOffset? MomentOrNull { get; set; }
    public DateOnly? DayOrNull { get; set; }
    public TimeOnly? ClockOrNull { get; set; }
    public TimeSpan? SpanOrNull { get; set; }
    public byte[]? BytesOrNull { get; set; }
    public Flavour? FlavourOrNull { get; set; }
    [Json] public Look? LookOrNull { get; set; }
}

public enum Flavour
{
    Sweet,
    Größe,
    @default,
}

[Model("defaults")]
public partial class Defaulted
{
    [Id] public long Id { get; set; }
    [Default("it's a \"quote\", $& `${1}` $1 ?1 \\ \\' {0} %s;\n-- /* */ 🚜")] public string Text { get; set; }
    [Default("")] public string Empty { get; set; }
    [Default(true)] public bool Truth { get; set; }
    [Default(short.MinValue)] public short Small { get; set; }
    [Default(int.MinValue)] public int Whole { get; set; }
    [Default(long.MinValue)] public long Big { get; set; }
    [Default(0.1f)] public float Single { get; set; }
    [Default(0.1 + 0.2)] public double Double { get; set; }
    [Default(1.5e300)] public double Huge { get; set; }
    [Default(-2.5e-7)] public double Tiny { get; set; }
    [Default("-79228162514264337593543950335")] public decimal Decimal { get; set; }
    [Default("12.50")] public decimal Price { get; set; }
    [Default("0190F000-0000-7000-8000-00000000000A")] public Guid Guid { get; set; }
    [Default("2026-02-03T12:30:15.123456Z")] public DateTime Time { get; set; }
    [Default("2026-02-03T12:30:15+02:00")] public DateTimeOffset Moment { get; set; }
    [Default("2026-01-31")] public DateOnly Day { get; set; }
    [Default("23:59:59.999999")] public TimeOnly Clock { get; set; }
    [Default("-30.01:02:03.000004")] public TimeSpan Span { get; set; }
    [Default(Flavour.Größe)] public Flavour Flavour { get; set; }
    [Default("{\"theme\":\"it's\",\"sizes\":[1]}"), Json] public Look Look { get; set; }
    [Default(7)] public int? Optional { get; set; }
    [DefaultNow] public DateTime Now { get; set; }
    [DefaultNow] public DateOnly Today { get; set; }
    [DefaultNow] public TimeOnly NowClock { get; set; }
}

public sealed record Look(string Theme, int[] Sizes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Look))]
public sealed partial class LookJson : JsonSerializerContext;
