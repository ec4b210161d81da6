using System.Diagnostics;
using Farming.Orm.CodeFixes;
using Farming.Orm.Generators;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>
/// A project outside of the repository that uses the assemblies of the packages, built by <c>dotnet build</c>. Its folders
/// can be compiled each by itself, by the compiler task of the SDK: a project for each would take a minute.
/// </summary>
internal sealed class ConsumingProject : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("farming-orm-build-");

    /// <summary>Adds a file, in a folder that is compiled by itself.</summary>
    public void Add(string folder, string file, string code)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, folder));
        File.WriteAllText(Path.Combine(_folder.FullName, folder, file), code);
    }

    /// <summary>Builds all folders together, and returns the output.</summary>
    /// <param name="properties">Additional properties of the project.</param>
    public Task<string> BuildAsync(string properties) => RunAsync("Build", properties, "");

    /// <summary>Compiles each folder by itself, and returns the output.</summary>
    /// <param name="editorConfig">The lines of the <c>.editorconfig</c>.</param>
    public Task<string> BuildFoldersAsync(string editorConfig) => RunAsync("Parts", "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>", editorConfig);

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync(string target, string properties, string editorConfig)
    {
        var parts = string.Join(';', _folder.EnumerateDirectories().Select(folder => folder.Name));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, ".editorconfig"), $"root = true\n[*.cs]\n{editorConfig}\n");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <Part Include="{parts}" />
                <Reference Include="{typeof(OrmClient).Assembly.Location}" />
                <Analyzer Include="{typeof(OrmGenerator).Assembly.Location};{typeof(RemedyFix).Assembly.Location}" />
              </ItemGroup>
              <Target Name="Parts" DependsOnTargets="ResolveReferences;FindReferenceAssembliesForReferences;GenerateGlobalUsings" Outputs="%(Part.Identity)">
                <ItemGroup><Source Include="%(Part.Identity)/*.cs" /></ItemGroup>
                <Csc Sources="@(Source);@(Compile)"
                     References="@(ReferencePathWithRefAssemblies)"
                     Analyzers="@(Analyzer)"
                     AnalyzerConfigFiles="$(MSBuildProjectDirectory)/.editorconfig"
                     DefineConstants="$(DefineConstants)"
                     DisabledWarnings="$(NoWarn)"
                     DocumentationFile="$(IntermediateOutputPath)%(Part.Identity).xml"
                     GenerateFullPaths="true"
                     LangVersion="$(LangVersion)"
                     NoStandardLib="true"
                     Nullable="$(Nullable)"
                     OutputAssembly="$(IntermediateOutputPath)%(Part.Identity).dll"
                     TargetType="library"
                     TreatWarningsAsErrors="$(TreatWarningsAsErrors)"
                     UseSharedCompilation="true"
                     WarningLevel="$(WarningLevel)"
                     ContinueOnError="ErrorAndContinue" />
                <ItemGroup><Source Remove="@(Source)" /></ItemGroup>
              </Target>
            </Project>
            """);
        return await BuildTargetAsync(target);
    }

    private async Task<string> BuildTargetAsync(string target)
    {
        var start = new ProcessStartInfo("dotnet", ["build", $"-t:{target}", "-nodeReuse:false", "-nologo", "-v:minimal"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["MSBUILDTERMINALLOGGER"] = "off" },
        };

        // The build must not inherit the settings of the test host.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }
}
