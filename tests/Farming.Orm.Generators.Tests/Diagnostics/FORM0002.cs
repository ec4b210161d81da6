using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A model needs an id.</summary>
public class FORM0002
{
    [Fact]
    public void A_model_needs_an_id() => Check.ReportsOnly(
        Sources.File("""[Model("things")] public partial class {|Thing|} { public int Id { get; set; } }"""),
        "FORM0002: 'Thing' has no [Id]: put it on the property that identifies a row");

    [Fact]
    public void Relations_to_a_model_without_one_are_left_out() => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId")]""", """[Model("users")] public partial class {|User|} { public string Id { get; set; } }"""),
        "FORM0002: 'User' has no [Id]: put it on the property that identifies a row");

    [Fact]
    public void A_base_class_may_have_it() => Check.ReportsOnly(Sources.File("""public abstract class Base { [Id] public int Id { get; set; } } [Model("things")] public partial class Thing : Base;"""));
}
