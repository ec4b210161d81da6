using System.Diagnostics;
using System.Text.Json;
using Farming.Orm.Cli.Terminal;

namespace Farming.Orm.Cli.Projects;

/// <summary>Builds a project with the .NET SDK.</summary>
internal sealed class ProjectBuilder(string project, string? configuration, string? framework)
{
    private const string TargetPath = "TargetPath";
    private const string TargetFrameworks = "TargetFrameworks";

    /// <summary>Finds the path of the assembly, which may not be built yet.</summary>
    /// <exception cref="CliException">MSBuild cannot read the project, or it has several frameworks and none is chosen.</exception>
    internal async Task<string> FindTargetAsync(CancellationToken cancellationToken)
    {
        var (code, output) = await RunAsync(["msbuild", project, $"-getProperty:{TargetPath},{TargetFrameworks}", .. Properties()], cancellationToken);
        if (code != 0)
        {
            throw new CliException($"{project} cannot be read:\n{output.Trim()}");
        }

        using var json = JsonDocument.Parse(output);
        var properties = json.RootElement.GetProperty("Properties");
        if (framework is null && properties.GetProperty(TargetFrameworks).GetString() is { Length: > 0 } frameworks)
        {
            throw new CliException($"{project} is built for {frameworks}. Choose one with --framework.");
        }

        return properties.GetProperty(TargetPath).GetString() is { Length: > 0 } path
            ? path
            : throw new CliException($"{project} does not build an assembly. Name another project with --project.");
    }

    /// <summary>Builds the project and returns the errors.</summary>
    internal async Task<IReadOnlyList<string>> BuildAsync(CancellationToken cancellationToken)
    {
        var (code, output) = await RunAsync(["build", project, "-nologo", "-v:quiet", "-clp:NoSummary", "-tl:off", .. Properties()], cancellationToken);
        if (code == 0)
        {
            return [];
        }

        var lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var errors = lines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct().ToList();
        return errors.Count > 0 ? errors : lines;
    }

    private IEnumerable<string> Properties()
    {
        if (configuration is not null)
        {
            yield return $"-p:Configuration={configuration}";
        }

        if (framework is not null)
        {
            yield return $"-p:TargetFramework={framework}";
        }
    }

    private async Task<(int Code, string Output)> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetDirectoryName(project)!,
        };

        // Build processes that keep running would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            var error = await errors;
            return (process.ExitCode, process.ExitCode == 0 ? output : output + error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
