namespace Farming.Orm.Generators.Naming;

/// <summary>What was probably meant by a name that is not there.</summary>
internal static class Suggestion
{
    /// <summary>The candidate that the fewest edits turn the name into, if they are few, or that goes on where the name ends.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, name.Length / 3);
        return candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => (pair.Distance <= limit && pair.Distance < pair.Candidate.Length) || GoesOn(name, pair.Candidate))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => char.IsUpper(pair.Candidate[0]) != (name.Length > 0 && char.IsUpper(name[0])))
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements, and swaps of neighbours.</summary>
    public static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = row == 0 || column == 0 ? row + column : Cell(row, column);
            }
        }

        return table[left.Length, right.Length];

        int Cell(int row, int column)
        {
            var cost = left[row - 1] == right[column - 1] ? 0 : 1;
            var best = Math.Min(Math.Min(table[row - 1, column] + 1, table[row, column - 1] + 1), table[row - 1, column - 1] + cost);
            var isSwap = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
            return isSwap ? Math.Min(best, table[row - 2, column - 2] + 1) : best;
        }
    }

    private static bool GoesOn(string name, string candidate) => name.Length > 2 && candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
