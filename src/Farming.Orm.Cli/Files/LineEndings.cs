namespace Farming.Orm.Cli.Files;

/// <summary>Compares texts without line endings, which Git may have changed.</summary>
internal static class LineEndings
{
    internal static bool AreEqual(string left, string right) => left.ReplaceLineEndings("\n") == right.ReplaceLineEndings("\n");
}
