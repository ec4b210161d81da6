using System.Globalization;
using System.Text;

namespace Farming.Orm.Schemas;

/// <summary>
/// Names of constraints and indexes, in the pattern of PostgreSQL: <c>table_column_key</c>. PostgreSQL truncates names at 63 bytes, so longer names are
/// shortened and end with a hash of the whole name. Names that already exist in the schema get a hash too.
/// </summary>
internal sealed class ConstraintNames
{
    /// <summary>PostgreSQL's NAMEDATALEN - 1, in bytes of UTF-8.</summary>
    internal const int MaximumBytes = 63;

    private readonly HashSet<string> _used = [];

    /// <summary>Returns a name that is unique in its schema.</summary>
    internal string Next(string? schema, string table, IEnumerable<string> columns, string suffix)
    {
        var (full, hashed) = Parts(table, columns, suffix);
        var name = Fit(full, hashed, isTaken: false);
        return _used.Add($"{schema}\0{name}") ? name : Unused(schema, full, hashed);
    }

    /// <summary>Whether a constraint of these columns has this name: the plain name, or the name with a hash.</summary>
    internal static bool IsNameOf(string name, string table, IEnumerable<string> columns, string suffix)
    {
        var (full, hashed) = Parts(table, columns, suffix);
        return name == Fit(full, hashed, isTaken: false) || name == Fit(full, hashed, isTaken: true);
    }

    /// <summary>A name of at most <see cref="MaximumBytes"/>: the name itself, or its beginning and a hash.</summary>
    internal static string Fit(string name, string hashed, bool isTaken)
    {
        if (!isTaken && Encoding.UTF8.GetByteCount(name) <= MaximumBytes)
        {
            return name;
        }

        var hash = Fnv1A(hashed).ToString("x8", CultureInfo.InvariantCulture);
        var beginning = new StringBuilder();
        var bytes = hash.Length + 1;
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaximumBytes)
            {
                break;
            }

            beginning.Append(rune.ToString());
        }

        return $"{beginning}_{hash}";
    }

    private static (string Full, string Hashed) Parts(string table, IEnumerable<string> columns, string suffix)
    {
        var parts = columns.Prepend(table).Append(suffix).ToList();
        return (string.Join('_', parts), string.Join('\0', parts));
    }

    private string Unused(string? schema, string full, string hashed)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = Fit(full, hashed + new string('\0', attempt), isTaken: true);
            if (_used.Add($"{schema}\0{name}"))
            {
                return name;
            }
        }
    }

    /// <summary>The 32-bit FNV-1a hash (Fowler, Noll, Vo): the same on every machine and in every version.</summary>
    private static uint Fnv1A(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ part) * 16777619u;
        }

        return hash;
    }
}
