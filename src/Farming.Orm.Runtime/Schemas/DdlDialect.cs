using Farming.Orm.Metadata;
using Farming.Orm.Rendering;

namespace Farming.Orm.Schemas;

/// <summary>The differences between the databases of the runtime in creating and inspecting tables.</summary>
internal abstract class DdlDialect(SqlDialect sql) : DdlSyntax
{
    /// <summary>The SQL of queries, with the same names of tables and types.</summary>
    internal SqlDialect Sql { get; } = sql;

    internal override string Table(ModelMetadata model) => Sql.Table(model);

    internal override string ColumnType(FieldMetadata field) => Sql.StoreType(field.Type);

    internal override bool IsStored(FieldMetadata field) => Sql.IsStored(field);

    /// <summary>A statement that serializes concurrent creations; <see langword="null"/> if the transaction already does.</summary>
    internal abstract string? Lock { get; }

    /// <summary>
    /// A statement that lists the parts of existing tables: the index of the table in the array parameter of names (<see cref="Reference"/>), from 0; the kind of part; its
    /// name; the column; a detail; and what <see cref="Schemas.Catalog"/> reads besides.
    /// </summary>
    internal abstract string Catalog { get; }

    /// <summary>How the names of columns are compared.</summary>
    internal abstract StringComparer ColumnNames { get; }

    /// <summary>Whether a column of this type keeps the field's values as they are, and finds them.</summary>
    /// <param name="field">The field.</param>
    /// <param name="type">The type in the catalog.</param>
    internal abstract bool CanStore(FieldMetadata field, string type);

    /// <summary>What a type that a column should not have does to values; empty where the names of the types say it.</summary>
    internal virtual string TypeHint(FieldMetadata field, string type) => "";

    /// <summary>The names that a check constraint allows an enum; <see langword="null"/> if the definition is not a list of names for this field.</summary>
    internal abstract IReadOnlyList<string>? AllowedValues(FieldMetadata field, string definition);

    /// <summary>The name of a table in the form for <see cref="Catalog"/>.</summary>
    internal abstract string Reference(ModelMetadata model);

    /// <summary>
    /// A statement that lists the ascending sequences of auto-increment columns: the index of the column in two array parameters, the tables (<see cref="Reference"/>) and
    /// the names of columns, from 0; the quoted name of the sequence; whether the user may set it. Until the transaction ends, no other reset sets these sequences.
    /// <see langword="null"/> if the database itself counts on from given ids.
    /// </summary>
    internal virtual string? Sequences => null;

    /// <summary>A statement that sets a sequence to the greatest value of its column, unless its next value is greater.</summary>
    /// <param name="field">The field of the column.</param>
    /// <param name="sequence">The quoted name of the sequence.</param>
    internal virtual string ResetSequence(FieldMetadata field, string sequence) => throw new NotSupportedException();
}
