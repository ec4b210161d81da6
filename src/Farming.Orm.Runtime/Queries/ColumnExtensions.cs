using Farming.Orm.Expressions;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>Predicates for columns of particular types.</summary>
public static class ColumnExtensions
{
    extension(Column<bool>)
    {
        /// <summary>True for the rows where the column is false.</summary>
        public static Predicate operator !(Column<bool> column) => column != true;
    }

    extension(Column<bool?>)
    {
        /// <summary>True for the rows where the column is not true: false or null.</summary>
        public static Predicate operator !(Column<bool?> column) => column != true;
    }

    /// <summary>The text contains <paramref name="value"/>, without wildcards. False for null.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The text to search for; every text contains the empty text.</param>
    /// <param name="ignoreCase">Whether the comparison ignores case, as <see cref="StringComparison.OrdinalIgnoreCase"/> does; such a condition cannot use an index.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Predicate Contains(this Column<string> column, string value, bool ignoreCase = false) =>
        Match(column, TextMatchKind.Contains, value, ignoreCase);

    /// <summary>The text begins with <paramref name="value"/>, without wildcards. False for null.</summary>
    /// <inheritdoc cref="Contains"/>
    public static Predicate StartsWith(this Column<string> column, string value, bool ignoreCase = false) =>
        Match(column, TextMatchKind.StartsWith, value, ignoreCase);

    /// <summary>The text ends with <paramref name="value"/>, without wildcards. False for null.</summary>
    /// <inheritdoc cref="Contains"/>
    public static Predicate EndsWith(this Column<string> column, string value, bool ignoreCase = false) =>
        Match(column, TextMatchKind.EndsWith, value, ignoreCase);

    private static TextMatchPredicate Match(Column<string> column, TextMatchKind kind, string value, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(column.Operand, column.Field, kind, value, ignoreCase);
    }
}
