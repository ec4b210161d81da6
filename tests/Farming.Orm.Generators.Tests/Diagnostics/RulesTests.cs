using Farming.Orm.Generators.Analyzers;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>Every rule is complete: descriptor, page, release note, tests.</summary>
public class RulesTests
{
    public static TheoryData<string> Ids => [.. RuleList.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_all_its_parts(string id)
    {
        var rule = RuleList.Find(id);
        var page = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", $"{id}.md"));

        Assert.True(rule.IsEnabledByDefault);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.All(["## Bad", "## Good", "## Why"], heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
        Assert.Contains($"\n{id} | Farming.Orm | {rule.DefaultSeverity} | [Documentation]({rule.HelpLinkUri})", File.ReadAllText(Path.Combine(Root(), "src", "Farming.Orm.Generators", "AnalyzerReleases.Unshipped.md")), StringComparison.Ordinal);
        Assert.Contains($"[{id}]({id}.md)", File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics", "README.md")), StringComparison.Ordinal);
        Assert.Contains(typeof(RulesTests).Assembly.GetTypes(), type => type.Name == id);
    }

    [Fact]
    public void Has_no_analyzer_for_a_rule_that_is_not_listed() => Assert.Equal(
        RuleList.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
        typeof(OrmGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type != typeof(UninitializedFieldSuppressor))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Concat(ProjectRules.All)
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Has_no_page_without_a_rule() => Assert.Equal(
        RuleList.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(Root(), "docs", "diagnostics"), "FORM*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
