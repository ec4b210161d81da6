using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>What a new row may leave out, and what it gets instead.</summary>
public class DefaultTests
{
    [Theory]
    [InlineData("string", "\"it's \\\"quoted\\\" \\\\ {0}\"", "\"it's \\\"quoted\\\" \\\\ {0}\"", "\"it's \\\"quoted\\\" \\\\ {0}\"")]
    [InlineData("string?", "\"\"", "\"\"", "\"\"")]
    [InlineData("bool", "true", "true", "true")]
    [InlineData("short", "-3", "-3", "-3L")]
    [InlineData("int", "int.MaxValue", "2147483647", "2147483647L")]
    [InlineData("long", "5", "5L", "5L")]
    [InlineData("long", "long.MinValue", "long.MinValue", "long.MinValue")]
    [InlineData("float", "1.5f", "1.5F", "1.5D")]
    [InlineData("double", "0.1", "0.1D", "0.1D")]
    [InlineData("double", "2", "2D", "2D")]
    [InlineData("double", "double.PositiveInfinity", "double.PositiveInfinity", "double.PositiveInfinity")]
    [InlineData("decimal", "\"1234.50\"", "1234.50M", "1234.50M")]
    [InlineData("decimal", "7", "7M", "7M")]
    [InlineData("Guid", "\"00000000-0000-0000-0000-00000000000a\"", "new global::System.Guid(\"00000000-0000-0000-0000-00000000000a\")", "new global::System.Guid(\"00000000-0000-0000-0000-00000000000a\")")]
    [InlineData("DateTime", "\"2025-01-31T12:00:00+01:00\"", "new global::System.DateTime(638739180000000000L, global::System.DateTimeKind.Utc)", "new global::System.DateTime(638739180000000000L, global::System.DateTimeKind.Utc)")]
    [InlineData("DateTimeOffset", "\"2025-01-31T11:00:00Z\"", "new global::System.DateTimeOffset(638739180000000000L, global::System.TimeSpan.Zero)", "new global::System.DateTime(638739180000000000L, global::System.DateTimeKind.Utc)")]
    [InlineData("DateOnly", "\"2025-01-31\"", "global::System.DateOnly.ParseExact(\"2025-01-31\", \"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)", "global::System.DateOnly.ParseExact(\"2025-01-31\", \"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)")]
    [InlineData("TimeOnly", "\"08:30\"", "new global::System.TimeOnly(306000000000L)", "new global::System.TimeOnly(306000000000L)")]
    [InlineData("TimeSpan", "\"1.00:00:00\"", "new global::System.TimeSpan(864000000000L)", "new global::System.TimeSpan(864000000000L)")]
    [InlineData("DayOfWeek", "DayOfWeek.Friday", "global::System.DayOfWeek.Friday", "\"Friday\"")]
    [InlineData("int?", "5", "5", "5L")]
    public void Takes_a_default(string type, string value, string inCode, string stored)
    {
        var generated = Check.Compiles(Sources.Model($"[Default({value})] public {type} Value {{ get; set; }}"));

        Check.Contains($" _ValueValue = {inCode};", generated);
        Check.Contains($"HasDefault = true, Default = {stored}", generated);
    }

    [Fact]
    public void Takes_json_as_a_default() => Check.Contains(
        " _TagsValue = global::System.Text.Json.JsonSerializer.Deserialize(\"[]\", (global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<int[]>) global::App.AppJson.Default.GetTypeInfo(typeof(int[]))!)!;",
        Check.Compiles(Sources.Model("[Json, Default(\"[]\")] public int[] Tags { get; set; }", others: FieldTypeTests.Context("[JsonSerializable(typeof(int[]))]"))));

    [Fact]
    public void A_default_of_null_is_none() => Check.Contains("private int? _ValueValue;", Check.Compiles(Sources.Model("[Default(null)] public int? Value { get; set; }")));

    [Theory]
    [InlineData("DateTime", "row.At ?? defaults.UtcNow")]
    [InlineData("DateTimeOffset", "row.At ?? new global::System.DateTimeOffset(defaults.UtcNow)")]
    [InlineData("DateOnly", "row.At ?? global::System.DateOnly.FromDateTime(defaults.UtcNow)")]
    [InlineData("TimeOnly", "row.At ?? global::System.TimeOnly.FromDateTime(defaults.UtcNow)")]
    [InlineData("DateTime?", "row._AtIsSet ? row.At : defaults.UtcNow")]
    public void Takes_the_current_time(string type, string expected)
    {
        var generated = Check.Compiles(Sources.Model($"[DefaultNow] public {type} At {{ get; set; }}"));

        Check.Contains($"Fields.At.Write(writer, {expected});", generated);
        Check.Contains("new() { " + (type.EndsWith('?') ? "IsNullable = true, " : "") + "DefaultsToNow = true }", generated);
    }

    [Theory]
    [InlineData("string", "Uuid", "public string? Id", "defaults.WriteId(writer, Fields.Id, row.Id);")]
    [InlineData("Guid", "Uuid", "public System::Guid? Id", "Fields.Id.Write(writer, row.Id ?? defaults.NewGuid());")]
    [InlineData("short", "Increment", "public short? Id", "Fields.Id.Write(writer, row.Id.GetValueOrDefault());")]
    [InlineData("int", "Increment", "public int? Id", "Fields.Id.Write(writer, row.Id.GetValueOrDefault());")]
    [InlineData("long", "Increment", "public long? Id", "Fields.Id.Write(writer, row.Id.GetValueOrDefault());")]
    public void Generates_ids_by_their_type(string type, string generation, string property, string write)
    {
        var generated = Check.Compiles(Sources.File($$"""[Model("things")] public partial class Thing { [Id] public {{type}} Id { get; set; } }"""));

        Check.Contains($"Generated = Orm::IdGeneration.{generation}", generated);
        Check.Contains($"{property} {{ get; set; }}", generated);
        Check.Contains(write, generated);
    }

    [Fact]
    public void The_database_counts_where_the_row_gives_no_id() => Check.Contains(
        "Gives(ThingCreate row, int field) => field switch { 0 => row.Id is not null, _ => true };",
        Check.Compiles(Sources.Model("")));

    [Theory]
    [InlineData("[Id(Generated = IdGeneration.None)] public string Id { get; set; }", "public required string Id")]
    [InlineData("[Id] public DateOnly Id { get; set; }", "public required System::DateOnly Id")]
    [InlineData("[Id] public string Id { get; set; } [Id] public int Number { get; set; }", "public required int Number")]
    [InlineData("[Id, Default(\"x\")] public string Id { get; set; }", "private string _IdValue = \"x\";")]
    public void Does_not_generate_an_id(string members, string expected) => Check.Contains(
        expected,
        Check.Compiles(Sources.File($$"""[Model("things")] public partial class Thing { {{members}} }""")));
}
