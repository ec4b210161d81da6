using System.ComponentModel;

namespace Farming.Orm.Metadata;

/// <summary>The description of a field in generated code, apart from its name and type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FieldOptions
{
    internal static readonly FieldOptions None = new();

    /// <summary>The logical name, if it differs from the property's name in camelCase.</summary>
    public string? LogicalName { get; init; }

    /// <summary>Whether the field may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>How the id is generated.</summary>
    public IdGeneration Generated { get; init; } = IdGeneration.None;

    /// <summary>Whether the default is the current time.</summary>
    public bool DefaultsToNow { get; init; }

    /// <summary>Whether every update sets the field to the current time.</summary>
    public bool UpdatesToNow { get; init; }

    /// <summary>Whether the field is a concurrency token: it changes with every update of its row.</summary>
    public bool IsConcurrencyToken { get; init; }

    /// <summary>Whether there is a default.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The default in its stored form.</summary>
    public object? Default { get; init; }

    /// <summary>The names of an enum's members.</summary>
    public IReadOnlyList<string> EnumValues { get; init; } = [];

    /// <summary>Documentation.</summary>
    public string? Description { get; init; }
}
