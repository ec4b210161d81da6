using Farming.Orm.Documentation.Tests.Pages;
using Farming.Orm.Documentation.Tests.Programs;

namespace Farming.Orm.Documentation.Tests;

/// <summary>The README and the guides: each page is one program that runs on SQLite and prints the output shown on the page.</summary>
public sealed class GuideTests
{
    public static TheoryData<string> Guides { get; } = [.. Repository.Pages("docs/guide").Prepend("README.md")];

    [Theory]
    [MemberData(nameof(Guides))]
    public async Task The_code_of_a_page_compiles_runs_and_prints_what_is_shown(string name)
    {
        var page = Page.Load(name);
        var code = page.Blocks.Where(block => block.IsCode || block.IsSetup).ToList();
        Assert.NotEmpty(code);

        var compilation = PageCompiler.Compile(PageProgram.Of(name, code), name);
        Assert.Empty(await PageCompiler.DiagnoseAsync(compilation));

        var printed = (await PageRunner.RunAsync(compilation)).Split(PageProgram.BlockEnd);
        Assert.Equal(Shown(page), Printed(page, code, printed));
    }

    [Fact]
    public void The_guides_are_there()
    {
        var links = File.ReadLines(Path.Combine(Repository.Root, "README.md")).Where(line => line.StartsWith("- [", StringComparison.Ordinal));

        Assert.All(Repository.Pages("docs/guide"), page => Assert.Contains(links, line => line.Contains($"({page})", StringComparison.Ordinal)));
        Assert.NotEmpty(Repository.Pages("docs/guide"));
    }

    private static IEnumerable<string> Shown(Page page) =>
        page.Blocks.Where(block => block.IsOutput).Select(block => $"{page.Name}({block.Line}):\n{block.Text}");

    /// <summary>The output of each block of code that an output follows, in the form of <see cref="Shown"/>.</summary>
    private static IEnumerable<string> Printed(Page page, List<Block> code, string[] printed) =>
        from index in Enumerable.Range(1, page.Blocks.Count - 1)
        let block = page.Blocks[index]
        where block.IsOutput
        select $"{page.Name}({block.Line}):\n{printed[code.IndexOf(page.Blocks[index - 1])].ReplaceLineEndings("\n").TrimEnd('\n')}";
}
