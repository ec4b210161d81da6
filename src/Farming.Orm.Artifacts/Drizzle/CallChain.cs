using System.Text;

namespace Farming.Orm.Artifacts.Drizzle;

/// <summary>A call and the calls on its result, in the format of Prettier.</summary>
internal sealed class CallChain
{
    /// <summary>The width of a line.</summary>
    internal const int Width = 80;

    private readonly List<(string Name, CallArgument[] Arguments)> _calls = [];

    internal CallChain(string function, params CallArgument[] arguments) => _calls.Add((function, arguments));

    /// <summary>Three or more calls fit on one line only if all their arguments are simple.</summary>
    private bool MustBreak => _calls.Count > 2 && _calls.Any(call => call.Arguments.Any(argument => argument.IsFunction || argument.IsTemplate));

    /// <summary>Whether an argument contains SQL.</summary>
    internal bool UsesSql => _calls.Any(call => call.Arguments.Any(argument => argument.Text.Contains("sql`", StringComparison.Ordinal)));

    internal CallChain Then(string method, params CallArgument[] arguments)
    {
        _calls.Add((method, arguments));
        return this;
    }

    /// <summary>The text, with all lines except the first indented. A comma or a bracket follows it.</summary>
    /// <param name="indent">The indentation of the first line.</param>
    /// <param name="before">The number of characters before the text on the first line, without the indentation.</param>
    /// <param name="after">The number of characters after the text on its last line.</param>
    internal string ToText(int indent, int before = 0, int after = 1)
    {
        var line = string.Join('.', _calls.Select(OneLine));
        if (indent + before + line.Length + after <= Width && !MustBreak)
        {
            return line;
        }

        var text = new StringBuilder();
        if (_calls.Count > 2)
        {
            text.Append(Call(_calls[0], indent, indent + before));
            for (var index = 1; index < _calls.Count; index++)
            {
                var end = index == _calls.Count - 1 ? after : 0;
                text.Append('\n').Append(' ', indent + 2).Append('.').Append(Call(_calls[index], indent + 2, indent + 3 + end));
            }

            return text.ToString();
        }

        var column = indent + before;
        for (var index = 0; index < _calls.Count; index++)
        {
            // The following text counts up to its first possible line break.
            var rest = index == _calls.Count - 1 ? after : _calls[index + 1].Name.Length + 2 + (_calls[index + 1].Arguments.Length == 0 ? 1 + after : 0);
            var call = Call(_calls[index], indent, column + rest);
            text.Append(index == 0 ? "" : ".").Append(call);
            column = call.Contains('\n', StringComparison.Ordinal) ? indent + 2 : column + call.Length + 1;
        }

        return text.ToString();
    }

    private static string OneLine((string Name, CallArgument[] Arguments) call) => $"{call.Name}({string.Join(", ", call.Arguments.Select(argument => argument.Text))})";

    /// <param name="call">The call.</param>
    /// <param name="indent">The indentation of its line.</param>
    /// <param name="taken">The number of other characters on its line.</param>
    private static string Call((string Name, CallArgument[] Arguments) call, int indent, int taken)
    {
        var line = OneLine(call);
        if (taken + line.Length <= Width || call.Arguments is [] or [{ IsTemplate: true }])
        {
            return line;
        }

        return call.Arguments[^1].Properties is { } properties
            ? $"{call.Name}({string.Concat(call.Arguments.SkipLast(1).Select(argument => argument.Text + ", "))}{{\n{Lines(properties, indent)}}})"
            : $"{call.Name}(\n{Lines(call.Arguments.Select(argument => argument.Text), indent)})";
    }

    private static string Lines(IEnumerable<string> lines, int indent) =>
        $"{string.Concat(lines.Select(line => $"{new string(' ', indent + 2)}{line},\n"))}{new string(' ', indent)}";
}
