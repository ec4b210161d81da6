using Farming.Orm.Metadata;
using Farming.Orm.Rendering;

namespace Farming.Orm.Schemas;

/// <summary>Where databases that the runtime works on differ in how tables are created and looked at.</summary>
internal abstract class DdlDialect(SqlDialect sql) : DdlSyntax
{
    /// <summary>The SQL of queries, of which tables and types are named the same.</summary>
    internal SqlDialect Sql { get; } = sql;

    internal override string Table(ModelMetadata model) => Sql.Table(model);

    internal override string ColumnType(FieldMetadata field) => Sql.StoreType(field.Type);

    internal override bool IsStored(FieldMetadata field) => Sql.IsStored(field);

    /// <summary>A statement that lets one creation at a time through, if the database's transaction does not do so by itself.</summary>
    internal abstract string? Lock { get; }

    /// <summary>
    /// Lists the columns of tables that are there: the table's index in the array parameter of names (<see cref="Reference"/>) from 0, the column's name, and
    /// whether an INSERT must give it a value.
    /// </summary>
    internal abstract string ExistingColumns { get; }

    /// <summary>A table's name as <see cref="ExistingColumns"/> takes it.</summary>
    internal abstract string Reference(ModelMetadata model);
}
