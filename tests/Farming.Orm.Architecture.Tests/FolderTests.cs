using System.Collections.Concurrent;

namespace Farming.Orm.Architecture.Tests;

/// <summary>Within a project a folder uses those below it only, in the order of <see cref="FolderOrder"/>.</summary>
public sealed class FolderTests
{
    private const int Examples = 5;

    private static readonly ConcurrentDictionary<string, Lazy<(SourceProject Project, List<SourceUse> Uses)>> Sources = new();

    public static TheoryData<string> Ordered => [.. FolderOrder.Projects.Keys];

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Folders_use_only_those_below_them(string project)
    {
        var problems = Problems(project);

        Assert.True(problems.Count == 0, $"{project}\n{string.Join('\n', problems)}\n\nThe order of folders is in {nameof(FolderOrder)}.cs, with what each of them holds.");
    }

    /// <summary>A name that means nothing here would hide an arrow. Source generators do not run, so what they add is missing.</summary>
    [Theory]
    [MemberData(nameof(Ordered))]
    public void All_names_are_resolved(string project)
    {
        string[] generated = ["Default", "ConfigurationContent"];
        var unresolved = UsesOf(project).Uses.Where(use => use.Type is null && !generated.Contains(use.Name)).Select(use => $"{use.Place} {use.Name}").ToList();

        Assert.True(unresolved.Count == 0, string.Join('\n', unresolved));
    }

    private static (SourceProject Project, List<SourceUse> Uses) UsesOf(string path) => Sources.GetOrAdd(path, _ => new(() =>
    {
        var project = SourceProject.Load(path);
        return (project, [.. new UseFinder(project).Find()]);
    })).Value;

    private static List<string> Problems(string path)
    {
        var (project, uses) = UsesOf(path);
        var order = FolderOrder.Projects[path].Select(folder => folder.Name).ToList();
        var folders = project.Folders.ToList();
        var upward = uses.Where(use => use.To is not null && order.IndexOf(use.To) < order.IndexOf(use.From)).GroupBy(use => (use.From, To: use.To!));
        return
        [
            .. folders.Except(order).Select(folder => $"{folder} has no place in the order."),
            .. order.Except(folders).Select(folder => $"{folder} is in the order, but not in the project."),
            .. upward.OrderBy(arrow => arrow.Key).Select(arrow => $"{arrow.Key.From} → {arrow.Key.To}, which is above it:{Describe([.. arrow])}"),
        ];
    }

    private static string Describe(List<SourceUse> uses) =>
        string.Concat(uses.Take(Examples).Select(use => $"\n    {use.Place} uses {use.Type}")) + (uses.Count > Examples ? $"\n    and {uses.Count - Examples} more" : "");
}
