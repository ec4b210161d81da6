using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>A value of a row that was asked for: a column of a source, without an object of its own, or something computed.</summary>
/// <param name="Source">The source of the column, or of the rows that <paramref name="Computed"/> is made of.</param>
/// <param name="Field">The column; of something computed the field of its result.</param>
/// <param name="Computed">What is computed; <see langword="null"/> for a column.</param>
internal readonly record struct SourceValue(RowSource Source, FieldMetadata Field, ComputedValue? Computed)
{
    internal bool IsNullable => Computed is null ? Field.IsNullable || Source.IsOptional : Computed.IsNullable;

    /// <summary>Whether it is a column of a source itself, not of one that a relation leads to.</summary>
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

    /// <summary>The value as it stands in a SELECT list.</summary>
    internal Expression Bind(Scope scope) =>
        Computed is null ? new ColumnReference(scope.AliasOf(Source), Field.Column, Field.Type, IsNullable) : Computed.Bind(scope);

    /// <summary>The value as it stands in comparisons.</summary>
    internal Expression BindComparable(Scope scope) => new Comparable(Bind(scope));
}

/// <summary>A value that the database computes, as it was asked for.</summary>
internal abstract class ComputedValue
{
    /// <summary>The field of its result: its type, and the codec that reads it.</summary>
    internal abstract FieldMetadata Result { get; }

    internal abstract bool IsNullable { get; }

    /// <summary>Whether it is made of other rows than the one it is read of.</summary>
    internal virtual bool ReadsRelations => false;

    /// <summary>Lists what it is made of: what decides its SQL, and its parameters, in the order in which <see cref="Bind"/> meets them.</summary>
    internal abstract void ListParts(PartList parts);

    /// <summary>Makes its expression over the tables of a statement.</summary>
    internal abstract Expression Bind(Scope scope);
}
