using System.Diagnostics;

namespace Farming.Orm.Artifacts.Tests.Tools;

/// <summary>Runs programs.</summary>
internal static class Shell
{
    /// <summary>The root of the repository.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>What a program prints; it fails with what it complains of.</summary>
    internal static async Task<string> RunAsync(string folder, string input, string file, params string[] arguments)
    {
        var (code, output, errors) = await TryAsync(folder, input, file, arguments);
        return code == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {code}:\n{output}\n{errors}");
    }

    internal static async Task<(int Code, string Output, string Errors)> TryAsync(string folder, string input, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Farming.Orm.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
