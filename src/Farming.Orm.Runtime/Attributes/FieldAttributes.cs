namespace Farming.Orm;

/// <summary>Marks the primary key. On several properties it makes a composite key, in the order of declaration.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdAttribute : Attribute
{
    /// <summary>
    /// How the id is generated. Unless set: <see cref="IdGeneration.Uuid"/> for <see cref="string"/> and <see cref="Guid"/>,
    /// <see cref="IdGeneration.Increment"/> for integers, <see cref="IdGeneration.None"/> for composite keys and all other types.
    /// </summary>
    public IdGeneration Generated { get; set; }
}

/// <summary>How an id is generated if a new row does not give one.</summary>
public enum IdGeneration
{
    /// <summary>Depends on the type of the id; see <see cref="IdAttribute.Generated"/>.</summary>
    Default = 0,

    /// <summary>Not generated: each new row must give a value.</summary>
    None = 1,

    /// <summary>A version 7 UUID (RFC 9562), made by the client; in text form for <see cref="string"/> ids.</summary>
    Uuid = 2,

    /// <summary>A number that the database increments and never reuses.</summary>
    Increment = 3,
}

/// <summary>A unique constraint. On a property it covers that property; on a class it covers the named properties.</summary>
/// <remarks>Each unique constraint becomes a method of the model's key builder, as in <c>FindUniqueAsync(k => k.Email("…"))</c>.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UniqueAttribute : Attribute
{
    /// <summary>On a property: covers that property.</summary>
    public UniqueAttribute() => Fields = [];

    /// <summary>On a class: covers the named properties together.</summary>
    /// <param name="fields">C# or logical names, in the order of the key.</param>
    public UniqueAttribute(params string[] fields) => Fields = fields;

    /// <summary>The fields of the key; empty on a property.</summary>
    public IReadOnlyList<string> Fields { get; }
}

/// <summary>An index. On a property it covers that property; on a class it covers the named properties.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class IndexAttribute : Attribute
{
    /// <summary>On a property: covers that property.</summary>
    public IndexAttribute() => Fields = [];

    /// <summary>On a class: covers the named properties together.</summary>
    /// <param name="fields">C# or logical names, in the order of the index.</param>
    public IndexAttribute(params string[] fields) => Fields = fields;

    /// <summary>The fields of the index; empty on a property.</summary>
    public IReadOnlyList<string> Fields { get; }
}

/// <summary>The value of a field if a new row does not give one. It is also the default of the column in the database.</summary>
/// <param name="value">
/// A constant of the property's type. For <see cref="decimal"/>, <see cref="Guid"/> and date and time types: its text in the invariant culture (ISO 8601).
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(object? value) : Attribute
{
    /// <summary>The default.</summary>
    public object? Value { get; } = value;
}

/// <summary>
/// Sets the field to the current time if a new row does not give a value. For <see cref="DateTime"/>, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/> and
/// <see cref="TimeOnly"/> (all UTC).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultNowAttribute : Attribute;

/// <summary>
/// The field holds the time of the last write. It is set when the row is created (as with <see cref="DefaultNowAttribute"/>), and the database sets it in every
/// update that does not set it explicitly.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UpdatedNowAttribute : Attribute;

/// <summary>
/// The field changes with every update of its row, so an update can state which version of the row it expects. Set the field to the value that was read: the
/// update fails with <see cref="OrmErrorCode.ConcurrencyConflict"/> if another writer has changed the row since.
/// </summary>
/// <remarks>
/// A <see cref="short"/>, <see cref="int"/> or <see cref="long"/> starts at 1 and is incremented. A <see cref="uint"/> is the system column <c>xmin</c> on
/// PostgreSQL, which does not need a column of its own; on SQLite it is a column that is incremented.
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

    /// <summary>What happens to this row when the row that it references is deleted.</summary>
    public ReferentialAction OnDelete { get; set; }

    /// <summary>What happens to this row when the key that it references changes.</summary>
    public ReferentialAction OnUpdate { get; set; }
}

/// <summary>A referential action of the SQL standard.</summary>
public enum ReferentialAction
{
    /// <summary>The database refuses the change at the end of the statement.</summary>
    NoAction = 0,

    /// <summary>The database refuses the change immediately.</summary>
    Restrict = 1,

    /// <summary>The database deletes or changes the referencing rows too.</summary>
    Cascade = 2,

    /// <summary>The database sets the foreign key to null.</summary>
    SetNull = 3,

    /// <summary>The database sets the foreign key to its default.</summary>
    SetDefault = 4,
}

/// <summary>Names the column. Without it, the column has the property's name in snake_case.</summary>
/// <param name="name">The column's name, used unchanged.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnAttribute(string name) : Attribute
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Stores a value of any type as JSON (<c>jsonb</c> on PostgreSQL, text on SQLite).</summary>
/// <remarks>
/// The type must be declared on a <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> with
/// <c>[JsonSerializable(typeof(…))]</c>, so that it works under Native AOT. The generator finds a context in the same assembly.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonAttribute : Attribute
{
    /// <summary>The serializer context to use if the generator cannot find one, or finds more than one.</summary>
    public Type? Context { get; set; }
}

/// <summary>Another name of <see cref="JsonAttribute"/>, for files with <c>using System.Text.Json.Serialization</c>, which has a <c>JsonAttribute</c> too.</summary>
/// <inheritdoc cref="JsonAttribute"/>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonColumnAttribute : Attribute
{
    /// <inheritdoc cref="JsonAttribute.Context"/>
    public Type? Context { get; set; }
}

/// <summary>Documentation of a model or a field. The metadata and the generated artifacts contain it.</summary>
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
