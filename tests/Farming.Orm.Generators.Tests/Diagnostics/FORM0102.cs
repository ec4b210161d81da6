using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A foreign key must be a field of the model that holds it.</summary>
public class FORM0102
{
    [Theory]
    [InlineData("User", "'User' is not a field of 'Thing', which must hold the foreign key: did you mean 'UserId'?")]
    [InlineData("userID", "'userID' is not a field of 'Thing', which must hold the foreign key: did you mean 'userId'?")]
    [InlineData("", "'' is not a field of 'Thing', which must hold the foreign key")]
    [InlineData("user_id", "'user_id' is not a field of 'Thing', which must hold the foreign key: did you mean 'userId'?")]
    [InlineData("Email", "'Email' is not a field of 'Thing', which must hold the foreign key; 'User' has it, so this is [HasOne] or [HasMany], and the [BelongsTo] stands on 'User'")]
    public void BelongsTo_names_a_property_of_its_own_class(string name, string expected) => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", $$"""[BelongsTo("user", {|ForeignKey = "{{name}}"|})]""", Sources.User),
        $"FORM0102: {expected}");

    [Theory]
    [InlineData("HasOne")]
    [InlineData("HasMany")]
    public void The_others_name_a_property_of_their_target(string attribute) => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", $$"""[{{attribute}}("user", {|ForeignKey = "UserId"|})]""", Sources.User),
        $"FORM0102: 'UserId' is not a field of 'User', which must hold the foreign key; 'Thing' has it, so this is [BelongsTo], and the [{attribute}] stands on 'User'");

    [Theory]
    [InlineData("{|From = \"ThingID\"|}, To = \"UserId\"", "'ThingID' is not a field of 'Link', which must hold the foreign key: did you mean 'ThingId'?")]
    [InlineData("From = \"ThingId\", {|To = \"OwnerId\"|}", "'OwnerId' is not a field of 'Link', which must hold the foreign key")]
    public void ManyToMany_names_properties_of_the_join_model(string arguments, string expected) => Check.ReportsOnly(
        Sources.Model("", $"""[ManyToMany("user", Through = "link", {arguments})]""", Sources.User + """[Model("links")] public partial class Link { [Id] public int ThingId { get; set; } [Id] public string UserId { get; set; } }"""),
        $"FORM0102: {expected}");

    [Fact]
    public void Names_a_property_by_either_name() => Check.ReportsOnly(Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "userId")]""", """[HasMany("thing", ForeignKey = nameof(Thing.UserId))]""" + Sources.User));
}
