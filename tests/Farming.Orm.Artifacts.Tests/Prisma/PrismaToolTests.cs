using System.Text.Json;
using Farming.Orm.Artifacts.Tests.Tools;

namespace Farming.Orm.Artifacts.Tests.Prisma;

/// <summary>Prisma's own validator and formatter on all schemas.</summary>
public sealed class PrismaToolTests
{
    private static readonly Lazy<Task<(Dictionary<string, string> Schemas, JsonElement Results)>> Run = new(RunAsync);

    public static TheoryData<string, ArtifactDatabase> Schemas => Clients.OnEachDatabase();

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task Prisma_finds_nothing_wrong_and_nothing_to_format(string client, ArtifactDatabase database)
    {
        var (schemas, results) = await Run.Value;
        foreach (var enums in Enum.GetValues<PrismaEnums>())
        {
            var result = results.GetProperty($"{client}.{database}.{enums}");

            Assert.Equal("", result.GetProperty("problems").GetString());
            Assert.Equal(schemas[$"{client}.{database}.{enums}"], result.GetProperty("formatted").GetString());
        }
    }

    [Fact]
    public async Task Prisma_accepts_the_Quickstart_s_file_with_its_markers()
    {
        var schema = await File.ReadAllTextAsync(Path.Combine(Shell.Root, "samples", "Quickstart", "schema.prisma"));

        var result = (await NodeTools.RunAsync("prisma.mjs", new Dictionary<string, string> { ["quickstart"] = schema })).GetProperty("quickstart");

        Assert.Equal(("", schema), (result.GetProperty("problems").GetString(), result.GetProperty("formatted").GetString()));
    }

    [Fact]
    public async Task The_validator_finds_what_is_wrong()
    {
        var results = await NodeTools.RunAsync("prisma.mjs", new Dictionary<string, string> { ["wrong"] = "model A {\n  b B\n}\n" });

        Assert.Contains("Type \\\"B\\\" is neither a built-in type", results.GetProperty("wrong").GetProperty("problems").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(Dictionary<string, string> Schemas, JsonElement Results)> RunAsync()
    {
        var schemas = new Dictionary<string, string>();
        foreach (var (client, models) in Clients.All)
        {
            foreach (var database in Enum.GetValues<ArtifactDatabase>())
            {
                foreach (var enums in Enum.GetValues<PrismaEnums>())
                {
                    schemas[$"{client}.{database}.{enums}"] = PrismaRenderer.Render(models, new() { Provider = database, Enums = enums });
                }
            }
        }

        return (schemas, await NodeTools.RunAsync("prisma.mjs", schemas));
    }
}
