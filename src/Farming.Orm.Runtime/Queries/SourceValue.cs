using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>A requested value of a row: a column of a source, which does not need an object, or a computed value.</summary>
/// <param name="Source">The source of the column, or of the rows of <paramref name="Computed"/>.</param>
/// <param name="Field">The column; for a computed value, the field of its result.</param>
/// <param name="Computed">The computed value; <see langword="null"/> for a column.</param>
internal readonly record struct SourceValue(RowSource Source, FieldMetadata Field, ComputedValue? Computed)
{
    internal bool IsNullable => Computed is null ? Field.IsNullable || Source.IsOptional : Computed.IsNullable;

    /// <summary>Whether it is a column of the source itself, not of a relation.</summary>
    internal bool IsColumnOf(RowSource source) => Computed is null && ReferenceEquals(Source, source);

    internal void ListParts(PartList parts)
    {
        if (Computed is null)
        {
            parts.Add(Token.ColumnOf);
            parts.Add(Source);
            parts.Add(Field.Index);
        }
        else
        {
            Computed.ListParts(parts);
        }
    }

    /// <summary>The value in the form of a SELECT list.</summary>
    internal Expression Bind(Scope scope) =>
        Computed is null ? new ColumnReference(scope.AliasOf(Source), Field.Column, Field.Type, IsNullable) : Computed.Bind(scope);

    /// <summary>The value in the form for comparisons.</summary>
    internal Expression BindComparable(Scope scope) => Comparable.Of(Bind(scope));

    /// <summary>The value in the form in which it is less or greater than another one.</summary>
    internal Expression BindSortable(Scope scope) => Sortable(Bind(scope));

    /// <summary>A column with this value, in the form in which it is sorted.</summary>
    internal Expression Sortable(Expression column) => Field.Type == FieldType.Enum ? new EnumNumber(column, Field) : Comparable.Of(column);
}

/// <summary>A request for a value that the database computes.</summary>
internal abstract class ComputedValue
{
    /// <summary>The field of its result, with its type and the codec that reads it.</summary>
    internal abstract FieldMetadata Result { get; }

    internal abstract bool IsNullable { get; }

    /// <summary>Whether it uses other rows than its own.</summary>
    internal virtual bool ReadsRelations => false;

    /// <summary>Lists the parts of the plan key and the parameters, in the order in which <see cref="Bind"/> takes them.</summary>
    internal abstract void ListParts(PartList parts);

    /// <summary>Makes its expression over the tables of a statement.</summary>
    internal abstract Expression Bind(Scope scope);
}
