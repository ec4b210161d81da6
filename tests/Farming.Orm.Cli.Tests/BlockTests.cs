using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>Prisma schemas of which a part is generated.</summary>
public sealed class BlockTests : IDisposable
{
    private const string Own = "datasource db {\n  provider = \"postgresql\"\n}\n\nmodel Mine {\n  id Int @id\n}\n";

    private readonly Tool _tool = new();

    [Fact]
    public async Task A_new_file_has_the_block_with_a_datasource_and_is_current_then()
    {
        await _tool.RunOnModelsAsync("generate prisma");

        var text = _tool.Read("schema.prisma");
        Assert.StartsWith("// farm-orm:start\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n// farm-orm:end\n", text, StringComparison.Ordinal);
        Assert.Contains("datasource db {", text, StringComparison.Ordinal);
        Assert.Equal(0, (await _tool.RunOnModelsAsync("check prisma")).Code);
        Assert.Equal("schema.prisma: already current\n", (await _tool.RunOnModelsAsync("generate prisma")).Output);
    }

    [Fact]
    public async Task What_is_not_in_the_block_stays()
    {
        _tool.Write("schema.prisma", Own);
        await _tool.RunOnModelsAsync("generate prisma");
        var once = _tool.Read("schema.prisma");
        _tool.Write("schema.prisma", once + "\nmodel After {\n  id Int @id\n}\n");

        await _tool.RunOnModelsAsync("generate prisma", nameof(ReaderOrm));

        var twice = _tool.Read("schema.prisma");
        Assert.StartsWith(Own + "\n// farm-orm:start\n", twice, StringComparison.Ordinal);
        Assert.EndsWith("// farm-orm:end\n\nmodel After {\n  id Int @id\n}\n", twice, StringComparison.Ordinal);
        Assert.Contains("model Writer {", once, StringComparison.Ordinal);
        Assert.Contains("$& $1", once, StringComparison.Ordinal);
        Assert.DoesNotContain("model Writer {", twice, StringComparison.Ordinal);
        Assert.Contains("model Reader {", twice, StringComparison.Ordinal);
        Assert.Equal(1, twice.Split("datasource db").Length - 1);
    }

    [Theory]
    [InlineData("// farm-orm:start\nmodel A {\n}\n", "line 1 and none")]
    [InlineData("model A {\n}\n// farm-orm:end\n", "none and line 3")]
    [InlineData("// farm-orm:end\n// farm-orm:start\n", "line 2 and line 1")]
    [InlineData("// farm-orm:start\n// farm-orm:start\n// farm-orm:end\n", "line 1 and 2 and line 3")]
    public async Task Markers_that_make_no_block_are_refused_and_nothing_is_touched(string text, string places)
    {
        _tool.Write("schema.prisma", text);

        foreach (var command in new[] { "generate prisma", "check prisma" })
        {
            var outcome = await _tool.RunOnModelsAsync(command);

            Assert.Equal(2, outcome.Code);
            Assert.Contains(places, outcome.Errors, StringComparison.Ordinal);
            Assert.Equal(text, _tool.Read("schema.prisma"));
        }
    }

    public void Dispose() => _tool.Dispose();
}
