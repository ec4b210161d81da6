using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Model;

/// <summary>A mapped property.</summary>
/// <param name="Name">The property's name, without <c>@</c>.</param>
/// <param name="LogicalName">Its name in camelCase.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Generated">Who makes the value of an id; <see cref="IdGeneration.None"/> for fields that are no id.</param>
/// <param name="DefaultsToNow">Whether a new row has the current time in it: <c>[DefaultNow]</c> or <c>[UpdatedNow]</c>.</param>
/// <param name="UpdatesToNow">Whether it carries <c>[UpdatedNow]</c>.</param>
/// <param name="IsConcurrencyToken">Whether it carries <c>[ConcurrencyToken]</c>.</param>
/// <param name="Default">The text of the default in the invariant culture, see <c>DefaultParser</c>; <see langword="null"/> for none.</param>
/// <param name="Description">The text of <c>[Description]</c>.</param>
/// <param name="Reference">The <c>[References]</c>.</param>
internal sealed record FieldModel(
    string Name,
    string LogicalName,
    string Column,
    FieldTypeModel Type,
    IdGeneration Generated,
    bool DefaultsToNow,
    bool UpdatesToNow,
    bool IsConcurrencyToken,
    string? Default,
    string? Description,
    ReferenceDeclaration? Reference)
{
    /// <summary>The name as generated code writes it.</summary>
    public string Identifier => Naming.Identifier.Escape(Name);

    /// <summary>The name of a parameter that takes a value of the field.</summary>
    public string Parameter => Naming.Identifier.Escape(CamelCase.Of(Name));

    /// <summary>Whether a new row may leave it out.</summary>
    public bool IsOptionalInCreate => Type.IsNullable || DefaultsToNow || Default is not null || Generated != IdGeneration.None;
}

/// <summary>The type of a mapped property.</summary>
/// <param name="Kind">What is stored.</param>
/// <param name="Name">The type as generated code writes it, without the <c>?</c> of nullable types.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
/// <param name="IsNullable">Whether the property may be null.</param>
/// <param name="EnumMembers">The members of an enum, in their order.</param>
/// <param name="Json">What is known of a <c>[Json]</c> property.</param>
internal sealed record FieldTypeModel(
    FieldKind Kind,
    string Name,
    bool IsValueType,
    bool IsNullable,
    EquatableArray<EnumMemberModel> EnumMembers,
    JsonModel? Json)
{
    /// <summary>The property's type: <c>string?</c>, <c>int?</c>.</summary>
    public string OfProperty => IsNullable ? $"{Name}?" : Name;

    /// <summary>The type argument of <c>Column</c> and <c>Field</c>: <c>string</c> even if it may be null, <c>int?</c>.</summary>
    public string OfField => IsNullable && IsValueType ? $"{Name}?" : Name;

    /// <summary>Whether values of both can be compared, null aside.</summary>
    public bool Matches(FieldTypeModel other) => Kind == other.Kind && Name == other.Name;
}

/// <summary>A member of an enum.</summary>
/// <param name="Name">Its name, without <c>@</c>.</param>
/// <param name="IsAlias">Whether an earlier member has the same value.</param>
internal sealed record EnumMemberModel(string Name, bool IsAlias);

/// <summary>How a property is stored as JSON.</summary>
/// <param name="Key">The type to look for on serializer contexts.</param>
/// <param name="Context">The context that the property or the resolution names.</param>
internal sealed record JsonModel(string Key, string? Context);

/// <summary>What a field stores; the names are those of <c>FieldCodecs</c>.</summary>
internal enum FieldKind
{
    String,
    Boolean,
    Int16,
    Int32,
    Int64,
    Single,
    Double,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Bytes,
    Enum,
    Json,
    RowVersion,
}

/// <summary>The runtime's enum of this name.</summary>
internal enum IdGeneration
{
    Default = 0,
    None = 1,
    Uuid = 2,
    Increment = 3,
}
