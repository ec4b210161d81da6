using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A new value in an update needs its type.</summary>
public class FORM0210
{
    private const string Expected = "FORM0210: new(…) is an assignment here, not a value: write the type of the value after new, or Assign.Unchanged to leave the field unchanged";

    [Theory]
    [InlineData("Maybe = {|new(\"n\", null)|}")]
    [InlineData("Maybe = {|new()|}")]
    [InlineData("Maybe = isWanted ? {|new(\"n\", 3)|} : Assign.Unchanged")]
    public void Makes_an_assignment(string member) => Assert.Equal([Expected], Check.Reported(Source($"new() {{ {member} }}")));

    [Theory]
    [InlineData("new() { Maybe = new Maybe(\"n\", null) }")]
    [InlineData("new() { Maybe = null }")]
    [InlineData("new() { Maybe = isWanted ? new Maybe(\"n\", 3) : Assign.Unchanged, Day = new DateOnly(2026, 1, 1) }")]
    public void Makes_a_value(string update) => Check.ReportsOnly(Source(update));

    private static string Source(string update) => Sources.Model(
        "[Json(Context = typeof(AppJson))] public Maybe? Maybe { get; set; } public DateOnly Day { get; set; }",
        others: $$"""
            public sealed record Maybe(string Name, int? Number);

            public abstract class AppJson() : System.Text.Json.Serialization.JsonSerializerContext(null)
            {
                public static AppJson Default => null!;
            }

            [Orm] public partial class AppOrm;

            public static class Program
            {
                public static Task<Thing?> RunAsync(AppOrm orm, bool isWanted) => orm.Things.UpdateAsync(k => k.Id(1), {{update}});
            }
            """);
}
