using System.Globalization;
using System.Text;

namespace Farming.Orm.Rendering;

/// <summary>The text of a statement while it is written. Parameters are numbered when it is complete; only used parameters are sent.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Position, int Parameter)> _parameters = [];

    internal SqlText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    internal SqlText Append(long number)
    {
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Appends a parameter, by its index among the parameters of the request.</summary>
    internal void AppendParameter(int index) => _parameters.Add((_text.Length, index));

    /// <summary>Completes the text with numbered parameters. Each one is sent once, in the order of the request.</summary>
    /// <param name="name">Returns the name of a parameter from its number, from 1.</param>
    internal RenderedStatement Numbered(Func<int, string> name)
    {
        int[] used = [.. _parameters.Select(use => use.Parameter).Distinct().Order()];
        return new(Complete(parameter => name(Array.BinarySearch(used, parameter) + 1)), used);
    }

    /// <summary>Completes the text with positional parameters. They are sent in the order of the text, with repetitions.</summary>
    internal RenderedStatement Positional() => new(Complete(_ => "?"), [.. _parameters.Select(use => use.Parameter)]);

    private string Complete(Func<int, string> name)
    {
        var sql = new StringBuilder(_text.Length + (4 * _parameters.Count));
        var written = 0;
        foreach (var (position, parameter) in _parameters)
        {
            sql.Append(_text, written, position - written).Append(name(parameter));
            written = position;
        }

        return sql.Append(_text, written, _text.Length - written).ToString();
    }
}

/// <summary>The text of a statement, and its parameters.</summary>
/// <param name="Sql">The text.</param>
/// <param name="Parameters">The parameters in the order in which they are sent, each by its index among the parameters of the request.</param>
internal sealed record RenderedStatement(string Sql, int[] Parameters);
