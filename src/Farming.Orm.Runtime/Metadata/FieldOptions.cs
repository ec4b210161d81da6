using System.ComponentModel;

namespace Farming.Orm.Metadata;

/// <summary>What generated code says of a field beyond its name and type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldOptions
{
    internal static readonly FieldOptions None = new();

    /// <summary>The logical name, where it is not the camelCase of the property's.</summary>
    public string? LogicalName { get; init; }

    /// <summary>Whether the field may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Who makes the value of an id.</summary>
    public IdGeneration Generated { get; init; } = IdGeneration.None;

    /// <summary>Whether the default is the current time.</summary>
    public bool DefaultsToNow { get; init; }

    /// <summary>Whether every update sets the field to the current time.</summary>
    public bool UpdatesToNow { get; init; }

    /// <summary>Whether the field changes with every update of its row.</summary>
    public bool IsConcurrencyToken { get; init; }

    /// <summary>Whether there is a default.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The default, in the form that is stored.</summary>
    public object? Default { get; init; }

    /// <summary>The names that an enum may hold.</summary>
    public IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>Documentation.</summary>
    public string? Description { get; init; }
}
