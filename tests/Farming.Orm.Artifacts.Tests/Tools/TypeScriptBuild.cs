namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>All Drizzle schemas, compiled once by <c>tsc</c>.</summary>
internal static class TypeScriptBuild
{
    private static readonly Lazy<Task<(int Code, string Output)>> Built = new(BuildAsync);

    /// <summary>What the compiler says; empty if it finds nothing.</summary>
    internal static async Task<string> OutputAsync() => (await Built.Value).Output;

    /// <summary>The module that was compiled of a client's schema.</summary>
    internal static async Task<string> ModuleAsync(string client, ArtifactDatabase database)
    {
        var (code, output) = await Built.Value;
        Assert.True(code == 0, output);
        return Path.Combine(await NodeTools.FolderAsync(), "generated", $"{client}.{database}", "schema.js");
    }

    private static async Task<(int Code, string Output)> BuildAsync()
    {
        var folder = await NodeTools.FolderAsync();
        var generated = Path.Combine(folder, "generated");
        if (Directory.Exists(generated))
        {
            Directory.Delete(generated, recursive: true);
        }

        foreach (var (client, models) in Clients.All)
        {
            foreach (var database in Enum.GetValues<ArtifactDatabase>())
            {
                var target = Directory.CreateDirectory(Path.Combine(generated, $"{client}.{database}"));
                await File.WriteAllTextAsync(Path.Combine(target.FullName, "schema.ts"), DrizzleRenderer.Render(models, database));
            }
        }

        File.Copy(Path.Combine(folder, "usage.ts.txt"), Path.Combine(generated, $"library.{ArtifactDatabase.PostgreSql}", "usage.ts"));

        // Nothing is emitted where something is wrong.
        var (code, output, _) = await Shell.TryAsync(folder, "", "node", Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", ".");
        return (code, output);
    }
}
