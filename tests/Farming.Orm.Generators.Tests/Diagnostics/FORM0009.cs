using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A class must have a shape that the generator can complete.</summary>
public class FORM0009
{
    [Theory]
    [InlineData("public partial class {|Thing|}<T> { [Id] public int Id { get; set; } }", "it is generic")]
    [InlineData("public static partial class {|Thing|} { }", "it is static")]
    [InlineData("public abstract partial class {|Thing|} { [Id] public int Id { get; set; } }", "it is abstract; put [Model] on the classes that derive from it")]
    [InlineData("file partial class {|Thing|} { [Id] public int Id { get; set; } }", "it is file-local")]
    [InlineData("[Obsolete(\"x\", true)] public partial class {|Thing|} { [Id] public int Id { get; set; } }", "it is obsolete, and every use an error")]
    public void Cannot_be_completed(string declaration, string reason) => Check.Reports(
        Sources.File($"""[Model("things")] {declaration}"""),
        $"FORM0009: 'Thing' cannot be completed: {reason}");

    [Theory]
    [InlineData("public partial class Outer<T> { {0} }", "'Outer' around it is generic")]
    [InlineData("public partial class Outer { private protected {0} }", "it is private protected; make it internal or public")]
    [InlineData("public partial class Outer { private partial class Inner { public {0} } }", "'Inner' around it is private; make it internal or public")]
    public void Cannot_be_nested_in(string outer, string reason) => Check.ReportsOnly(
        Sources.File(outer.Replace("{0}", """partial class {|Thing|} { [Id] public int Id { get; set; } }""", StringComparison.Ordinal).Replace("public partial class {|", "[Model(\"things\")] public partial class {|", StringComparison.Ordinal).Replace("private protected partial", "[Model(\"things\")] private protected partial", StringComparison.Ordinal).Replace("{ partial class {|", "{ [Model(\"things\")] public partial class {|", StringComparison.Ordinal)),
        $"FORM0009: 'Thing' cannot be completed: {reason}");

    [Fact]
    public void Needs_a_constructor_over_its_properties() => Check.ReportsOnly(
        Sources.Model("public Thing(int id, Uri where) { }").Replace("class Thing", "class {|Thing|}", StringComparison.Ordinal),
        "FORM0009: 'Thing' cannot be completed: it has no constructor whose parameters are all mapped properties, and none without parameters");

    [Theory]
    [InlineData("public partial class {|AppOrm|} : List<int>;", "an [Orm] class derives from OrmClient<AppOrm>, not from 'List'")]
    [InlineData("public partial class {|AppOrm|}<T>;", "it is generic")]
    [InlineData("public abstract partial class {|AppOrm|};", "it is abstract")]
    public void A_client_cannot_be_completed(string declaration, string reason) => Check.ReportsOnly(
        Sources.File($"[Orm] {declaration}"),
        $"FORM0009: 'AppOrm' cannot be completed: {reason}");

    [Fact]
    public void A_model_is_no_client() => Check.ReportsOnly(
        Sources.Model("", "{|Orm|}").Replace("[Model(\"things\")] {|Orm|}", "[Model(\"things\")] [{|Orm|}]", StringComparison.Ordinal),
        "FORM0009: 'Thing' cannot be completed: a class is a [Model] or an [Orm], not both");

    [Fact]
    public void A_client_has_models_only() => Check.ReportsOnly(
        Sources.File(Sources.User + "[Orm(typeof(User), {|typeof(string)|})] public partial class AppOrm;"),
        "FORM0009: 'AppOrm' cannot be completed: 'String' is not a [Model] class");

    [Fact]
    public void Has_a_shape_like_any_other() => Check.ReportsOnly(Sources.File("""public interface IOuter { [Model("things")] internal sealed partial record Thing([property: Id] int Id, string? Name = null); } [Orm] public sealed partial class AppOrm;""").Replace("interface IOuter", "partial interface IOuter", StringComparison.Ordinal));
}
