namespace Farming.Orm.Metadata;

/// <summary>The type of a field's values, independent of the database.</summary>
public enum FieldType
{
    /// <summary><see cref="string"/>.</summary>
    String,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="short"/>.</summary>
    Int16,

    /// <summary><see cref="int"/>.</summary>
    Int32,

    /// <summary><see cref="long"/>.</summary>
    Int64,

    /// <summary><see cref="float"/>.</summary>
    Single,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="decimal"/>.</summary>
    Decimal,

    /// <summary><see cref="System.Guid"/>.</summary>
    Guid,

    /// <summary><see cref="System.DateTime"/> or <see cref="DateTimeOffset"/>: a point in time, UTC, in microseconds.</summary>
    DateTime,

    /// <summary><see cref="System.DateOnly"/>.</summary>
    DateOnly,

    /// <summary><see cref="System.TimeOnly"/>, in microseconds.</summary>
    TimeOnly,

    /// <summary><see cref="System.TimeSpan"/>, in microseconds.</summary>
    TimeSpan,

    /// <summary>An array of bytes.</summary>
    Bytes,

    /// <summary>An enum, stored as its member's name.</summary>
    Enum,

    /// <summary>Any type, stored as JSON.</summary>
    Json,

    /// <summary>A <see cref="uint"/> that changes with the row: <c>xmin</c> on PostgreSQL, elsewhere a number that is incremented.</summary>
    RowVersion,
}
