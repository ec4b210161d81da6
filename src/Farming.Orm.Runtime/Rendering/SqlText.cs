using System.Globalization;
using System.Text;

namespace Farming.Orm.Rendering;

/// <summary>The text of a statement while it is written. Parameters are numbered when it is complete; only used parameters are sent.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();

    // The parameters in the order of the text, and their positions in it: two lists, because a list of pairs would be compiled anew in each process.
    private readonly List<int> _parameters = [];
    private readonly List<int> _positions = [];

    internal SqlText Append(string text)
    {
        _text.Append(text);
        return this;
    }

    internal SqlText Append(long number)
    {
        _text.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Appends a parameter, by its index among the parameters of the request.</summary>
    internal void AppendParameter(int index)
    {
        _parameters.Add(index);
        _positions.Add(_text.Length);
    }

    /// <summary>Completes the text with numbered parameters. Each one is sent once, in the order of the request.</summary>
    /// <param name="name">Returns the name of a parameter from its number, from 1.</param>
    internal RenderedStatement Numbered(Func<int, string> name)
    {
        var (first, last) = Range();
        var numbers = new int[last - first + 1];
        foreach (var parameter in _parameters)
        {
            numbers[parameter - first] = 1;
        }

        var used = new List<int>();
        for (var index = 0; index < numbers.Length; index++)
        {
            if (numbers[index] > 0)
            {
                used.Add(first + index);
                numbers[index] = used.Count;
            }
        }

        return new(Complete(parameter => name(numbers[parameter - first])), [.. used]);
    }

    /// <summary>Completes the text with positional parameters. They are sent in the order of the text, with repetitions.</summary>
    internal RenderedStatement Positional() => new(Complete(_ => "?"), [.. _parameters]);

    /// <summary>The least and the greatest index. Those of a parent's keys are negative.</summary>
    private (int First, int Last) Range()
    {
        var (first, last) = (0, -1);
        foreach (var parameter in _parameters)
        {
            (first, last) = (Math.Min(first, parameter), Math.Max(last, parameter));
        }

        return (first, last);
    }

    private string Complete(Func<int, string> name)
    {
        var sql = new StringBuilder(_text.Length + (4 * _parameters.Count));
        var written = 0;
        for (var index = 0; index < _parameters.Count; index++)
        {
            sql.Append(_text, written, _positions[index] - written).Append(name(_parameters[index]));
            written = _positions[index];
        }

        return sql.Append(_text, written, _text.Length - written).ToString();
    }
}

/// <summary>The text of a statement, and its parameters.</summary>
/// <param name="Sql">The text.</param>
/// <param name="Parameters">The parameters in the order in which they are sent, each by its index among the parameters of the request.</param>
internal sealed record RenderedStatement(string Sql, int[] Parameters);
