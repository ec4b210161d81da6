using System.Globalization;

namespace Farming.Orm.Artifacts.Naming;

/// <summary>A set of unique names.</summary>
/// <param name="toIdentifier">Converts a name to an identifier in the language of the artifact.</param>
/// <param name="reserved">Reserved identifiers.</param>
internal sealed class NameScope(Func<string, string> toIdentifier, IEnumerable<string>? reserved = null)
{
    private readonly HashSet<string> _taken = [.. reserved ?? []];

    /// <summary>Takes the first free name as an identifier; if all are taken, the last name with the first free number from 2.</summary>
    internal string Take(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var identifier = toIdentifier(name);
            if (_taken.Add(identifier))
            {
                return identifier;
            }
        }

        var last = toIdentifier(names[^1]);
        for (var number = 2; ; number++)
        {
            var numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
