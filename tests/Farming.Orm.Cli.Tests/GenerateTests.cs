using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>What generate writes.</summary>
public sealed class GenerateTests : IDisposable
{
    private readonly Tool _tool = new();

    [Theory]
    [InlineData("generate drizzle", "schema.ts", ArtifactDatabase.PostgreSql)]
    [InlineData("generate drizzle --dialect sqlite", "schema.ts", ArtifactDatabase.Sqlite)]
    [InlineData("generate drizzle --dialect mysql --out db/my.ts", "db/my.ts", ArtifactDatabase.MySql)]
    public async Task Drizzle_is_what_the_renderer_gives(string arguments, string file, ArtifactDatabase database)
    {
        var outcome = await _tool.RunOnModelsAsync(arguments);

        Assert.Equal((0, $"{file}: written\n", ""), (outcome.Code, outcome.Output, outcome.Errors));
        Assert.Equal(DrizzleRenderer.Render(WriterOrm.Metadata.Models, database), _tool.Read(file));
    }

    [Theory]
    [InlineData("generate sql", ArtifactDatabase.PostgreSql)]
    [InlineData("generate sql -d postgres", ArtifactDatabase.PostgreSql)]
    [InlineData("generate sql --dialect sqlite", ArtifactDatabase.Sqlite)]
    [InlineData("generate sql --dialect mysql", ArtifactDatabase.MySql)]
    public async Task SQL_is_what_the_renderer_gives(string arguments, ArtifactDatabase database)
    {
        Assert.Equal(0, (await _tool.RunOnModelsAsync(arguments)).Code);

        Assert.Equal(SqlRenderer.Render(WriterOrm.Metadata.Models, database), _tool.Read("schema.sql"));
    }

    [Fact]
    public async Task Prisma_in_replace_mode_is_what_the_renderer_gives()
    {
        _tool.Write("schema.prisma", "model Old {\n}\n");

        Assert.Equal(0, (await _tool.RunOnModelsAsync("generate prisma --mode replace --provider sqlite --enums text", nameof(ReaderOrm))).Code);

        Assert.Equal(PrismaRenderer.Render(ReaderOrm.Metadata.Models, new() { Provider = ArtifactDatabase.Sqlite, Enums = PrismaEnums.Text }), _tool.Read("schema.prisma"));
    }

    [Theory]
    [InlineData("diagram", "schema.svg", "<svg ")]
    [InlineData("diagram --out schema.mmd", "schema.mmd", "%% ")]
    [InlineData("generate diagram --out a.SVG", "a.SVG", "<svg ")]
    public async Task A_diagram_is_of_the_kind_of_its_file(string arguments, string file, string beginning)
    {
        Assert.Equal(0, (await _tool.RunOnModelsAsync(arguments)).Code);

        Assert.StartsWith(beginning, _tool.Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_current_is_left_alone_whatever_its_line_endings()
    {
        await _tool.RunOnModelsAsync("generate sql");
        var windows = _tool.Read("schema.sql").ReplaceLineEndings("\r\n");
        _tool.Write("schema.sql", windows);

        var outcome = await _tool.RunOnModelsAsync("generate sql");

        Assert.Equal("schema.sql: already current\n", outcome.Output);
        Assert.Equal(windows, _tool.Read("schema.sql"));
    }

    public void Dispose() => _tool.Dispose();
}
