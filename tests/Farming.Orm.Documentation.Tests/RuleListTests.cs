using System.Globalization;
using System.Text;
using Farming.Orm.Documentation.Tests.Pages;
using Farming.Orm.Documentation.Tests.Programs;
using Farming.Orm.Generators;
using Farming.Orm.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Farming.Orm.Documentation.Tests;

/// <summary>The list of all rules, <c>docs/diagnostics/README.md</c>, matches the descriptors of the analyzers.</summary>
public sealed class RuleListTests
{
    private const string Name = "docs/diagnostics/README.md";

    [Fact]
    public void Lists_every_rule_as_the_analyzers_describe_it()
    {
        var expected = Write();
        var actual = File.ReadAllText(Path.Combine(Repository.Root, Name));
        if (expected != actual)
        {
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "README.md"), expected);
        }

        Assert.True(expected == actual, $"{Name} is out of date: copy {Path.Combine(AppContext.BaseDirectory, "README.md")} over it.");
    }

    private static string Write()
    {
        var rules = typeof(OrmGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Concat(ProjectRules.All)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder("""
            # Rules

            The compiler reports mistakes in models and queries while you type, at the argument that is wrong. The page of each rule shows bad code, good code, and why.
            `#pragma warning disable`, `[SuppressMessage]` and `.editorconfig` (`dotnet_diagnostic.FORM0101.severity = none`) work as for every other rule. The last column
            marks rules with a code fix.

            This page is generated from the rules; a test fails when it is out of date.

            """);
        foreach (var (heading, hundred) in new[] { ("Models and fields", '0'), ("Relations and keys", '1'), ("Queries", '2') })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n| Rule | | Severity | Code fix |\n| --- | --- | --- | --- |\n");
            foreach (var rule in rules.Where(rule => rule.Id[5] == hundred))
            {
                text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} | {Fixes(rule)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "information",
    };

    private static string Fixes(DiagnosticDescriptor rule) => FixableRules.Ids.Contains(rule.Id) ? "yes" : "";
}
