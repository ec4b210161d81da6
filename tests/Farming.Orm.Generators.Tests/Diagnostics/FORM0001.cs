using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A class that the generator completes must be partial.</summary>
public class FORM0001
{
    [Fact]
    public void A_model_must_be_partial() => Check.ReportsOnly(
        Sources.File("""[Model("things")] public class {|Thing|} { [Id] public int Id { get; set; } }"""),
        "FORM0001: 'Thing' must be partial");

    [Fact]
    public void So_must_be_the_types_around_it() => Check.ReportsOnly(
        Sources.File("""public class Outer { [Model("things")] public partial class {|Thing|} { [Id] public int Id { get; set; } } }"""),
        "FORM0001: 'Outer', the type that contains 'Thing', must be partial");

    [Fact]
    public void So_must_be_a_client() => Check.ReportsOnly(Sources.File("[Orm] public class {|AppOrm|};"), "FORM0001: 'AppOrm' must be partial");

    [Fact]
    public void Relations_to_a_model_that_is_not_are_left_out() => Check.Reports(
        Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User.Replace("partial class User", "class {|User|}", StringComparison.Ordinal)),
        "FORM0001: 'User' must be partial");

    [Fact]
    public void Can_be_suppressed_where_it_is() => Check.ReportsOnly(Sources.File("""
        #pragma warning disable FORM0001
        [Model("things")] public class Thing { [Id] public int Id { get; set; } }
        #pragma warning restore FORM0001
        """));

    [Fact]
    public void A_nested_record_is_partial() => Check.ReportsOnly(Sources.File("""public static partial class Outer { [Model("things")] internal sealed partial record Thing([property: Id] int Id); } [Orm] public partial class AppOrm;"""));
}
