namespace Farming.Orm.Generators.Analyzers.Queries.Words;

/// <summary>Words of LINQ and Entity Framework that cannot be used somewhere, each with what to write instead.</summary>
/// <param name="sentence">The start of the message, which goes on with a word.</param>
internal sealed class WordList(string sentence)
{
    private readonly Dictionary<string, string> _remedies = new(StringComparer.Ordinal);

    /// <summary>Adds words with the same remedy, separated by spaces.</summary>
    public WordList With(string words, string remedy)
    {
        foreach (var word in words.Split(' '))
        {
            _remedies.Add(word, remedy);
        }

        return this;
    }

    /// <summary>What to say of a word; <see langword="null"/> if it is not listed.</summary>
    /// <param name="word">The word.</param>
    /// <param name="addition">Follows the word.</param>
    public string? MessageOf(string word, string addition = "") =>
        _remedies.TryGetValue(word, out var remedy) ? MessageOf(word, remedy, addition) : null;

    /// <summary>What to say of a word that has this remedy.</summary>
    public string MessageOf(string word, string remedy, string addition) => $"{sentence} '{word}'{addition}: {remedy}";
}
