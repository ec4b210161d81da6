using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.GeneratedCode;

/// <summary>The codecs of all field types, each created on first use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldCodecs
{
    /// <summary><see cref="string"/>.</summary>
    public static Codec<string> String => field ??= new StringCodec();

    /// <summary><see cref="bool"/>.</summary>
    public static Codec<bool> Boolean => field ??= new BooleanCodec();

    /// <summary><see cref="short"/>.</summary>
    public static Codec<short> Int16 => field ??= new Int16Codec();

    /// <summary><see cref="int"/>.</summary>
    public static Codec<int> Int32 => field ??= new Int32Codec();

    /// <summary><see cref="long"/>.</summary>
    public static Codec<long> Int64 => field ??= new Int64Codec();

    /// <summary><see cref="float"/>.</summary>
    public static Codec<float> Single => field ??= new SingleCodec();

    /// <summary><see cref="double"/>.</summary>
    public static Codec<double> Double => field ??= new DoubleCodec();

    /// <summary><see cref="decimal"/>.</summary>
    public static Codec<decimal> Decimal => field ??= new DecimalCodec();

    /// <summary><see cref="System.Guid"/>.</summary>
    public static Codec<Guid> Guid => field ??= new GuidCodec();

    /// <summary><see cref="System.DateTime"/>.</summary>
    public static Codec<DateTime> DateTime => field ??= new DateTimeCodec();

    /// <summary><see cref="System.DateTimeOffset"/>.</summary>
    public static Codec<DateTimeOffset> DateTimeOffset => field ??= new DateTimeOffsetCodec();

    /// <summary><see cref="System.DateOnly"/>.</summary>
    public static Codec<DateOnly> DateOnly => field ??= new DateOnlyCodec();

    /// <summary><see cref="System.TimeOnly"/>.</summary>
    public static Codec<TimeOnly> TimeOnly => field ??= new TimeOnlyCodec();

    /// <summary><see cref="System.TimeSpan"/>.</summary>
    public static Codec<TimeSpan> TimeSpan => field ??= new TimeSpanCodec();

    /// <summary>Bytes.</summary>
    public static Codec<byte[]> Bytes => field ??= new BytesCodec();

    /// <summary>A row version.</summary>
    public static Codec<uint> RowVersion => field ??= new RowVersionCodec();

    /// <summary>A nullable value type.</summary>
    /// <param name="codec">Writes and reads the values that are not null.</param>
    public static Codec<T?> Nullable<T>(Codec<T> codec)
        where T : struct => new NullableCodec<T>(codec);

    /// <summary>An enum, by the names of its members.</summary>
    /// <param name="toName">Returns the name of a member, or <see langword="null"/> for an undefined value.</param>
    /// <param name="fromName">Returns the member with a name, or <see langword="null"/> for an undefined name.</param>
    public static Codec<T> Enum<T>(Func<T, string?> toName, Func<string, T?> fromName)
        where T : struct, Enum => new EnumCodec<T>(toName, fromName);

    /// <summary>A value stored as JSON.</summary>
    /// <param name="typeInfo">Returns the contract of the user's serializer context; called once, on first use.</param>
    public static Codec<T> Json<T>(Func<JsonTypeInfo<T>> typeInfo) => new JsonCodec<T>(typeInfo);
}
