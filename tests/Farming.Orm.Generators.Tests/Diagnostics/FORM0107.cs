using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A foreign key must have as many columns as the key it points to.</summary>
public class FORM0107
{
    private const string Account = """[Model("accounts")] public partial class Account { [Id] public int TenantId { get; set; } [Id] public int Number { get; set; } }""";

    [Fact]
    public void Too_few() => Check.ReportsOnly(
        Sources.Model("public int AccountNumber { get; set; }", """[BelongsTo("account", {|ForeignKey = "AccountNumber"|})]""", Account),
        "FORM0107: The foreign key has 1 properties, but the key of 'Account' has 2: TenantId, Number");

    [Fact]
    public void Too_many() => Check.ReportsOnly(
        Sources.Model("", others: """[HasMany("thing", {|ForeignKey = "id, Id"|})]""" + Sources.User),
        "FORM0107: The foreign key has 2 properties, but the key of 'User' has 1: Id");
}
