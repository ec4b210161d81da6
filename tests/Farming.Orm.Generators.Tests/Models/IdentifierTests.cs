using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Models;

/// <summary>The user's names never conflict with names in the generated code.</summary>
public class IdentifierTests
{
    [Theory]
    [InlineData("Id")]
    [InlineData("Read")]
    [InlineData("ReadRow")]
    [InlineData("Where")]
    [InlineData("Select")]
    [InlineData("Instance")]
    [InlineData("Include")]
    [InlineData("Included")]
    [InlineData("Key")]
    [InlineData("Metadata")]
    [InlineData("Write")]
    [InlineData("WriteArray")]
    [InlineData("Describe")]
    [InlineData("Gives")]
    [InlineData("Fields")]
    [InlineData("_Fields")]
    [InlineData("SetRelation")]
    [InlineData("Source")]
    [InlineData("_source")]
    [InlineData("Row")]
    [InlineData("_row")]
    [InlineData("row")]
    [InlineData("model")]
    [InlineData("defaults")]
    [InlineData("ScopeSource")]
    [InlineData("System")]
    [InlineData("Farming")]
    [InlineData("ThingWhere")]
    [InlineData("ThingKey")]
    [InlineData("ThingCreate")]
    [InlineData("ThingBinding")]
    [InlineData("ThingSelect")]
    [InlineData("ThingTable")]
    [InlineData("ThingLinks")]
    [InlineData("ReadNullable")]
    [InlineData("Column")]
    [InlineData("ToOne")]
    [InlineData("ToMany")]
    [InlineData("ToRow")]
    [InlineData("Of")]
    [InlineData("One")]
    [InlineData("Orm")]
    [InlineData("Code")]
    [InlineData("@class")]
    [InlineData("@return")]
    [InlineData("field")]
    [InlineData("value")]
    [InlineData("@record")]
    [InlineData("@await")]
    [InlineData("größe")]
    [InlineData("数")]
    public void A_property_may_be_called(string name) => Check.Compiles(Sources.File($$"""
        #pragma warning disable FORM0110 // A collection over a unique key has all its members too.
        [Model("things"), Index("{{name.TrimStart('@')}}"), HasMany("thing", ForeignKey = "Number", Name = "Children")]
        public partial class Thing
        {
            [Id] public string Number { get; private set; }
            [Unique] public string? {{name}} { get; set; }
        }
        [Orm] public partial class AppOrm;
        """.Replace("HasMany(\"thing\", ForeignKey = \"Number\", Name = \"Children\")", $"HasMany(\"thing\", ForeignKey = \"{name.TrimStart('@')}\", Name = \"Children\")", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Model")]
    [InlineData("Row")]
    [InlineData("Source")]
    [InlineData("Column")]
    [InlineData("Field")]
    [InlineData("App")]
    [InlineData("System")]
    [InlineData("Object")]
    [InlineData("Orm")]
    [InlineData("Code")]
    [InlineData("Tool")]
    [InlineData("Collections")]
    [InlineData("Fields")]
    [InlineData("lower")]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("@file")]
    [InlineData("Ünïcödé")]
    public void A_model_may_be_called(string name) => Check.Compiles(Sources.File($$"""
        [global::Farming.Orm.Model("things")]
        [BelongsTo("{{name.TrimStart('@')}}", ForeignKey = "ParentId", Name = "Parent")]
        [HasMany("{{name.TrimStart('@')}}", ForeignKey = "ParentId")]
        public partial class {{name}}
        {
            [Id] public long Id { get; set; }
            public long? ParentId { get; set; }
            public global::System.DateTimeOffset At { get; set; }
        }
        [Orm] public partial class AppOrm;
        """));

    [Theory]
    [InlineData("class")]
    [InlineData("record")]
    [InlineData("_owner")]
    public void A_relation_may_be_called(string name) => Check.Compiles(Sources.Model(
        "public string OwnerId { get; set; }",
        $"""[BelongsTo("User", ForeignKey = "OwnerId", Name = "{name}")]""",
        Sources.User));

    [Fact]
    public void Aliases_and_types_of_the_user_may_have_the_names_of_the_generated_aliases() => Check.Compiles(
        "global using Orm = System.Text; global using Code = System.String; global using Tool = System.IO; global using Collections = System.Int32;",
        "namespace System2.Collections; public class Marker;",
        "namespace App { public class Code; public class Tool<T>; namespace Orm { public class Marker; } namespace Collections { public class Marker; } }",
        Sources.Contract,
        """
        [Farming.Orm.Model("notes")]
        public partial class Note { [Farming.Orm.Id] public Guid Id { get; set; } public DateTime At { get; set; } }
        """);

    [Fact]
    public void Names_that_differ_in_case_only_have_files_of_their_own()
    {
        var files = GeneratorHost.Generate("""
            using Farming.Orm;
            namespace A { [Model("a")] public partial class User { [Id] public int Id { get; set; } } }
            namespace a { [Model("b")] public partial class user { [Id] public int Id { get; set; } } [Orm] public partial class USER; }
            """).Files;

        Assert.Equal(["A.User.g.cs", "a.USER.3.g.cs", "a.user.2.g.cs"], files.Keys.Order(StringComparer.Ordinal));
    }
}
