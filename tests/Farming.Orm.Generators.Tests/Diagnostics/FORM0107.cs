using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A foreign key must have as many columns as the key it points to.</summary>
public class FORM0107
{
    private const string Account = """[Model("accounts")] public partial class Account { [Id] public int TenantId { get; set; } [Id] public int Number { get; set; } }""";

    [Fact]
    public void Too_few() => Check.ReportsOnly(
        Sources.Model("public int AccountNumber { get; set; }", """[BelongsTo("account", {|ForeignKey = "AccountNumber"|})]""", Account),
        "FORM0107: The foreign key has 1 property, but the key of 'Account' has 2: TenantId, Number");

    [Theory]
    [InlineData("AccountNumber, TenantId")]
    [InlineData("accountNumber, tenantId")]
    public void In_another_order(string foreignKey) => Check.ReportsOnly(
        Sources.Model("public int TenantId { get; set; } public int AccountNumber { get; set; }", $$"""[BelongsTo("account", {|ForeignKey = "{{foreignKey}}"|})]""", Account),
        "FORM0107: The foreign key 'AccountNumber, TenantId' is not in the order of the key of 'Account': TenantId, Number. Write \"TenantId, AccountNumber\"");

    [Fact]
    public void In_an_order_that_the_types_do_not_fit() => Check.ReportsOnly(
        Sources.Model("public string Owner { get; set; } public int Number { get; set; }", """[BelongsTo("account", {|ForeignKey = "Owner, Number"|})]""", """[Model("accounts")] public partial class Account { [Id] public int Code { get; set; } [Id] public string User { get; set; } }"""),
        "FORM0107: The foreign key 'Owner, Number' is not in the order of the key of 'Account': Code, User. Write \"Number, Owner\"");

    [Fact]
    public void A_mirror_image_has_the_other_order() => Check.ReportsOnly(
        Sources.File("""[Model("friends"), BelongsTo("friend", ForeignKey = "ToId, FromId", Name = "Mirror")] public partial class Friend { [Id] public int FromId { get; set; } [Id] public int ToId { get; set; } public int? Since { get; set; } }""").Replace("BelongsTo(\"friend\"", "HasOne(\"friend\"", StringComparison.Ordinal));

    [Fact]
    public void The_order_of_the_key() => Check.ReportsOnly(
        Sources.Model("public int TenantId { get; set; } public int AccountNumber { get; set; }", """[BelongsTo("account", ForeignKey = "TenantId, AccountNumber")]""", Account));

    [Fact]
    public void Too_many() => Check.ReportsOnly(
        Sources.Model("", others: """[HasMany("thing", {|ForeignKey = "id, Id"|})]""" + Sources.User),
        "FORM0107: The foreign key has 2 properties, but the key of 'User' has 1: Id");
}
