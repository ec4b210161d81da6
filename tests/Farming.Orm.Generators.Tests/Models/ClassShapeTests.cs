using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>The shapes of classes that are accepted, and how a row becomes an instance of each.</summary>
public class ClassShapeTests
{
    [Fact]
    public void Sets_required_and_init_properties_in_an_initializer()
    {
        var generated = Check.Compiles(Sources.Model("public required string Name { get; init; } public string? Note { get; init; }"));

        Check.Contains("new() { Id = reader.GetInt32(ordinals[0]), Name = reader.GetString(ordinals[1]), Note = reader.GetNullableString(ordinals[2]), };", generated);
    }

    [Theory]
    [InlineData("public string Name { get; private set; }")]
    [InlineData("public string Name { get; protected set; }")]
    [InlineData("public string Name { get; private init; }")]
    [InlineData("private Thing() { } public Thing(int number) { } public string Name { get; set; }")]
    public void Makes_inside_of_the_class_what_only_the_class_can_make(string members)
    {
        var generated = Check.Compiles(Sources.Model(members));

        Check.Contains("internal static global::App.Thing ReadRow(Code::RowReader reader, int[] ordinals) => new()", generated);
        Check.Contains("global::App.Thing.ReadRow(reader, ordinals);", generated);
    }

    [Fact]
    public void Prefers_a_constructor_without_parameters() => Check.Contains(
        "new() { Id =",
        Check.Compiles(Sources.Model("public Thing(int id) { } public Thing() { }")));

    [Fact]
    public void Calls_a_constructor_over_properties_and_sets_the_rest() => Check.Contains(
        "new(name: reader.GetString(ordinals[1])) { Id = reader.GetInt32(ordinals[0]), };",
        Check.Compiles(Sources.Model("public Thing(string name) => Name = name; public string Name { get; }")));

    [Fact]
    public void Leaves_out_optional_parameters_that_are_no_properties() => Check.Contains(
        "new(name: reader.GetString(ordinals[1])) {",
        Check.Compiles(Sources.Model("public Thing(string name, bool trusted = false) => Name = name; public string Name { get; set; }")));

    [Fact]
    public void Sets_required_properties_though_the_constructor_takes_them() => Check.Contains(
        "new(name: reader.GetString(ordinals[1])) { Id = reader.GetInt32(ordinals[0]), Name = reader.GetString(ordinals[1]), };",
        Check.Compiles(Sources.Model("public Thing(string name) => Name = name; public required string Name { get; set; }")));

    [Fact]
    public void Trusts_a_constructor_that_sets_required_members() => Check.Contains(
        "new(name: reader.GetString(ordinals[1])) { Id = reader.GetInt32(ordinals[0]), };",
        Check.Compiles(Sources.Model("""
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Thing(string name) => Name = name;
            public required string Name { get; set; }
            """)));

    [Fact]
    public void Gives_required_members_that_are_no_fields_their_default() => Check.Contains(
        "Tag = default!, ",
        Check.Compiles(Sources.Model("[NotMapped] public required object Tag { get; set; }")));

    [Fact]
    public void Maps_properties_of_base_classes_first()
    {
        var generated = Check.Compiles(Sources.File("""
            public abstract class Entity<TKey> { [Id] public TKey Id { get; set; } public virtual string Kind { get; set; } }
            public abstract class Dated : Entity<Guid> { [DefaultNow] public DateTime CreatedAt { get; protected set; } }
            [Model("notes")] public partial class Note : Dated { public string Text { get; set; } public override string Kind { get; set; } }
            """));

        Check.Contains("Fields = [Fields.Id, Fields.Kind, Fields.CreatedAt, Fields.Text],", generated);
        Check.Contains("public System::Guid? Id { get; set; }", generated);
    }

    [Fact]
    public void Takes_attributes_of_overridden_properties() => Check.Contains(
        "PrimaryKey = [0],",
        Check.Compiles(Sources.File("""
            public abstract class Entity { [Id, Column("key")] public abstract string Id { get; set; } }
            [Model("notes")] public partial class Note : Entity { public override string Id { get; set; } }
            """)));

