using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Values;

internal sealed class JsonCodec<T>(Func<JsonTypeInfo<T>> typeInfo) : Codec<T>(FieldType.Json)
{
    private readonly Lazy<JsonTypeInfo<T>> _typeInfo = new(typeInfo);

    internal override void Write(ParameterWriter writer, T value) => writer.WriteJson(ToText(value));

    internal override T Read(RowReader reader, int ordinal) => JsonSerializer.Deserialize(reader.GetString(ordinal), _typeInfo.Value)!;

    internal override object ToArray(T?[] values) => Array.ConvertAll(values, value => value is null ? null : ToText(value));

    private string ToText(T value) => JsonSerializer.Serialize(value, _typeInfo.Value);
}
