using System.Globalization;
using Farming.Orm.Generators.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>The types of a query refuse what has no meaning.</summary>
public class CompilerErrorTests
{
    [Theory]
    [InlineData("await orm.Users.Where(u => u.Profile == null).FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => null != u.Profile).FindManyAsync();")]
    [InlineData("await orm.Sessions.CountAsync(s => s.User == s.User);")]
    public void A_relation_is_not_compared(string statements) => Refuses(Sources.Method(statements), "CS0619", "Exists()");

    [Theory]
    [InlineData("int? value = 3; await orm.Users.CountAsync(u => u.EmailVerified == value);")]
    [InlineData("await orm.Users.CountAsync(u => u.Age == u.CreatedAt);")]
    [InlineData("await orm.Users.CountAsync(u => u.Age < u.Name);")]
    public void Types_that_do_not_fit_are_not_compared(string statements) => Refuses(Sources.Method(statements), "CS0019", "cannot be applied");

    [Theory]
    [InlineData("orm.Things.Where(t => t.Tags < t.Tags)", "CS0019", "cannot be applied")]
    [InlineData("orm.Things.Where(t => t.Tags >= new List<string>())", "CS0019", "cannot be applied")]
    [InlineData("orm.Things.OrderBy(t => t.Tags)", "CS0411", "OrderBy")]
    [InlineData("orm.Things.OrderBy(t => t.Id).ThenByDescending(t => t.Tags)", "CS0411", "ThenByDescending")]
    public void Json_has_no_order(string query, string id, string hint) => Refuses(
        Sources.Model("[Json(Context = typeof(AppJson))] public List<string> Tags { get; set; }", others: $$"""
            public abstract class AppJson() : System.Text.Json.Serialization.JsonSerializerContext(null)
            {
                public static AppJson Default => null!;
            }

            [Orm] public partial class AppOrm;

            public static class Program
            {
                public static object Run(AppOrm orm) => {{query}};
            }
            """),
        id,
        hint);

    private static void Refuses(string source, string id, string hint)
    {
        var error = Assert.Single(GeneratorHost.Diagnose(GeneratorHost.Compile(source)), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(id, error.Id);
        Assert.Contains(hint, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
