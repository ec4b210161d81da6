using System.Text.Json;

namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>The programs of the folder <c>node</c>. Their packages are installed when a test first asks for one.</summary>
internal static class NodeTools
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>The folder.</summary>
    internal static Task<string> FolderAsync() => Installed.Value;

    /// <summary>Runs a script on JSON; gives the JSON that it writes.</summary>
    internal static async Task<JsonElement> RunAsync(string script, object input)
    {
        var output = await Shell.RunAsync(await FolderAsync(), JsonSerializer.Serialize(input), "node", script);
        return JsonDocument.Parse(output).RootElement;
    }

    private static async Task<string> InstallAsync()
    {
        await Shell.RunAsync(Shell.Root, "", "bash", Path.Combine(Shell.Root, "eng", "node-tools.sh"));
        return Path.Combine(Shell.Root, "tests", "Farming.Orm.Artifacts.Tests", "node");
    }
}
