using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A reference must name a unique field of a model.</summary>
public class FORM0108
{
    [Theory]
    [InlineData("user", "write \"model.field\"")]
    [InlineData("a.b.c", "write \"model.field\"")]
    [InlineData("usr.id", "no model is called 'usr': did you mean 'user'?")]
    [InlineData("user.mail", "'User' has no field 'mail': did you mean 'email'?")]
    [InlineData("User.Name", "'User.Name' is not unique, give it [Unique]")]
    [InlineData("account.number", "'Account.Number' is not unique, give it [Unique]")]
    public void Names_what_cannot_be_referenced(string target, string reason) => Check.ReportsOnly(
        Sources.Model(
            $$"""[References({|"{{target}}"|})] public string Other { get; set; }""",
            others: Sources.User.Replace("[Unique]", "public string Name { get; set; } [Unique]", StringComparison.Ordinal)
                + """[Model("accounts")] public partial class Account { [Id] public int TenantId { get; set; } [Id] public string Number { get; set; } }"""),
        $"FORM0108: '{target}' cannot be referenced: {reason}");

    [Fact]
    public void Contradicts_the_target_of_a_relation() => Check.ReportsOnly(
        Sources.Model("""[References({|"account.id"|})] public string UserId { get; set; }""", """[BelongsTo("user", ForeignKey = "UserId")]""", Sources.User + """[Model("accounts")] public partial class Account { [Id] public string Id { get; set; } }"""),
        "FORM0108: 'account.id' cannot be referenced: [BelongsTo] over 'UserId' leads to 'User'");

    [Fact]
    public void Contradicts_the_action_of_a_relation() => Check.ReportsOnly(
        Sources.Model(
            """[References("user.id", {|OnDelete = ReferentialAction.Restrict|})] public string UserId { get; set; }""",
            """[BelongsTo("user", ForeignKey = "UserId", OnDelete = ReferentialAction.Cascade)]""",
            Sources.User),
        "FORM0108: 'user.id' cannot be referenced: [BelongsTo] over 'UserId' says OnDelete = Cascade, and this says Restrict");

    [Fact]
    public void Agrees_with_a_relation() => Check.ReportsOnly(
        Sources.Model(
            """[References("user.id", OnDelete = ReferentialAction.Cascade)] public string UserId { get; set; }""",
            """[BelongsTo("user", ForeignKey = "UserId", OnUpdate = ReferentialAction.Cascade)]""",
            Sources.User));
}
