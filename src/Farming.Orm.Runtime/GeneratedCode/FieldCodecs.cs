using System.ComponentModel;
using System.Text.Json.Serialization.Metadata;
using Farming.Orm.Codecs;

namespace Farming.Orm.GeneratedCode;

/// <summary>The codecs of all field types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FieldCodecs
{
    /// <summary><see cref="string"/>.</summary>
    public static readonly Codec<string> String = new StringCodec();

    /// <summary><see cref="bool"/>.</summary>
    public static readonly Codec<bool> Boolean = new BooleanCodec();

    /// <summary><see cref="short"/>.</summary>
    public static readonly Codec<short> Int16 = new Int16Codec();

    /// <summary><see cref="int"/>.</summary>
    public static readonly Codec<int> Int32 = new Int32Codec();

    /// <summary><see cref="long"/>.</summary>
    public static readonly Codec<long> Int64 = new Int64Codec();

    /// <summary><see cref="float"/>.</summary>
    public static readonly Codec<float> Single = new SingleCodec();

    /// <summary><see cref="double"/>.</summary>
    public static readonly Codec<double> Double = new DoubleCodec();

    /// <summary><see cref="decimal"/>.</summary>
    public static readonly Codec<decimal> Decimal = new DecimalCodec();

    /// <summary><see cref="System.Guid"/>.</summary>
    public static readonly Codec<Guid> Guid = new GuidCodec();

    /// <summary><see cref="System.DateTime"/>.</summary>
    public static readonly Codec<DateTime> DateTime = new DateTimeCodec();

    /// <summary><see cref="System.DateTimeOffset"/>.</summary>
    public static readonly Codec<DateTimeOffset> DateTimeOffset = new DateTimeOffsetCodec();

    /// <summary><see cref="System.DateOnly"/>.</summary>
    public static readonly Codec<DateOnly> DateOnly = new DateOnlyCodec();

    /// <summary><see cref="System.TimeOnly"/>.</summary>
    public static readonly Codec<TimeOnly> TimeOnly = new TimeOnlyCodec();

    /// <summary><see cref="System.TimeSpan"/>.</summary>
    public static readonly Codec<TimeSpan> TimeSpan = new TimeSpanCodec();

    /// <summary>Bytes.</summary>
    public static readonly Codec<byte[]> Bytes = new BytesCodec();

    /// <summary>A row version.</summary>
    public static readonly Codec<uint> RowVersion = new RowVersionCodec();

    /// <summary>A nullable value type.</summary>
    /// <param name="codec">Moves the values that are not null.</param>
    public static Codec<T?> Nullable<T>(Codec<T> codec)
        where T : struct => new NullableCodec<T>(codec);

    /// <summary>An enum, by the names of its members.</summary>
    /// <param name="toName">Gives a member's name, or <see langword="null"/> for a value that is not defined.</param>
    /// <param name="fromName">Gives the member of a name, or <see langword="null"/> for a name that is not defined.</param>
    public static Codec<T> Enum<T>(Func<T, string?> toName, Func<string, T?> fromName)
        where T : struct, Enum => new EnumCodec<T>(toName, fromName);

    /// <summary>A value stored as JSON.</summary>
    /// <param name="typeInfo">Gives the contract of the user's serializer context; called once, late.</param>
    public static Codec<T> Json<T>(Func<JsonTypeInfo<T>> typeInfo) => new JsonCodec<T>(typeInfo);
}
