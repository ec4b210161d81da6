using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A foreign key must have the type of the key it points to.</summary>
public class FORM0103
{
    [Fact]
    public void A_relation_compares_different_types() => Check.ReportsOnly(
        Sources.Model("public int? UserId { get; set; }", """[BelongsTo("user", {|ForeignKey = "UserId"|})]""", """[HasMany("thing", {|ForeignKey = "UserId"|})]""" + Sources.User),
        "FORM0103: 'Thing.UserId' is int, but the key it points to, 'User.Id', is string",
        "FORM0103: 'Thing.UserId' is int, but the key it points to, 'User.Id', is string");

    [Fact]
    public void A_reference_compares_different_types() => Check.ReportsOnly(
        Sources.Model("""[References({|"user.email"|})] public Guid UserId { get; set; }""", others: Sources.User),
        "FORM0103: 'UserId' is Guid, but the key it points to, 'User.Email', is string");

    [Fact]
    public void A_join_model_compares_different_types() => Check.ReportsOnly(
        Sources.Model("", """[ManyToMany("user", Through = "link", {|From = "ThingId"|}, To = "UserId")]""", Sources.User + """[Model("links")] public partial class Link { [Id] public long ThingId { get; set; } [Id] public string UserId { get; set; } }"""),
        "FORM0103: 'Link.ThingId' is long, but the key it points to, 'Thing.Id', is int");

    [Fact]
    public void Null_makes_no_difference() => Check.ReportsOnly(Sources.Model("public string? UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User));
}
