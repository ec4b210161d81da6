using Farming.Orm.Documentation.Tests.Programs;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Documentation.Tests.Pages;

/// <summary>The page of a rule.</summary>
internal static class RulePage
{
    private const string Folder = "docs/diagnostics";

    /// <summary>The pages of rules over code; those over projects show project files.</summary>
    public static IEnumerable<Page> OfCode() => All().Where(page => page.Blocks.Any(block => block.IsCode));

    public static IEnumerable<Page> All() => Repository.Pages(Folder).Where(name => Path.GetFileName(name).StartsWith("FORM", StringComparison.Ordinal)).Select(Page.Load);

    public static string Id(Page page) => Path.GetFileNameWithoutExtension(page.Name);

    /// <summary>The blocks of code below a heading.</summary>
    public static List<Block> Code(Page page, string heading)
    {
        var blocks = page.Blocks.Where(block => block.IsCode && block.Heading == heading).ToList();
        return blocks.Count > 0 ? blocks : throw new InvalidDataException($"{page.Name} has no code under the heading {heading}.");
    }

    /// <summary>The set-up comments above a block, which become a separate file.</summary>
    public static string Setup(Page page, Block block) =>
        "global using Farming.Orm;\n" + string.Join('\n', page.Blocks.Where(other => other.IsSetup && other.Line < block.Line).Select(other => other.Text));

    /// <summary>Compiles the block as a separate project.</summary>
    public static Compilation Compile(Page page, Block block, string directive = "") =>
        PageCompiler.Compile($"{directive}\n#line {block.Line} \"{page.Name}\"\n{Fragment.Complete(block.Text)}", page.Name, Setup(page, block));
}
