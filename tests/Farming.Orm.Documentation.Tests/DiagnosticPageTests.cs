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
        var failures = new List<string>();
        foreach (var block in Code(page, "Bad"))
        {
            var ours = (await DiagnoseAsync(page, block)).Where(IsOurs).ToList();
            if (ours.Count == 0 || ours.Exists(diagnostic => diagnostic.Id != id))
            {
                failures.Add($"{page.Name}({block.Line}) must be reported by {id} alone; it is by: {string.Join("; ", ours)}");
            }
        }

        return failures;
    });

    [Fact]
    public async Task Good_code_compiles_without_a_word() => await EachPageAsync(async (_, page) =>
    {
        var failures = new List<string>();
        foreach (var block in Code(page, "Good"))
        {
            failures.AddRange((await DiagnoseAsync(page, block)).Select(diagnostic => diagnostic.ToString()));
        }

        return failures;
    });

    [Fact]
    public async Task A_page_begins_with_its_id_and_says_what_is_bad_what_is_good_and_why() => await EachPageAsync((id, page) =>
    {
        var headings = File.ReadLines(Path.Combine(Repository.Root, page.Name)).Where(line => line.StartsWith('#')).ToList();
        string[] wanted = [$"# {id}", "## Bad", "## Good", "## Why"];
        return Task.FromResult(wanted.Where(heading => !headings.Exists(line => line.StartsWith(heading, StringComparison.Ordinal))).Select(heading => $"{page.Name} lacks {heading}").ToList());
    });

    private static async Task EachPageAsync(Func<string, Page, Task<List<string>>> check)
    {
        var failures = new List<string>();
        foreach (var name in Repository.Pages(Folder).Where(name => Path.GetFileName(name).StartsWith("FORM", StringComparison.Ordinal)))
        {
            failures.AddRange(await check(Path.GetFileNameWithoutExtension(name), Page.Load(name)));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static List<Block> Code(Page page, string heading)
    {
        var blocks = page.Blocks.Where(block => block.IsCode && block.Heading == heading).ToList();
        return blocks.Count > 0 ? blocks : throw new InvalidDataException($"{page.Name} has no code under the heading {heading}.");
    }

    /// <summary>The block, with the set-up comments above it in a file of their own.</summary>
    private static Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Page page, Block block)
    {
        var setup = string.Join('\n', page.Blocks.Where(other => other.IsSetup && other.Line < block.Line).Select(other => other.Text));
        return PageCompiler.DiagnoseAsync(PageCompiler.Compile($"#line {block.Line} \"{page.Name}\"\n{Fragment.Complete(block.Text)}", page.Name, $"global using Farming.Orm;\n{setup}"));
    }

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("FORM", StringComparison.Ordinal);
}
