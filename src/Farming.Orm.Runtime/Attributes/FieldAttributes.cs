namespace Farming.Orm;

/// <summary>Marks the primary key. On several properties it makes a composite key, in the order of declaration.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdAttribute : Attribute
{
    /// <summary>
    /// Who makes the value. Unless set: <see cref="IdGeneration.Uuid"/> for <see cref="string"/> and <see cref="Guid"/>,
    /// <see cref="IdGeneration.Increment"/> for integers, <see cref="IdGeneration.None"/> for composite keys and all other types.
    /// </summary>
    public IdGeneration Generated { get; set; }
}

/// <summary>How the value of an id comes about when a row is created without one.</summary>
public enum IdGeneration
{
    /// <summary>By the id's type; see <see cref="IdAttribute.Generated"/>.</summary>
    Default = 0,

    /// <summary>Never: the value is required.</summary>
    None = 1,

    /// <summary>A version 7 UUID (RFC 9562), made by the client; in text form for <see cref="string"/> ids.</summary>
    Uuid = 2,

    /// <summary>A number that the database counts up and never reuses.</summary>
    Increment = 3,
}

/// <summary>A unique constraint: over one property, or on the class over the properties it names.</summary>
/// <remarks>Each one is a method of the model's key builder, as in <c>FindUniqueAsync(k => k.Email("…"))</c>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute : Attribute
{
    /// <summary>On a property: that property alone.</summary>
    public UniqueAttribute() => Fields = [];

    /// <summary>On a class: the named properties together.</summary>
    /// <param name="fields">C# or logical names, in the order of the key.</param>
    public UniqueAttribute(params string[] fields) => Fields = fields;

    /// <summary>The fields of the key; empty on a property.</summary>
    public IReadOnlyList<string> Fields { get; }
}

/// <summary>An index: over one property, or on the class over the properties it names.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute : Attribute
{
    /// <summary>On a property: that property alone.</summary>
    public IndexAttribute() => Fields = [];

    /// <summary>On a class: the named properties together.</summary>
    /// <param name="fields">C# or logical names, in the order of the index.</param>
    public IndexAttribute(params string[] fields) => Fields = fields;

    /// <summary>The fields of the index; empty on a property.</summary>
    public IReadOnlyList<string> Fields { get; }
}

/// <summary>The value a field has when a row is created without it; also the column's default in the database.</summary>
/// <param name="value">A constant of the property's type; for <see cref="decimal"/>, <see cref="Guid"/> and date and time types its text in the invariant culture (ISO 8601).</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(object? value) : Attribute
{
    /// <summary>The default.</summary>
    public object? Value { get; } = value;
}

/// <summary>The field is set to the current time when a row is created without it. For <see cref="DateTime"/>, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/> and <see cref="TimeOnly"/> (all UTC).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultNowAttribute : Attribute;

/// <summary>The field is the current time of the last write: set when the row is created (like <see cref="DefaultNowAttribute"/>) and, by the database, with every update that does not mention it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UpdatedNowAttribute : Attribute;

/// <summary>
/// The field changes with every update of its row, so that an update can say which version of the row it is meant for: mention the field with the value that
/// was read, and the update fails with <see cref="OrmErrorCode.ConcurrencyConflict"/> if somebody else has changed the row since.
/// </summary>
/// <remarks>
/// A <see cref="short"/>, <see cref="int"/> or <see cref="long"/> counts up from 1. A <see cref="uint"/> is PostgreSQL's system column <c>xmin</c>, which costs no column;
/// on SQLite it is a column that counts up.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConcurrencyTokenAttribute : Attribute;

/// <summary>The field is a foreign key to one field of another model.</summary>
/// <param name="target"><c>"model.field"</c>, by logical or C# names.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute(string target) : Attribute
{
    /// <summary><c>"model.field"</c>.</summary>
    public string Target { get; } = target;

    /// <summary>What happens to this row when the row it points to is deleted.</summary>
    public ReferentialAction OnDelete { get; set; }

    /// <summary>What happens to this row when the key it points to changes.</summary>
    public ReferentialAction OnUpdate { get; set; }
}

/// <summary>A referential action of the SQL standard.</summary>
public enum ReferentialAction
{
    /// <summary>The change is refused, at the end of the statement.</summary>
    NoAction = 0,

    /// <summary>The change is refused at once.</summary>
    Restrict = 1,

    /// <summary>The referencing rows are deleted or changed too.</summary>
    Cascade = 2,

    /// <summary>The foreign key becomes null.</summary>
    SetNull = 3,

    /// <summary>The foreign key becomes its default.</summary>
    SetDefault = 4,
}

/// <summary>Names the column; otherwise it is the property's name in snake_case.</summary>
/// <param name="name">The column's name, taken as it stands.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Stores a value of any type as JSON (<c>jsonb</c> on PostgreSQL, text on SQLite).</summary>
/// <remarks>
/// The type must be declared on a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> with
/// <c>[JsonSerializable(typeof(…))]</c>, so that it works under Native AOT. The generator finds the context of the same assembly by itself.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonAttribute : Attribute
{
    /// <summary>The serializer context to use, where it cannot be found or several fit.</summary>
    public Type? Context { get; set; }
}

/// <summary>Documentation of a model or a field; it becomes part of the metadata and the generated artifacts.</summary>
/// <param name="text">Any text.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DescriptionAttribute(string text) : Attribute
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}

/// <summary>The property is not stored.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotMappedAttribute : Attribute;
