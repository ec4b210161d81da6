using Farming.Orm.Cli.Projects;
using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>Invalid input ends with exit code 2 and a message that says what to do, and does not change any file.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Tool _tool = new();

    [Theory]
    [InlineData("generate prisma --provider oracle", "'oracle' not recognized")]
    [InlineData("check sql --dialect pg", "'pg' not recognized")]
    [InlineData("generate foo", "'foo'")]
    [InlineData("generate prisma --unknown", "'--unknown'")]
    public async Task Arguments_that_mean_nothing(string arguments, string message)
    {
        var outcome = await _tool.RunAsync(arguments.Split(' '));

        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_a_client()
    {
        var outcome = await _tool.RunAsync("generate", "sql", "--assembly", typeof(FactAttribute).Assembly.Location);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("does not have an [Orm] class. Add one next to the models: [Orm] public partial class AppOrm;", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "several [Orm] classes: Farming.Orm.Cli.Tests.ReaderOrm, Farming.Orm.Cli.Tests.WriterOrm. Choose one with --class.")]
    [InlineData("Other", "does not have an [Orm] class Other; it has Farming.Orm.Cli.Tests.ReaderOrm, ")]
    public async Task A_class_that_is_not_clear(string? name, string message)
    {
        var outcome = await _tool.RunAsync(["generate", "sql", "--assembly", Tool.Assembly, .. name is null ? Array.Empty<string>() : ["--class", name]]);

        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_or_not_there()
    {
        _tool.Write("text.dll", "text");

        Assert.Contains("is not a .NET assembly", (await _tool.RunAsync("generate", "sql", "--assembly", "text.dll")).Errors, StringComparison.Ordinal);
        Assert.Contains("other.dll does not exist. Build it first", (await _tool.RunAsync("generate", "sql", "--assembly", "other.dll")).Errors, StringComparison.Ordinal);
        Assert.Contains("does not contain a project. Name one", (await _tool.RunAsync("generate", "sql")).Errors, StringComparison.Ordinal);
        Assert.Contains("does not exist. Name a project", (await _tool.RunAsync("generate", "sql", "--project", "none")).Errors, StringComparison.Ordinal);
        Assert.Contains("--project and --assembly cannot be combined", (await _tool.RunAsync("generate", "sql", "--project", ".", "--assembly", "text.dll")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_several_projects()
    {
        _tool.Write("A.csproj", "");
        _tool.Write("B.csproj", "");

        Assert.Contains("contains several projects: A.csproj, B.csproj.", (await _tool.RunAsync("generate", "sql")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagram_of_another_kind() =>
        Assert.Contains("must end in .svg or .mmd, not \".png\"", (await _tool.RunOnModelsAsync("diagram --out a.png")).Errors, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_a_folder() =>
        Assert.Contains("is a folder. Name a file with --out.", (await _tool.RunOnModelsAsync("generate sql --out .")).Errors, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.1.0.0", "0.1.0.0", true)]
    [InlineData("0.1.0.0", "0.1.7.0", true)]
    [InlineData("0.2.0.0", "0.1.0.0", false)]
    [InlineData("0.1.0.0", "1.0.0.0", false)]
    [InlineData("1.2.0.0", "1.3.0.0", true)]
    [InlineData("1.3.0.0", "1.2.0.0", false)]
    [InlineData("2.0.0.0", "1.9.0.0", false)]
    public void A_library_of_a_version_that_does_not_fit(string library, string tool, bool fits) =>
        Assert.Equal(fits, RuntimeVersion.Fits(Version.Parse(library), Version.Parse(tool)));

    public void Dispose() => _tool.Dispose();
}
