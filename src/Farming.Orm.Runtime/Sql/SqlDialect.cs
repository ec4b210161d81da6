using System.Text;
using Farming.Orm.Metadata;
using Farming.Orm.Querying.Predicates;

namespace Farming.Orm.Sql;

/// <summary>Where databases differ in their SQL; everything else is said once, in the compilers.</summary>
internal abstract class SqlDialect
{
    /// <summary>How tables are created.</summary>
    internal abstract Schemas.DdlDialect Ddl { get; }

    /// <summary>Whether LATERAL sub-selects can be used.</summary>
    internal abstract bool HasLateral { get; }

    /// <summary>Whether each part of a UNION ALL gives its rows in the order that it has by itself.</summary>
    internal abstract bool UnionKeepsOrder { get; }

    /// <summary>
    /// Whether a statement costs no round trip, and another can run on the same snapshot while it stands on a row: to-many branches then have statements of their own, for each
    /// parent, and pages are read again where their order has ties.
    /// </summary>
    internal abstract bool IsInProcess { get; }

    /// <summary>Joins a table to one that stands before it. On SQLite CROSS JOIN, which keeps the planner from turning the order round.</summary>
    internal abstract string InnerJoin { get; }

    /// <summary>A table's name, quoted, with its schema.</summary>
    internal abstract string Table(ModelMetadata model);

    /// <summary>A parameter by its number, from 1.</summary>
    internal abstract string Parameter(int number);

    /// <summary>The type of a column.</summary>
    internal abstract string StoreType(FieldType type);

    /// <summary>A null of a type, in the SELECT list of a UNION.</summary>
    internal abstract string TypedNull(string storeType);

    /// <summary>The key by which columns of one type can share a column of a UNION; databases without column types have one for all.</summary>
    internal abstract string SlotType(FieldType type);

    /// <summary>A 64-bit count as a 32-bit one.</summary>
    internal abstract string ToInt32(string expression);

    /// <summary>The column as it must stand in comparisons and orders, so that values compare as in C# (on SQLite decimals are text).</summary>
    internal abstract string Comparable(string column, FieldType type);

    /// <summary>What follows a term of ORDER BY that may be null, so that null comes before every value.</summary>
    internal abstract string NullOrder(bool isDescending);

    /// <summary>True if the operand is one of an array parameter's values.</summary>
    internal abstract string In(string operand, string parameter, FieldType type);

    /// <summary>True if a text holds, begins or ends with another.</summary>
    internal abstract string TextMatch(TextMatchKind kind, string operand, string parameter, bool ignoreCase);

    /// <summary>LIMIT and OFFSET; either may be <see langword="null"/>.</summary>
    internal abstract void AppendLimit(StringBuilder sql, string? take, string? skip);

    /// <summary>
    /// Appends the SELECT that makes a table of key values sent as parameters: columns k0, k1, … and n, the row's number from 1.
    /// </summary>
    /// <param name="sql">Takes it.</param>
    /// <param name="types">The types of the key columns.</param>
    /// <param name="parameters">The array parameters, one per column.</param>
    internal abstract void AppendKeyTable(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters);

    /// <summary>Appends what follows the column list of an INSERT whose columns are array parameters: the rows, in order. Only where arrays are parameters.</summary>
    /// <param name="sql">Takes it.</param>
    /// <param name="types">The types of the columns.</param>
    /// <param name="parameters">The array parameters, one per column.</param>
    internal abstract void AppendBulkRows(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters);

    /// <summary>A number column with a parameter added to it, or multiplied by it, exactly as its type says.</summary>
    internal abstract string Arithmetic(string column, bool isMultiplied, string parameter, FieldType type);

    /// <summary>Whether a <see cref="FieldType.RowVersion"/> is a system column, which is neither created nor written.</summary>
    internal abstract bool HasRowVersions { get; }

    /// <summary>Whether a field is a column that the library creates and writes.</summary>
    internal bool IsStored(FieldMetadata field) => field.Type != FieldType.RowVersion || !HasRowVersions;

    /// <summary>In the RETURNING clause of an upsert: whether the row was inserted.</summary>
    internal abstract string WasInserted { get; }

    /// <summary>A condition of an upsert's update that is always true, by which <see cref="WasInserted"/> can tell that the row was updated; <see langword="null"/> where it needs none.</summary>
    internal virtual string? MarkUpdated => null;

    /// <summary>An identifier in double quotes: the one place where identifiers are quoted.</summary>
    internal static string Quote(string identifier) =>
        $"\"{(identifier.Contains('"', StringComparison.Ordinal) ? identifier.Replace("\"", "\"\"", StringComparison.Ordinal) : identifier)}\"";
}
