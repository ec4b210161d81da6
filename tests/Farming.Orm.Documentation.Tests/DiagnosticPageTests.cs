using Farming.Orm.Documentation.Tests.Pages;
using Farming.Orm.Documentation.Tests.Programs;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Documentation.Tests;

/// <summary>The pages of the rules: bad code is reported by that rule alone, and good code is not reported.</summary>
public sealed class DiagnosticPageTests
{
    [Fact]
    public async Task Bad_code_is_reported_by_the_rule_of_its_page() => await EachPageAsync(async (id, page) =>
    {
        var failures = new List<string>();
        foreach (var block in RulePage.Code(page, "Bad"))
        {
            var ours = (await DiagnoseAsync(page, block, DiagnosticSeverity.Info)).Where(IsOurs).ToList();
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
        foreach (var block in RulePage.Code(page, "Good"))
        {
            failures.AddRange((await DiagnoseAsync(page, block, DiagnosticSeverity.Info)).Where(diagnostic => IsOurs(diagnostic) || diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.ToString()));
        }

        return failures;
    });

    [Fact]
    public async Task A_page_begins_with_its_id_and_says_what_is_bad_what_is_good_and_why() => await EachPageAsync(RulePage.All(), (id, page) =>
    {
        var headings = File.ReadLines(Path.Combine(Repository.Root, page.Name)).Where(line => line.StartsWith('#')).ToList();
        string[] wanted = [$"# {id}", "## Bad", "## Good", "## Why"];
        return Task.FromResult(wanted.Where(heading => !headings.Exists(line => line.StartsWith(heading, StringComparison.Ordinal))).Select(heading => $"{page.Name} lacks {heading}").ToList());
    });

    [Fact]
    public async Task Each_rule_can_be_suppressed_by_pragma() => await EachPageAsync(async (id, page) =>
    {
        var failures = new List<string>();
        foreach (var block in RulePage.Code(page, "Bad"))
        {
            var diagnostics = await PageCompiler.DiagnoseAsync(RulePage.Compile(page, block, $"#pragma warning disable {id}"), DiagnosticSeverity.Info);
            failures.AddRange(diagnostics.Where(IsOurs).Select(diagnostic => diagnostic.ToString()));
        }

        return failures;
    });

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task Each_rule_has_the_severity_that_editorconfig_gives_it(string severity, DiagnosticSeverity? expected) => await EachPageAsync(async (id, page) =>
    {
        var failures = new List<string>();
        foreach (var block in RulePage.Code(page, "Bad"))
        {
            var compilation = PageCompiler.Configure(RulePage.Compile(page, block), $"dotnet_diagnostic.{id}.severity = {severity}");
            var found = (await PageCompiler.DiagnoseAsync(compilation, DiagnosticSeverity.Info)).Where(IsOurs).Select(diagnostic => (DiagnosticSeverity?)diagnostic.Severity).Distinct().ToList();
            if (!found.SequenceEqual(expected is null ? [] : [expected]))
            {
                failures.Add($"{page.Name}({block.Line}) with {severity} is: {string.Join(", ", found)}");
            }
        }

        return failures;
    });

    private static Task EachPageAsync(Func<string, Page, Task<List<string>>> check) => EachPageAsync(RulePage.OfCode(), check);

    private static async Task EachPageAsync(IEnumerable<Page> pages, Func<string, Page, Task<List<string>>> check)
    {
        var failures = new List<string>();
        foreach (var page in pages)
        {
            failures.AddRange(await check(RulePage.Id(page), page));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(Page page, Block block, DiagnosticSeverity least) =>
        PageCompiler.DiagnoseAsync(RulePage.Compile(page, block), least);

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("FORM", StringComparison.Ordinal);
}
