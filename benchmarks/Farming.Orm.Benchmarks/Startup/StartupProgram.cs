using System.Globalization;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Generator;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>A small program that prints the first row of a query. Its sources are written to a temporary folder.</summary>
/// <param name="Name">The name of the program.</param>
/// <param name="Sources">The folder of the existing sources, in <c>benchmarks/startup</c>.</param>
/// <param name="Models">The number of models.</param>
internal sealed record StartupProgram(string Name, string Sources, int Models)
{
    // The models of benchmarks/startup/Ours.
    private const int OwnModels = 5;

    public static StartupProgram HandWritten { get; } = new("handwritten", "HandWritten", 0);

    public string Folder => Path.Combine(Repository.Root, "artifacts", "startup", Name);

    public string ProjectFile => Path.Combine(Folder, $"{Name}.csproj");

    /// <summary>The built program, which is compiled just in time.</summary>
    public string Built => Path.Combine(Folder, "bin", "Release", "net10.0", Name);

    /// <summary>The published program, compiled ahead of time.</summary>
    public string Published => Path.Combine(Folder, "publish", Name);

    public static StartupProgram Ours(int models) => new($"ours{models.ToString(CultureInfo.InvariantCulture)}", "Ours", models);

    /// <summary>Writes the project and its models if they do not exist yet.</summary>
    /// <param name="packages">The packages of the library, which the program references as a user's program does.</param>
    public void Write(StartupPackages packages)
    {
        Directory.CreateDirectory(Folder);
        WriteIfChanged(ProjectFile, $"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <IsPackable>false</IsPackable>
                <RestoreAdditionalProjectSources>{StartupPackages.Folder}</RestoreAdditionalProjectSources>
                <PublishAot>true</PublishAot>
                <InvariantGlobalization>true</InvariantGlobalization>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>false</GenerateDocumentationFile>
                <!-- Nobody reads the warnings of these programs; an analyzer suppresses the warning on fields without a value anyway. -->
                <RunAnalyzers>false</RunAnalyzers>
                <NoWarn>$(NoWarn);CS8618</NoWarn>
              </PropertyGroup>

              <ItemGroup>
                <Compile Include="../../../benchmarks/startup/{Sources}/*.cs" />
                {(Models > 0 ? $"""<PackageReference Include="Farming.Orm.Sqlite" VersionOverride="{packages.Version}" />""" : """<PackageReference Include="Microsoft.Data.Sqlite" />""")}
                {(Models > 0 ? $"""<PackageReference Include="Farming.Orm.PostgreSql" VersionOverride="{packages.Version}" />""" : """<PackageReference Include="Npgsql" />""")}
              </ItemGroup>

            </Project>

            """);
        for (var number = 0; number < Models - OwnModels; number++)
        {
            WriteIfChanged(Path.Combine(Folder, "Models", $"{ModelSources.Name(number)}.cs"), ModelSources.Model(number, Models - OwnModels));
        }
    }

    private static void WriteIfChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
