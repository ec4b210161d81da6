using System.Text.Json;
using Farming.Orm.Artifacts.Tests.Tools;

namespace Farming.Orm.Artifacts.Tests.Drizzle;

/// <summary>TypeScript's compiler and Prettier on all schemas.</summary>
public sealed class DrizzleToolTests
{
    private static readonly Lazy<Task<JsonElement>> Formatted = new(() => NodeTools.RunAsync("prettier.mjs", Render()));

    public static TheoryData<string, ArtifactDatabase> Schemas => Clients.OnEachDatabase();

    [Fact]
    public async Task TypeScript_accepts_all_schemas_and_a_program_that_uses_their_types() =>
        Assert.Equal("", await TypeScriptBuild.OutputAsync());

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Prettier_finds_nothing_to_format(string client, ArtifactDatabase database) =>
        Assert.Equal((await Formatted.Value).GetProperty($"{client}.{database}").GetString(), DrizzleRenderer.Render(Clients.All[client], database));

    private static Dictionary<string, string> Render()
    {
        var schemas = new Dictionary<string, string>();
        foreach (var (client, models) in Clients.All)
        {
            foreach (var database in Enum.GetValues<ArtifactDatabase>())
            {
                schemas[$"{client}.{database}"] = DrizzleRenderer.Render(models, database);
            }
        }

        return schemas;
    }
}
