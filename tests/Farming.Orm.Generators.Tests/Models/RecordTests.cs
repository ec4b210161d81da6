using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>Models that are records: they print their fields only, since relations may not be loaded.</summary>
public class RecordTests
{
    private const string Print = "bool PrintMembers(global::System.Text.StringBuilder builder)";

    [Fact]
    public void A_positional_record_is_made_by_its_constructor()
    {
        var generated = Check.Compiles(Sources.File("""
            [Model("points")] public partial record Point([property: Id] Guid Id, int X, [property: Column("why")] int? Y) { public string? Note { get; init; } }
            """));

        Check.Contains("new(Id: reader.GetGuid(ordinals[0]), X: reader.GetInt32(ordinals[1]), Y: reader.IsNull(ordinals[2]) ? null : reader.GetInt32(ordinals[2])) { Note = reader.GetNullableString(ordinals[3]), };", generated);
        Check.Contains("\"Y\", \"why\"", generated);
    }

    [Fact]
    public void Prints_its_fields() => Check.Contains(
        """builder.Append("Id = ").Append((object?)this.Id); builder.Append(", X = ").Append((object?)this.X); return true;""",
        Check.Compiles(Sources.File("""[Model("points")] public partial record Point([property: Id] int Id, int X);""")));

    [Theory]
    [InlineData("""[Model("points")] public partial record Point([property: Id] int Id);""", "protected virtual " + Print)]
    [InlineData("""[Model("points")] public sealed partial record Point([property: Id] int Id);""", "private " + Print)]
    [InlineData("""public record Base([property: Id] int Id); [Model("points")] public sealed partial record Point(int Id, int X) : Base(Id);""", "protected override " + Print)]
    [InlineData("""public abstract record Base { [Id] public int Id { get; init; } } [Model("points")] public partial record Point : Base;""", "protected override " + Print)]
    public void Declares_the_method_as_the_compiler_would(string source, string expected) => Check.Contains(expected, Check.Compiles(Sources.File(source)));

    [Theory]
    [InlineData("public partial record Point { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; [Id] public int Id { get; set; } }")]
    [InlineData("public partial class Point { [Id] public int Id { get; set; } }")]
    public void Leaves_it_to(string declaration) => Assert.DoesNotContain(Print, Check.Compiles(Sources.File($"""[Model("points")] {declaration}""")), StringComparison.Ordinal);

    [Fact]
    public void Has_relations_like_a_class() => Check.Compiles(Sources.File("""
        [Model("nodes"), BelongsTo("node", ForeignKey = "ParentId", Name = "Parent"), HasMany("node", ForeignKey = "ParentId", Name = "Children")]
        public partial record Node([property: Id] int Id, int? ParentId);
        """));
}
