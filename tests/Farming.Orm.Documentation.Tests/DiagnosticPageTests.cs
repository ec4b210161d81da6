using Farming.Orm.Documentation.Tests.Pages;
using Farming.Orm.Documentation.Tests.Programs;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Documentation.Tests;

/// <summary>The pages of the rules: what is called bad is reported by just that rule, and nothing is said of what is called good.</summary>
public sealed class DiagnosticPageTests
{
    private const string Folder = "docs/diagnostics";

    [Fact]
    public async Task Bad_code_is_reported_by_the_rule_of_its_page() => await EachPageAsync(async (id, page) =>
    {
        foreach (var block in Code(page, "Bad"))
        {
            var ours = (await DiagnoseAsync(page, block)).Where(IsOurs).Select(diagnostic => diagnostic.Id).Distinct();
            Assert.True(ours.SequenceEqual([id]), $"{page.Name}({block.Line}) must be reported by {id}; it is by: {string.Join(", ", ours)}");
        }
    });

    [Fact]
    public async Task Good_code_compiles_without_a_word() => await EachPageAsync(async (_, page) =>
    {
        foreach (var block in Code(page, "Good"))
        {
            Assert.Empty(await DiagnoseAsync(page, block));
        }
    });

    [Fact]
    public async Task A_page_begins_with_its_id_and_says_why() => await EachPageAsync((id, page) =>
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, page.Name));
        Assert.StartsWith($"# {id}", lines[0], StringComparison.Ordinal);
        Assert.True(lines.Any(line => line.TrimStart('#').Trim() == "Why"), $"{page.Name} has no part called Why.");
        return Task.CompletedTask;
    });

    private static async Task EachPageAsync(Func<string, Page, Task> check)
    {
        foreach (var name in Repository.Pages(Folder).Where(name => Path.GetFileName(name).StartsWith("FORM", StringComparison.Ordinal)))
        {
            await check(Path.GetFileNameWithoutExtension(name), Page.Load(name));
        }
    }

    private static List<Block> Code(Page page, string heading)
    {
        var blocks = page.Blocks.Where(block => block.IsCode && block.Heading == heading).ToList();
        Assert.True(blocks.Count > 0, $"{page.Name} has no code under the heading {heading}.");
        return blocks;
    }

    private static Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Page page, Block block) =>
        PageCompiler.DiagnoseAsync(PageCompiler.Compile($"#line {block.Line} \"{page.Name}\"\n{block.Text}", page.Name, "global using Farming.Orm;"));

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("FORM", StringComparison.Ordinal);
}
