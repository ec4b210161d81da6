using System.Globalization;

namespace Farming.Orm.Artifacts.Naming;

/// <summary>Names that must differ from each other.</summary>
/// <param name="toIdentifier">Makes an identifier of the artifact's language.</param>
/// <param name="reserved">Identifiers that nothing may have.</param>
internal sealed class NameScope(Func<string, string> toIdentifier, IEnumerable<string>? reserved = null)
{
    private readonly HashSet<string> _taken = [.. reserved ?? []];

    /// <summary>The first of the names that is free as an identifier; else the last with the first number from 2 that is.</summary>
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
