namespace Farming.Orm.Benchmarks.Reporting;

/// <summary>The part of a text file between two marker lines. Only this part is rewritten.</summary>
internal static class MarkedBlock
{
    /// <exception cref="InvalidOperationException">The file does not contain one of the lines.</exception>
    internal static void Write(string path, string begin, string end, string content)
    {
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} does not contain the lines '{begin}' and '{end}'.");
        }

        File.WriteAllText(path, text[..from] + begin + "\n" + content + text[to..]);
    }
}
