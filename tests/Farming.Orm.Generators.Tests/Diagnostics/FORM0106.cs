using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A many-to-many relation must lead from its model to its target.</summary>
public class FORM0106
{
    private const string Link = """[Model("links")] public partial class Link { [Id] public int Id { get; set; } [References("thing.id")] public int ThingId { get; set; } [References("user.id")] public string UserId { get; set; } }""";

    [Fact]
    public void From_and_To_are_swapped() => Check.ReportsOnly(
        Sources.Model("", """[ManyToMany("user", Through = "link", {|From = "UserId"|}, To = "ThingId")]""", Sources.User + Link),
        "FORM0106: From must point to 'Thing', but 'Link.UserId' points to 'User': From and To are swapped");

    [Fact]
    public void To_leads_elsewhere() => Check.ReportsOnly(
        Sources.Model("", """[ManyToMany("user", Through = "link", From = "ThingId", {|To = "ThingId"|})]""", Sources.User + Link),
        "FORM0106: To must point to 'User', but 'Link.ThingId' points to 'Thing'");

    [Fact]
    public void BelongsTo_of_the_join_model_says_where_it_leads() => Check.ReportsOnly(
        Sources.Model("", """[ManyToMany("user", Through = "link", {|From = "UserId"|}, To = "ThingId")]""", Sources.User + """
            [Model("links"), BelongsTo("thing", ForeignKey = "ThingId"), BelongsTo("user", ForeignKey = "UserId")]
            public partial class Link { [Id] public int ThingId { get; set; } [Id] public string UserId { get; set; } }
            """),
        "FORM0106: From must point to 'Thing', but 'Link.UserId' points to 'User': From and To are swapped");

    [Fact]
    public void From_leads_here_and_To_to_the_target() => Check.ReportsOnly(Sources.Model("", """[ManyToMany("user", Through = "link", From = "ThingId", To = "UserId")]""", Sources.User + Link));
}
