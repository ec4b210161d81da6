using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>Projects, which are built first.</summary>
public sealed class ProjectTests : IDisposable
{
    private const string Models = """
        using Farming.Orm;

        [Model("crops")]
        public partial class Crop
        {
            [Id] public int Id { get; set; }
            public string Name { get; set; }
        }

        [Orm] public partial class AppOrm;
        """;

    private readonly Tool _tool = new();

    [Fact]
    public async Task Is_built_and_its_Main_never_runs()
    {
        var ran = _tool.PathOf("ran");
        UserProject.Write(_tool, "App", $"System.IO.File.WriteAllText(@\"{ran}\", \"\");\n{Models.Replace("using Farming.Orm;", "", StringComparison.Ordinal)}".Insert(0, "using Farming.Orm;\n"));

        var outcome = await _tool.RunAsync("generate", "prisma", "--project", "App");

        Assert.Equal((0, ""), (outcome.Code, outcome.Errors));
        Assert.Contains("model Crop {", _tool.Read("schema.prisma"), StringComparison.Ordinal);
        Assert.False(File.Exists(ran));

        // From its folder, without a build.
        Assert.Equal(1, (await _tool.RunAsync("check", "sql", "--project", "App/App.csproj", "--no-build")).Code);
    }

    [Theory]
    [InlineData("public string Name", "public Missing Name", "Program.cs(7,12): error CS0246:")]
    [InlineData("[Id] public int Id", "[Id] public int? Id", "Program.cs(6,22): error FORM0003:")]
    public async Task That_does_not_build_is_shown_by_the_compiler_s_errors(string right, string wrong, string error)
    {
        UserProject.Write(_tool, "App", Models.Replace(right, wrong, StringComparison.Ordinal), "Library");
        _tool.Write("schema.sql", "old");

        var outcome = await _tool.RunAsync("generate", "sql", "--project", "App");

        Assert.Equal(2, outcome.Code);
        Assert.Contains(error, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("does not build.", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("old", _tool.Read("schema.sql"));
    }

    [Fact]
    public async Task Of_several_frameworks_needs_a_choice()
    {
        UserProject.Write(_tool, "App", Models, "Library", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>");

        var outcome = await _tool.RunAsync("generate", "sql", "--project", "App");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("is built for net10.0;net9.0. Choose one with --framework.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_MSBuild_cannot_read()
    {
        _tool.Write("App/App.csproj", "<Project>");

        var outcome = await _tool.RunAsync("generate", "sql", "--project", "App");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("cannot be read", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _tool.Dispose();
}
