using Farming.Orm.Metadata;
using Farming.Orm.Sql;

namespace Farming.Orm.Schemas;

/// <summary>Where databases differ in how tables are created.</summary>
internal abstract class DdlDialect(SqlDialect sql)
{
    /// <summary>The SQL of queries, of which tables and types are named the same.</summary>
    internal SqlDialect Sql { get; } = sql;

    /// <summary>Whether a table's foreign key may name a table that is not there yet.</summary>
    internal abstract bool AllowsForwardReferences { get; }

    /// <summary>How long a name may be; <see langword="null"/> for any length.</summary>
    internal abstract int? MaximumNameBytes { get; }

    /// <summary>A statement that lets one creation at a time through, if the database's transaction does not do so by itself.</summary>
    internal abstract string? Lock { get; }

    /// <summary>
    /// Lists the columns of tables that are there: the table's index in the array parameter of names (<see cref="Reference"/>) from 0, the column's name, and
    /// whether an INSERT must give it a value.
    /// </summary>
    internal abstract string ExistingColumns { get; }

    /// <summary>A table's name as <see cref="ExistingColumns"/> takes it.</summary>
    internal abstract string Reference(ModelMetadata model);

    /// <summary>Creates a schema if it is not there; <see langword="null"/> where there are none.</summary>
    internal abstract string? CreateSchema(string schema);

    /// <summary>An id that the database counts up; the second says whether that makes it the primary key.</summary>
    internal abstract (string Definition, bool IsPrimaryKey) Identity(FieldMetadata field);

    /// <summary>The current time, as the default of a column.</summary>
    internal abstract string Now(FieldType type);

    /// <summary>
    /// The current time, as an update sets it: not before what the column holds, which the client's clock may have written, or the same database a moment ago.
    /// </summary>
    internal abstract string Touch(string column, FieldType type);

    /// <summary>A default, in the form of <see cref="FieldMetadata.Default"/>, as a literal.</summary>
    internal abstract string Literal(object value, FieldType type);

    /// <summary>What the column of a key or a foreign key must say for the database to compare its values as queries do; empty for most.</summary>
    internal abstract string KeyCollation(FieldMetadata field);

    /// <summary>A column in an index.</summary>
    internal abstract string IndexColumn(FieldMetadata field);

    /// <summary>Adds a foreign key to a table that is there, unless it has it.</summary>
    internal abstract string AddForeignKey(ModelMetadata model, string name, string definition);

    /// <summary>A text as a literal.</summary>
    internal static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
