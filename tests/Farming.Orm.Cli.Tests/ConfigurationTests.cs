using System.Text.Json;
using Farming.Orm.Artifacts;
using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>farm-orm.json.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public async Task Says_it_all()
    {
        Configure([nameof(WriterOrm), nameof(ReaderOrm)], """
            { "kind": "prisma", "out": "prisma/schema.prisma", "provider": "sqlite", "mode": "replace", "enums": "text" },
            { "kind": "drizzle", "dialect": "sqlite" },
            { "kind": "sql", "out": "a.sql" },
            { "kind": "sql", "out": "b.sql", "dialect": "mysql" }, // of one kind several
            { "kind": "diagram", "out": "a.mmd" },
            """);
        var models = ModelSet.Merge(WriterOrm.Metadata, ReaderOrm.Metadata);

        var generated = await _tool.RunAsync("generate");

        Assert.Equal((0, ""), (generated.Code, generated.Errors));
        Assert.Equal(PrismaRenderer.Render(models, new() { Provider = ArtifactDatabase.Sqlite, Enums = PrismaEnums.Text }), _tool.Read("prisma/schema.prisma"));
        Assert.Equal(DrizzleRenderer.Render(models, ArtifactDatabase.Sqlite), _tool.Read("schema.ts"));
        Assert.Equal(SqlRenderer.Render(models, ArtifactDatabase.PostgreSql), _tool.Read("a.sql"));
        Assert.Equal(SqlRenderer.Render(models, ArtifactDatabase.MySql), _tool.Read("b.sql"));
        Assert.Equal(DiagramRenderer.RenderMermaid(models), _tool.Read("a.mmd"));

        Assert.Equal(0, (await _tool.RunAsync("check")).Code);
        _tool.Write("a.sql", "");
        File.Delete(_tool.PathOf("b.sql"));
        var check = await _tool.RunAsync("check");
        Assert.Equal(1, check.Code);
        Assert.Contains("b.sql: missing", check.Errors, StringComparison.Ordinal);
        Assert.Contains("a.sql: stale", check.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_kind_can_be_picked_and_its_options_changed()
    {
        Configure([nameof(WriterOrm)], """{ "kind": "sql", "dialect": "sqlite", "out": "x.sql" }, { "kind": "drizzle" }""", "sub/farm-orm.json");

        Assert.Equal(0, (await _tool.RunAsync("generate", "sql", "--config", "sub/farm-orm.json")).Code);
        Assert.Equal(0, (await _tool.RunAsync("generate", "sql", "--config", "sub/farm-orm.json", "--out", "here.sql", "--dialect", "mysql")).Code);

        Assert.Equal(SqlRenderer.Render(WriterOrm.Metadata.Models, ArtifactDatabase.Sqlite), _tool.Read("sub/x.sql"));
        Assert.Equal(SqlRenderer.Render(WriterOrm.Metadata.Models, ArtifactDatabase.MySql), _tool.Read("here.sql"));
        Assert.False(File.Exists(_tool.PathOf("sub/schema.ts")));
    }

    [Fact]
    public async Task Models_of_one_name_in_two_assemblies_are_an_error()
    {
        File.Copy(Tool.Assembly, _tool.PathOf("copy.dll"));
        Configure([nameof(WriterOrm)], """{ "kind": "sql" }""");
        _tool.Write("farm-orm.json", _tool.Read("farm-orm.json").Replace("\"schemas\": [", "\"schemas\": [{ \"assembly\": \"copy.dll\", \"class\": \"WriterOrm\" }, ", StringComparison.Ordinal));

        var outcome = await _tool.RunAsync("generate");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("Two models are called Essay: WriterOrm.Essays and WriterOrm.Essays.", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.PathOf("schema.sql")));
    }

    [Theory]
    [InlineData("{", "farm-orm.json: ")]
    [InlineData("""{ "schema": [] }""", "'schema'")]
    [InlineData("""{ "schemas": [], "targets": [] }""", "does not have \"schemas\"")]
    [InlineData("""{ "schemas": [{}], "targets": [] }""", "a \"project\" or an \"assembly\"")]
    [InlineData("""{ "schemas": [{ "project": "a", "assembly": "b" }], "targets": [] }""", "a \"project\" or an \"assembly\"")]
    [InlineData("""{ "schemas": [{ "project": "a" }] }""", "does not have \"targets\"")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "mongo" }] }""", "\"mongo\" is not a \"kind\" of target. Use one of prisma, drizzle, sql, diagram.")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "sql", "dialect": "pg" }] }""", "\"pg\" is not a \"dialect\" of sql. Use one of postgres, sqlite, mysql.")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "sql", "provider": "sqlite" }] }""", "a target \"sql\" does not have a \"provider\"")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "drizzle", "mode": "block" }] }""", "a target \"drizzle\" does not have a \"mode\"")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "prisma", "mode": "x" }] }""", "\"x\" is not a \"mode\" of prisma")]
    [InlineData("""{ "schemas": [{ "project": "a" }], "targets": [{ "kind": "sql" }, { "kind": "sql", "out": "./schema.sql" }] }""", "two targets write")]
    public async Task What_is_wrong_with_it_is_said(string json, string message)
    {
        _tool.Write("farm-orm.json", json);

        var outcome = await _tool.RunAsync("generate");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_generate_says_what_to_do()
    {
        var outcome = await _tool.RunAsync("generate");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("The current folder does not contain farm-orm.json.", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();

    private void Configure(string[] clients, string targets, string file = "farm-orm.json") => _tool.Write(file, $$"""
        {
          "schemas": [{{string.Join(", ", clients.Select(client => $$"""{ "assembly": {{JsonSerializer.Serialize(Tool.Assembly)}}, "class": "{{client}}" }"""))}}],
          "targets": [{{targets}}]
        }
        """);
}
