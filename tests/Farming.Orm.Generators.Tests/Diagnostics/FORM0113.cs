using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A relation should agree with its inverse.</summary>
public class FORM0113
{
    private const string Account = """[Model("accounts")] public partial class Account { [Id] public string Id { get; set; } }""";

    [Theory]
    [InlineData("[BelongsTo(\"account\", ForeignKey = \"UserId\")]", "")]
    [InlineData("", "[References(\"account.id\")]")]
    public void The_foreign_key_leads_elsewhere(string ofClass, string ofProperty) => Check.ReportsOnly(
        Sources.Model($$"""{{ofProperty}} public string UserId { get; set; }""", ofClass, """[HasMany("thing", {|ForeignKey = "UserId"|})]""" + Sources.User + Account),
        "FORM0113: The relation 'Things' contradicts its inverse: 'Thing.UserId' is declared to point to 'Account', not to 'User'");

    [Fact]
    public void The_way_back_takes_other_keys() => Check.ReportsOnly(
        Sources.File("""
            [Model("people")]
            [ManyToMany("club", Through = "link", {|From = "MemberId"|}, To = "ClubId")]
            public partial class Person { [Id] public int Id { get; set; } }

            [Model("clubs")]
            [ManyToMany("person", Through = "link", {|From = "ClubId"|}, To = "SponsorId")]
            public partial class Club { [Id] public int Id { get; set; } }

            [Model("links")]
            public partial class Link { [Id] public int MemberId { get; set; } [Id] public int ClubId { get; set; } public int SponsorId { get; set; } }
            """),
        "FORM0113: The relation 'Clubs' contradicts its inverse: 'Club' leads back through 'Link' by From = \"ClubId\" and To = \"SponsorId\", which is not this relation the other way round",
        "FORM0113: The relation 'People' contradicts its inverse: 'Person' leads back through 'Link' by From = \"MemberId\" and To = \"ClubId\", which is not this relation the other way round");

    [Fact]
    public void Relations_without_an_inverse_contradict_none() => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", others: """[HasMany("thing", ForeignKey = "UserId")]""" + Sources.User));

    [Fact]
    public void The_contract_contradicts_nothing() => Check.ReportsOnly(Sources.Contract);
}
