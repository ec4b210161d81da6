namespace Farming.Orm.Metadata;

/// <summary>One field of a model and the column that holds it.</summary>
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

    /// <summary>The logical name: the property's name in camelCase.</summary>
    public string LogicalName => Options.LogicalName ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Name);

    /// <summary>The column's name.</summary>
    public string Column { get; }

    /// <summary>What the field holds.</summary>
    public FieldType Type { get; }

    /// <summary>The property's type; <c>int?</c> for a nullable <see cref="int"/>, <see cref="string"/> for a nullable <see cref="string"/>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether the field may be null.</summary>
    public bool IsNullable => Options.IsNullable;

    /// <summary>Who makes the value of an id; <see cref="IdGeneration.None"/> for fields that are no id.</summary>
    public IdGeneration Generated => Options.Generated;

    /// <summary>Whether the field is the current time when a row is created without it.</summary>
    public bool DefaultsToNow => Options.DefaultsToNow;

    /// <summary>Whether every update sets the field to the current time.</summary>
    public bool UpdatesToNow => Options.UpdatesToNow;

    /// <summary>Whether the field changes with every update of its row.</summary>
    public bool IsConcurrencyToken => Options.IsConcurrencyToken;

    /// <summary>Whether <see cref="DefaultAttribute"/> gives a default.</summary>
    public bool HasDefault => Options.HasDefault;

    /// <summary>
    /// The default, in the form that is stored: <see cref="string"/> (also for enums and JSON), <see cref="bool"/>, <see cref="long"/> (all integers), <see cref="double"/>,
    /// <see cref="decimal"/>, <see cref="System.Guid"/>, <see cref="System.DateTime"/>, <see cref="System.DateOnly"/>, <see cref="System.TimeOnly"/>, <see cref="System.TimeSpan"/>, or <see langword="null"/>.
    /// </summary>
    public object? Default => Options.Default;

    /// <summary>The names that an enum field may hold; empty for other types.</summary>
    public IReadOnlyList<string> EnumValues => Options.EnumValues;

    /// <summary>The text of <see cref="DescriptionAttribute"/>.</summary>
    public string? Description => Options.Description;

    /// <summary>The model that the field belongs to.</summary>
    public ModelMetadata Model { get; internal set; } = null!;

    internal FieldOptions Options { get; }

    /// <summary>An array that values of the field fit into.</summary>
    internal abstract Array NewValues(int count);

    /// <summary>Writes such an array as one parameter; names the field if a value cannot be stored.</summary>
    internal abstract void WriteArray(GeneratedCode.ParameterWriter writer, Array values);

    /// <inheritdoc/>
    public override string ToString() => $"{Model?.Name}.{Name}";
}
