using System.Reflection;

namespace Farming.Orm.Cli.Tests.Testing;

/// <summary>A project of a user, which refers to the library as it was built for these tests.</summary>
internal static class UserProject
{
    internal static void Write(Tool tool, string folder, string code, string outputType = "Exe", string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        tool.Write($"{folder}/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {frameworks}
                <OutputType>{outputType}</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(OrmClient).Assembly.Location}" />
                <Analyzer Include="{Generator()}" />
              </ItemGroup>
            </Project>
            """);
        tool.Write($"{folder}/Program.cs", code);
    }

    private static string Generator()
    {
        var configuration = typeof(UserProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "Farming.Orm.Generators", "bin", configuration, "netstandard2.0", "Farming.Orm.Generators.dll");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("The generator is not built.");
    }
}
