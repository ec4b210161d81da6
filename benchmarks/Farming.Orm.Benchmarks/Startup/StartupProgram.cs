using System.Globalization;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Generator;

namespace Farming.Orm.Benchmarks.Startup;

/// <summary>A small program that prints the first row of a query. Its sources are written to a folder that is not kept.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sources">The folder of the sources that are there, in <c>benchmarks/startup</c>.</param>
/// <param name="Models">How many models it has.</param>
internal sealed record StartupProgram(string Name, string Sources, int Models)
{
    // Those of benchmarks/startup/Ours.
    private const int OwnModels = 5;

    public static StartupProgram HandWritten { get; } = new("handwritten", "HandWritten", 0);

    public string Folder => Path.Combine(Repository.Root, "artifacts", "startup", Name);

    public string ProjectFile => Path.Combine(Folder, $"{Name}.csproj");

    /// <summary>The program as it is built, to be compiled while it runs.</summary>
    public string Built => Path.Combine(Folder, "bin", "Release", "net10.0", Name);

    /// <summary>The program as it is published, compiled ahead of time.</summary>
    public string Published => Path.Combine(Folder, "publish", Name);

    public static StartupProgram Ours(int models) => new($"ours{models.ToString(CultureInfo.InvariantCulture)}", "Ours", models);

    /// <summary>Writes the project and its models, where they are not there yet.</summary>
    /// <param name="packages">The library, which the program has as its users do.</param>
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
                <!-- Nobody reads their warnings; that on fields without a value is suppressed by an analyzer, too. -->
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
