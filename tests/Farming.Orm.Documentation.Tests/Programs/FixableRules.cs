using System.Composition;
using Farming.Orm.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Farming.Orm.Documentation.Tests.Programs;

/// <summary>The rules that the package has code fixes for.</summary>
internal static class FixableRules
{
    /// <summary>Their ids.</summary>
    public static IReadOnlySet<string> Ids { get; } = typeof(RemedyFix).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false) && type.IsDefined(typeof(SharedAttribute), inherit: false))
        .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
        .ToHashSet(StringComparer.Ordinal);
}
