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
        // The least index is negative if a branch has the keys of its parent as parameters.
        var least = Least();
        var end = Bound();
        var numbers = new int[end - least];
        foreach (var parameter in _parameters)
        {
            numbers[parameter - least] = 1;
        }

        var used = new List<int>();
        for (var parameter = least; parameter < end; parameter++)
        {
            if (numbers[parameter - least] > 0)
            {
                used.Add(parameter);
                numbers[parameter - least] = used.Count;
            }
        }

        return new(Complete(parameter => name(numbers[parameter - least])), [.. used]);
    }

    /// <summary>Completes the text with positional parameters. They are sent in the order of the text, with repetitions.</summary>
    internal RenderedStatement Positional() => new(Complete(_ => "?"), [.. _parameters]);

    /// <summary>The least index, or 0.</summary>
    private int Least()
    {
        var least = 0;
        foreach (var parameter in _parameters)
        {
            least = Math.Min(least, parameter);
        }

        return least;
    }

    /// <summary>One more than the greatest index.</summary>
    private int Bound()
    {
        var bound = 0;
        foreach (var parameter in _parameters)
        {
            bound = Math.Max(bound, parameter + 1);
        }

        return bound;
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
