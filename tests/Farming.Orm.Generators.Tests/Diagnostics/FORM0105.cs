using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A many-to-many relation must lead through a model.</summary>
public class FORM0105
{
    [Theory]
    [InlineData("lnik", "No model is called 'lnik': did you mean 'link'?")]
    [InlineData("user_things", "No model is called 'user_things'")]
    public void The_join_model_is_not_there(string through, string expected) => Check.ReportsOnly(
        Sources.Model("", $$"""[ManyToMany("user", {|Through = "{{through}}"|}, From = "ThingId", To = "UserId")]""", Sources.User + """[Model("links")] public partial class Link { [Id] public int ThingId { get; set; } [Id] public string UserId { get; set; } }"""),
        $"FORM0105: {expected}");

    [Fact]
    public void The_join_model_is_there() => Check.ReportsOnly(Sources.Model("", """[ManyToMany("user", Through = "Link", From = "ThingId", To = "UserId")]""", Sources.User + """[Model("links")] public partial class Link { [Id] public int ThingId { get; set; } [Id] public string UserId { get; set; } }"""));
}
