using System.ComponentModel;
using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>A unique key of a model with its values.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public sealed class UniqueKey<TModel>
{
    private readonly ComparisonPredicate _last;
    private readonly UniqueKey<TModel>? _before;

    private UniqueKey(RowSource source, ComparisonPredicate first, UniqueKey<TModel>? before = null)
    {
        Source = source;
        _last = first;
        _before = before;
    }

    /// <summary>The values of the fields, in the order of the key.</summary>
    internal ComparisonPredicate[] Parts => _before is null ? [_last] : [.. _before.Parts, _last];

    /// <summary>The source of the key's columns.</summary>
    internal RowSource Source { get; }

    /// <summary>Whether it is the primary key, in which the database cannot have two equal rows.</summary>
    internal bool IsPrimary => _last.Operand.Field.Model.PrimaryKey.Fields is var fields && CountIn(fields) == fields.Count;

    internal Predicate Predicate => _before is null ? _last : _before.Predicate & _last;

    internal FieldMetadata[] Fields => Array.ConvertAll(Parts, static part => part.Operand.Field);

    /// <summary>Called by generated code: the first field of a key.</summary>
    /// <param name="source">The source of the columns.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static UniqueKey<TModel> Of<T>(RowSource source, Field<T> field, T value) => new(source, Equal(source, field, value));

    /// <summary>Called by generated code: adds a field to a key.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public UniqueKey<TModel> And<T>(Field<T> field, T value) => new(Source, Equal(Source, field, value), this);

    /// <summary>Writes the value of a field of the key.</summary>
    internal void Write(FieldMetadata field, ParameterWriter writer) => Part(field).Write(writer);

    /// <summary>The value of a field of the key.</summary>
    internal ComparisonPredicate Part(FieldMetadata field) => _last.Operand.Field == field ? _last : _before!.Part(field);

    /// <summary>The number of fields, or a negative number if one of them is not among the given fields.</summary>
    private int CountIn(IReadOnlyList<FieldMetadata> fields) =>
        !fields.Contains(_last.Operand.Field) ? int.MinValue : 1 + (_before?.CountIn(fields) ?? 0);

    private static ComparisonPredicate<T> Equal<T>(RowSource source, Field<T> field, T value) => value is null
        ? throw new ArgumentNullException(field.Name, $"{field.Model.Name}.{field.Name} is part of a unique key, which cannot be searched by null. Give it a value.")
        : new(new(source, field, null), field, ComparisonOperator.Equal, value);
}
