using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A relation must lead to a model.</summary>
public class FORM0101
{
    [Theory]
    [InlineData("BelongsTo({|\"usr\"|}, ForeignKey = \"UserId\")", "No model is called 'usr': did you mean 'user'?")]
    [InlineData("HasOne({|\"Users\"|}, ForeignKey = \"UserId\")", "No model is called 'Users': did you mean 'User'?")]
    [InlineData("HasMany({|\"invoice\"|}, ForeignKey = \"UserId\")", "No model is called 'invoice'")]
    [InlineData("ManyToMany({|nameof(Action)|}, Through = \"thing\", From = \"UserId\", To = \"UserId\")", "No model is called 'Action'")]
    public void Leads_nowhere(string attribute, string expected) => Check.ReportsOnly(
        Sources.Model("public string UserId { get; set; }", $"[{attribute}]", Sources.User),
        $"FORM0101: {expected}");

    [Fact]
    public void Leads_to_a_model_by_either_name() => Check.ReportsOnly(Sources.Model("public string UserId { get; set; }", """[BelongsTo("user", ForeignKey = "UserId", Name = "A"), BelongsTo("User", ForeignKey = "UserId", Name = "B"), BelongsTo(nameof(User), ForeignKey = "UserId", Name = "C")]""", Sources.User));
}