    [Theory]
    [InlineData("public static int Name { get; set; }")]
    [InlineData("public string this[int index] { get => \"\"; set { } }")]
    [InlineData("internal int Name { get; set; }")]
    [InlineData("public string Name => \"computed\";")]
    [InlineData("public string Name { set { } }")]
    [InlineData("public string Name { private get; set; } = \"\";")]
    [InlineData("[NotMapped] public object Name { get; set; } = 1;")]
    [InlineData("public string Name = \"a field of the class\";")]
    public void Does_not_map(string member) => Check.Contains("Fields = [Fields.Id],", Check.Compiles(Sources.Model(member)));

    [Theory]
    [InlineData("internal partial class Thing", "internal sealed class ThingWhere")]
    [InlineData("partial class Thing", "internal sealed class ThingWhere")]
    [InlineData("public sealed partial class Thing", "public sealed class ThingWhere")]
    public void Generates_types_of_the_accessibility_of(string declaration, string expected) => Check.Contains(
        expected,
        Check.Compiles(Sources.File($$"""[Model("things")] {{declaration}} { [Id] public int Id { get; set; } } [Orm] public partial class AppOrm;""")));

    [Fact]
    public void An_internal_model_has_an_internal_query_root_and_internal_relations_to_it()
    {
        var generated = Check.Compiles(Sources.Model(
            "public int PartId { get; set; }",
            """[BelongsTo("Part", ForeignKey = "PartId")]""",
            """[Model("parts")] [HasMany("thing", ForeignKey = "thingId", Name = "Things")] partial class Part { [Id] public int Id { get; set; } } [Orm] public partial class AppOrm;""".Replace("thingId", "partId", StringComparison.Ordinal)));

        Check.Contains("internal global::App.PartTable Parts =>", generated);
        Check.Contains("internal global::App.Part Part {", generated);
        Check.Contains("internal PartWhere Part =>", generated);
        Check.Contains("public Orm::ToManyPath<ThingWhere> Things =>", generated);
    }

    [Theory]
    [InlineData("public partial class Outer { {0} }", "global::App.Outer.ThingWhere")]
    [InlineData("public static partial class Outer { internal partial record struct Inner { {0} } }", "global::App.Outer.Inner.ThingWhere")]
    [InlineData("public partial interface IOuter { {0} }", "global::App.IOuter.ThingWhere")]
    [InlineData("partial record Outer { {0} }", "global::App.Outer.ThingWhere")]
    public void Nested_classes_get_their_types_beside_them(string outer, string expected) => Check.Contains(
        expected,
        Check.Compiles(Sources.File(outer.Replace("{0}", """[Model("things")] public partial class Thing { [Id] public int Id { get; set; } }""", StringComparison.Ordinal) + " [Orm] public partial class AppOrm;")));

    [Theory]
    [InlineData("using Farming.Orm; {0}", "global::ThingTable")]
    [InlineData("using Farming.Orm; namespace A.@class.Über { {0} }", "global::A.@class.Über.ThingTable")]
    [InlineData("using Farming.Orm; namespace System.Farming.Orm { {0} }", "global::System.Farming.Orm.ThingTable")]
    public void Any_namespace_will_do(string file, string expected) => Check.Contains(
        expected,
        Check.Compiles(file.Replace("{0}", """[Model("things")] public partial class Thing { [Id] public int Id { get; set; } } [Orm] public partial class AppOrm;""", StringComparison.Ordinal)));

    [Fact]
    public void A_class_may_be_split_over_files() => Check.Contains(
        "Fields = [Fields.Id, Fields.Name],",
        Check.Compiles(
            Sources.File("""[Model("things")] public partial class Thing { [Id] public int Id { get; set; } }"""),
            Sources.File("[Index(\"Name\")] partial class Thing { public string Name { get; set; } }")));

    [Fact]
    public void Without_nullable_annotations_a_reference_is_never_null() => Check.Contains(
        "public required string Name { get; set; }",
        Check.Compiles("""
            #nullable disable
            using Farming.Orm;
            [Model("things")] public partial class Thing { [Id] public int Id { get; set; } public string Name { get; set; } }
            """));

    [Fact]
    public void An_assembly_that_sees_the_runtimes_internals_can_have_models()
    {
        var compilation = GeneratorHost.Compile(Sources.Contract).WithAssemblyName("Farming.Orm.Conformance");

        Assert.Empty(GeneratorHost.Diagnose(compilation));
    }
}
