namespace Farming.Orm.Conformance.Searches;

/// <summary>
/// The choices of one random case: the same for one seed, on every machine. An even seed and the next one make the same query with other values,
/// so that the second one executes what the first one planned.
/// </summary>
/// <param name="seed">Names the case.</param>
public sealed class Dice(int seed)
{
    private readonly Random _choices = new(seed / 2);
    private readonly Random _values = new(seed);

    /// <summary>A number from 0 to one less than the count.</summary>
    internal int Below(int count) => _choices.Next(count);

    /// <summary>True in one of so many cases.</summary>
    internal bool OneIn(int count) => _choices.Next(count) == 0;

    internal T Of<T>(IReadOnlyList<T> choices) => choices[_choices.Next(choices.Count)];

    /// <summary>A value that the query sends.</summary>
    internal T Value<T>(IReadOnlyList<T> values) => values[_values.Next(values.Count)];

    /// <summary>A number that the query sends, from 0 to one less than the count.</summary>
    internal int ValueBelow(int count) => _values.Next(count);

    /// <summary>Some of the choices, in random order.</summary>
    internal T[] Some<T>(IEnumerable<T> choices, int most) => most == 0 ? [] : [.. Shuffled(choices).Take(1 + Below(most))];

    internal T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _choices.Shuffle(all);
        return all;
    }
}
