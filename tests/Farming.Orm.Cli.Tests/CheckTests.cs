using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>What check finds.</summary>
public sealed class CheckTests : IDisposable
{
    private readonly Tool _tool = new();

    [Theory]
    [InlineData("prisma --provider mysql")]
    [InlineData("drizzle")]
    [InlineData("sql --dialect sqlite")]
    [InlineData("diagram")]
    public async Task What_was_generated_is_current(string target)
    {
        await _tool.RunOnModelsAsync($"generate {target}");

        var outcome = await _tool.RunOnModelsAsync($"check {target}");

        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Assert.EndsWith(": current\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_file_is_shown_by_its_differences_and_stays()
    {
        await _tool.RunOnModelsAsync("generate sql");
        var stale = _tool.Read("schema.sql").Replace("\"name\" text", "\"name\" varchar", StringComparison.Ordinal);
        _tool.Write("schema.sql", stale);

        var outcome = await _tool.RunOnModelsAsync("check sql");

        Assert.Equal((1, ""), (outcome.Code, outcome.Output));
        Assert.StartsWith("schema.sql: stale. Run farm-orm generate.\n--- schema.sql\n+++ schema.sql (generated)\n@@ ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("\n-  \"name\" varchar NOT NULL,\n+  \"name\" text NOT NULL,\n", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(stale, _tool.Read("schema.sql"));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_stale()
    {
        var outcome = await _tool.RunOnModelsAsync("check sql");

        Assert.Equal((1, "schema.sql: missing. Run farm-orm generate.\n"), (outcome.Code, outcome.Errors));
        Assert.False(File.Exists(_tool.PathOf("schema.sql")));
    }

    public void Dispose() => _tool.Dispose();
}
