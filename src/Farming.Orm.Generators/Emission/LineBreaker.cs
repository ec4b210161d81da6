namespace Farming.Orm.Generators.Emission;

/// <summary>Breaks long lines of generated code where C# takes a line break for a space.</summary>
internal static class LineBreaker
{
    /// <summary>How long a line may become, as far as there is a place to break it.</summary>
    public const int Width = 172;

    private const string Comment = "/// ";
    private const string Indentation = "    ";

    /// <summary>The line, or what it becomes: code goes on indented, a documentation comment as one.</summary>
    public static IEnumerable<string> Break(string line, int width)
    {
        var isComment = line.TrimStart().StartsWith(Comment, StringComparison.Ordinal);
        var margin = line.Substring(0, line.Length - line.TrimStart().Length) + (isComment ? Comment : Indentation);
        while (line.Length > width && FindBreak(line, margin.Length, width, isComment) is var position and > 0)
        {
            yield return line.Substring(0, position).TrimEnd();
            line = margin + line.Substring(position).TrimStart();
        }

        yield return line;
    }

    /// <summary>The last good place to break the line that keeps the width, or else any place, or else the first one behind; 0 if there is none.</summary>
    private static int FindBreak(string line, int start, int width, bool isComment)
    {
        var (found, any) = (0, 0);
        var (quote, isTag) = ('\0', false);
        for (var index = 0; index < line.Length; index++)
        {
            var character = line[index];
            if (quote != '\0' && character == '\\')
            {
                index++;
            }
            else if (character == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && !isComment && character is '"' or '\'')
            {
                quote = character;
            }
            else if (isComment && character is '<' or '>')
            {
                isTag = character == '<';
            }
            else if (index > start && character == ' ' && quote == '\0' && !isTag)
            {
                if (index > width && any > 0)
                {
                    return found > 0 ? found : any;
                }

                any = index;
                found = isComment || IsGood(line, index) ? index : found;
            }
        }

        return found > 0 ? found : any;
    }

    /// <summary>Behind a comma, a brace, an arrow or a plus.</summary>
    private static bool IsGood(string line, int space) =>
        line[space - 1] is ',' or '{' || (line[space - 1] == '>' && space > 1 && line[space - 2] == '=') || (line[space - 1] == '+');
}
