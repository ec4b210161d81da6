using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Statements;

namespace Farming.Orm.Queries.Predicates;

/// <summary>Columns equal one of any number of tuples, with one parameter for each column.</summary>
/// <param name="columns">The columns.</param>
internal sealed class TupleInPredicate(params TupleColumn[] columns) : Predicate
{
    /// <summary>Whether a value is null, which IN does not find.</summary>
    private readonly bool _hasNull = Array.Exists(columns, static column => column.HasNull);

    internal override void ListParts(PartList parts)
    {
        parts.Add(Token.TupleIn);
        parts.Add(_hasNull);
        parts.Add(columns.Length);
        foreach (var column in columns)
        {
            column.Operand.ListParts(parts);
        }

        foreach (var column in columns)
        {
            parts.AddParameter(column);
        }
    }

    internal override Expression Bind(Scope scope, bool isNegated)
    {
        Expression[] operands = [.. columns.Select(column => column.Operand.BindComparable(scope))];
        var rows = new ArrayRows([.. columns.Select(column => scope.Statement.Parameter(column, column.Operand.Field.Type))], isNumbered: false);
        var list = scope.Statement.NextAlias();
        var inner = new Scope(scope.Statement);
        inner.From(rows, list);
        if (!_hasNull)
        {
            var values = columns.Select((_, index) => new Output(rows.Column(list, index)));
            return TwoValued.Of(new InSelect(new RowValue(operands), new SelectStatement { Outputs = [.. values], From = inner.FromClause }), isNegated);
        }

        foreach (var (index, operand) in operands.Index())
        {
            var value = rows.Column(list, index);
            inner.Require(operand.IsNullable ? new Distinction(operand, value, isDistinct: false) : new Comparison(operand, ComparisonOperator.Equal, value));
        }

        return new ExistsCondition(SelectStatement.One(inner.FromClause, inner.Where), isNegated);
    }
}

/// <summary>A column of tuples, and its values.</summary>
internal abstract class TupleColumn(SourceValue operand, bool hasNull) : IParameter
{
    internal SourceValue Operand { get; } = operand;

    internal bool HasNull { get; } = hasNull;

    public abstract void Write(ParameterWriter writer, int part);
}

/// <inheritdoc/>
internal sealed class TupleColumn<T>(Column<T> column, T?[] values) : TupleColumn(column.Operand, Array.Exists(values, static value => value is null))
{
    private readonly Field<T> _field = column.Field;

    public override void Write(ParameterWriter writer, int part) => _field.WriteArray(writer, values);
}
