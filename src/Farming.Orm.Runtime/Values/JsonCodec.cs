using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

internal sealed class JsonCodec<T>(Func<JsonTypeInfo<T>> typeInfo) : Codec<T>(FieldType.Json)
{
    private readonly Lazy<JsonTypeInfo<T>> _typeInfo = new(typeInfo);

    internal override void Write(ParameterWriter writer, T value) => writer.WriteJson(ToText(value));

    internal override T Read(RowReader reader, int ordinal) =>
        ToValue(reader.GetString(ordinal)) ?? throw new InvalidCastException("The column holds the JSON value null.");

    /// <remarks>The JSON value null is null too.</remarks>
    internal override bool TryRead(RowReader reader, int ordinal, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!reader.IsNull(ordinal) && reader.GetString(ordinal) is var text && text.AsSpan().Trim() is not "null")
        {
            value = ToValue(text);
        }

        return value is not null;
    }

    internal override object ToArray(T?[] values) => Array.ConvertAll(values, value => value is null ? null : ToText(value));

    private string ToText(T value) => StorableJson.Checked(JsonSerializer.Serialize(value, _typeInfo.Value));

    private T? ToValue(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, _typeInfo.Value);
        }
        catch (JsonException exception)
        {
            throw new InvalidCastException($"The column holds JSON that does not fit {typeof(T).Name}.", exception);
        }
    }
}
