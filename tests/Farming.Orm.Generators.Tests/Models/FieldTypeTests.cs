using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>The types of fields: their codec, and how they are read into a model.</summary>
public class FieldTypeTests
{
    [Theory]
    [InlineData("string", "string", "String", "reader.GetString(ordinals[1])")]
    [InlineData("string?", "string", "String", "reader.GetNullableString(ordinals[1])")]
    [InlineData("bool", "bool", "Boolean", "reader.GetBoolean(ordinals[1])")]
    [InlineData("bool?", "bool?", "Nullable(Boolean)", "reader.IsNull(ordinals[1]) ? null : reader.GetBoolean(ordinals[1])")]
    [InlineData("short", "short", "Int16", "reader.GetInt16(ordinals[1])")]
    [InlineData("int", "int", "Int32", "reader.GetInt32(ordinals[1])")]
    [InlineData("long", "long", "Int64", "reader.GetInt64(ordinals[1])")]
    [InlineData("long?", "long?", "Nullable(Int64)", "reader.IsNull(ordinals[1]) ? null : reader.GetInt64(ordinals[1])")]
    [InlineData("float", "float", "Single", "reader.GetSingle(ordinals[1])")]
    [InlineData("double", "double", "Double", "reader.GetDouble(ordinals[1])")]
    [InlineData("decimal", "decimal", "Decimal", "reader.GetDecimal(ordinals[1])")]
    [InlineData("Guid", "System::Guid", "Guid", "reader.GetGuid(ordinals[1])")]
    [InlineData("DateTime", "System::DateTime", "DateTime", "reader.GetDateTime(ordinals[1])")]
    [InlineData("DateTimeOffset", "System::DateTimeOffset", "DateTimeOffset", "Fields.Value.ReadFrom(reader, ordinals[1])")]
    [InlineData("DateTimeOffset?", "System::DateTimeOffset?", "Nullable(DateTimeOffset)", "Fields.Value.ReadFrom(reader, ordinals[1])")]
    [InlineData("DateOnly", "System::DateOnly", "DateOnly", "reader.GetDateOnly(ordinals[1])")]
    [InlineData("TimeOnly?", "System::TimeOnly?", "Nullable(TimeOnly)", "reader.IsNull(ordinals[1]) ? null : reader.GetTimeOnly(ordinals[1])")]
    [InlineData("TimeSpan", "System::TimeSpan", "TimeSpan", "reader.GetTimeSpan(ordinals[1])")]
    [InlineData("byte[]", "byte[]", "Bytes", "reader.GetBytes(ordinals[1])")]
    [InlineData("byte[]?", "byte[]", "Bytes", "reader.GetNullableBytes(ordinals[1])")]
    public void Takes(string type, string field, string codec, string read)
    {
        var generated = Check.Compiles(Sources.Model($"public {type} Value {{ get; set; }}")).Replace("Code::FieldCodecs.", "", StringComparison.Ordinal);

        Check.Contains($"Field<{field}> Value = new(1, \"Value\", \"value\", {codec}", generated);
        Check.Contains(read, generated);
    }

    [Theory]
    [InlineData("Color", "Color", "")]
    [InlineData("Color?", "Color?", "Nullable(")]
    public void Stores_an_enum_by_name_and_reads_aliases(string type, string field, string codec)
    {
        var generated = Check.Compiles(Sources.Model($"public {type} Color {{ get; set; }}", others: "public enum Color { Red, Green, Rouge = Red, @default = 7 }"))
            .Replace("Code::FieldCodecs.", "", StringComparison.Ordinal)
            .Replace("global::App.", "", StringComparison.Ordinal);

        Check.Contains($$"""Field<{{field}}> Color = new(1, "Color", "color", {{codec}}Enum(""", generated);
        Check.Contains("""static (Color value) => value switch { Color.Red => "Red", Color.Green => "Green", Color.@default => "default", _ => null }""", generated);
        Check.Contains("""static text => text switch { "Red" => Color.Red, "Green" => Color.Green, "Rouge" => Color.Rouge, "default" => Color.@default, _ => null }""", generated);
        Check.Contains("""EnumValues = ["Red", "Green", "Rouge", "default"]""", generated);
        Check.Contains("Fields.Color.ReadFrom(reader, ordinals[1])", generated);
    }

    [Fact]
    public void An_enum_may_be_empty() => Check.Compiles(Sources.Model("public Void Nothing { get; set; }", others: "public enum Void;"));

    [Theory]
    [InlineData("List<string>", "ReadFrom")]
    [InlineData("List<string>?", "ReadNullableFrom")]
    [InlineData("Point", "ReadFrom")]
    [InlineData("Point?", "ReadFrom")]
    [InlineData("int[]", "ReadFrom")]
    [InlineData("Dictionary<string, List<string?>?>", "ReadFrom")]
    public void Stores_any_type_as_json_with_the_context_that_declares_it(string type, string read)
    {
        var generated = Check.Compiles(Sources.Model($"[Json] public {type} Value {{ get; set; }}", others: Context(
            "[JsonSerializable(typeof(List<string>)), JsonSerializable(typeof(Point)), JsonSerializable(typeof(int[])), JsonSerializable(typeof(Dictionary<string, List<string>>))]")));

        Check.Contains("global::App.AppJson.Default.GetTypeInfo(typeof(", generated);
        Check.Contains($"Fields.Value.{read}(reader, ordinals[1])", generated);
    }

    [Fact]
    public void Uses_the_serializer_context_that_the_property_names() => Check.Contains(
        "global::App.AppJson.Default.GetTypeInfo(typeof(global::App.Point))!",
        Check.Compiles(Sources.Model("[Json(Context = typeof(AppJson))] public Point Value { get; set; }", others: Context(""))));

    [Fact]
    public void Json_has_a_name_that_the_namespace_of_the_serializer_does_not_have()
    {
        var members = "[JsonColumn] public Point Value { get; set; } [JsonColumn(Context = typeof(AppJson))] public int[] Numbers { get; set; }";

        var generated = Check.Compiles("using System.Text.Json.Serialization;\n" + Sources.Model(members, others: Context("[JsonSerializable(typeof(Point))]")));

        Check.Contains("global::App.AppJson.Default.GetTypeInfo(typeof(global::App.Point))!", generated);
        Check.Contains("global::App.AppJson.Default.GetTypeInfo(typeof(int[]))!", generated);
    }

    /// <summary>What the serializer's own generator would write, near enough.</summary>
    internal static string Context(string attributes) => $$"""
        public struct Point;

        {{attributes.Replace("JsonSerializable", "System.Text.Json.Serialization.JsonSerializable", StringComparison.Ordinal)}}
        public partial class AppJson() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static AppJson Default { get; } = new();
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """;
}
