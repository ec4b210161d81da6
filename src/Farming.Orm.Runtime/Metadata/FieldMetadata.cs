namespace Farming.Orm.Metadata;

/// <summary>A field of a model, and its column.</summary>
public abstract class FieldMetadata
{
    private protected FieldMetadata(int index, string name, string column, FieldType type, FieldOptions options)
    {
        Index = index;
        Name = name;
        Column = column;
        Type = type;
        Options = options;
    }

    /// <summary>The field's position in its model, from 0.</summary>
    public int Index { get; }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>The logical name: the name of the property in camelCase.</summary>
    public string LogicalName => Options.LogicalName ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>The type of the stored values.</summary>
    public FieldType Type { get; }

    /// <summary>The type of the property; <c>int?</c> for a nullable <see cref="int"/>, <see cref="string"/> for a nullable <see cref="string"/>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether the field may be null.</summary>
    public bool IsNullable => Options.IsNullable;

    /// <summary>How the id is generated; <see cref="IdGeneration.None"/> for fields that are not an id.</summary>
    public IdGeneration Generated => Options.Generated;

    /// <summary>Whether the field gets the current time if a new row does not give a value.</summary>
    public bool DefaultsToNow => Options.DefaultsToNow;

    /// <summary>Whether every update sets the field to the current time.</summary>
    public bool UpdatesToNow => Options.UpdatesToNow;

    /// <summary>Whether the field is a concurrency token: it changes with every update of its row.</summary>
    public bool IsConcurrencyToken => Options.IsConcurrencyToken;

    /// <summary>Whether <see cref="DefaultAttribute"/> gives a default.</summary>
    public bool HasDefault => Options.HasDefault;

    /// <summary>
    /// The default in its stored form: <see cref="string"/> (also for enums and JSON), <see cref="bool"/>, <see cref="long"/> (all integers), <see cref="double"/>,
    /// <see cref="decimal"/>, <see cref="System.Guid"/>, <see cref="System.DateTime"/>, <see cref="System.DateOnly"/>, <see cref="System.TimeOnly"/>,
    /// <see cref="System.TimeSpan"/>, or <see langword="null"/>.
    /// </summary>
    public object? Default => Options.Default;

    /// <summary>The names of an enum's members; empty for other types.</summary>
    public IReadOnlyList<string> EnumValues => Options.EnumValues;

    /// <summary>The text of <see cref="DescriptionAttribute"/>.</summary>
    public string? Description => Options.Description;

    /// <summary>The model of the field.</summary>
    public ModelMetadata Model { get; internal set; } = null!;

    /// <summary>For each of <see cref="EnumValues"/>, its position in the order of the numbers; members of one number have one position.</summary>
    internal abstract IReadOnlyList<int> EnumOrder { get; }

    internal FieldOptions Options { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Model?.Name}.{Name}";
}
