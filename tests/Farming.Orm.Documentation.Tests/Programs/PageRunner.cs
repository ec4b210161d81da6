using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>Runs the program of a page in a new, empty folder.</summary>
/// <remarks>Run only one at a time: the console and the current folder belong to the process.</remarks>
internal static class PageRunner
{
    /// <summary>Returns the output of the program.</summary>
    public static async Task<string> RunAsync(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;

        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        var folder = Directory.CreateTempSubdirectory("farming-orm-page-");
        var before = Directory.GetCurrentDirectory();
        var console = Console.Out;
        using var output = new StringWriter();
        Directory.SetCurrentDirectory(folder.FullName);
        Console.SetOut(output);
        try
        {
            await MainAsync(context.LoadFromStream(image));
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(before);
            folder.Delete(recursive: true);
            context.Unload();
        }
    }

    /// <summary>The entry point of the compiler blocks a thread; this awaits the written Main instead.</summary>
    private static async Task MainAsync(Assembly assembly)
    {
        var main = assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Single(method => method.Name == "<Main>$");
        if (main.Invoke(null, [Array.Empty<string>()]) is Task task)
        {
            await task;
        }
    }
}
