using Farming.Orm.Expressions;
using Farming.Orm.Statements;

namespace Farming.Orm.Rendering;

// Values and conditions.
internal abstract partial class SqlRenderer
{
    /// <summary>The maximum number of conditions that are joined by AND without parentheses.</summary>
    private const int MaximumConjunction = 32;

    internal void Write(Expression expression)
    {
        switch (expression)
        {
            case ColumnReference column:
                Write(column);
                break;
            case Parameter parameter:
                Sql.AppendParameter(parameter.Index);
                break;
            case Integer integer:
                Sql.Append(integer.Value);
                break;
            case TypedNull @null:
                Write(@null);
                break;
            case AllColumns:
                Sql.Append("*");
                break;
            case RowValue row:
                Sql.Append("(");
                WriteList(row.Values);
                Sql.Append(")");
                break;
            case ExistsCondition exists:
                WriteSubSelect(exists.IsNegated ? "NOT EXISTS (" : "EXISTS (", exists.Rows);
                break;
            case ScalarSelect scalar:
                WriteSubSelect("(", scalar.Rows);
                break;
            case InSelect @in:
                Write(@in.Operand);
                WriteSubSelect(" IN (", @in.Rows);
                break;
            default:
                WriteConditionOrFunction(expression);
                break;
        }
    }

    /// <summary>A null in a SELECT list of a UNION.</summary>
    protected virtual void Write(TypedNull @null) => Sql.Append("NULL");

    /// <summary>A value in the form in which it is compared and sorted.</summary>
    protected virtual void Write(Comparable comparable) => Write(comparable.Operand);

    /// <summary>JSON, or null for the JSON value null.</summary>
    protected virtual void Write(JsonOrNull json)
    {
        Sql.Append("nullif(");
        Write(json.Operand);
        Sql.Append(", 'null')");
    }

    /// <summary>Whether an array contains a value.</summary>
    protected abstract void Write(InArray @in);

    /// <summary>Whether a text contains, begins with or ends with another text.</summary>
    protected abstract void Write(TextMatch match);

    /// <summary>A text without the difference of upper and lower case.</summary>
    protected abstract void Write(FoldedText text);

    /// <summary>A 64-bit count as a 32-bit one.</summary>
    protected virtual void Write(Int32Cast cast) => Write(cast.Operand);

    /// <summary>A sum, a product or a quotient, checked for the range of its column.</summary>
    protected abstract void Write(CheckedArithmetic arithmetic);

    /// <summary>The current time, but not earlier than the value of the column.</summary>
    protected abstract void Write(CurrentTime time);

    /// <summary>Whether an upsert has inserted the row.</summary>
    protected abstract void Write(WasInserted inserted);

    /// <summary>Marks a row that an upsert updates.</summary>
    protected abstract void Write(MarkUpdated mark);

    /// <summary>A condition that fails if there are several rows, and that is true if there is one.</summary>
    protected abstract void Write(SingleRow single);

    private void WriteConditionOrFunction(Expression expression)
    {
        switch (expression)
        {
            case TruthConstant constant:
                Sql.Append(constant.Value ? "1 = 1" : "1 = 0");
                break;
            case Comparison comparison:
                WriteBinary(comparison.Left, Symbol(comparison.Operator), comparison.Right);
                break;
            case Distinction distinction:
                WriteBinary(distinction.Left, distinction.IsDistinct ? "IS DISTINCT FROM" : "IS NOT DISTINCT FROM", distinction.Right);
                break;
            case NullTest test:
                Write(test.Operand);
                Sql.Append(test.IsNull ? " IS NULL" : " IS NOT NULL");
                break;
            case Conjunction all:
                WriteAll(all.Conditions, 0, all.Conditions.Count);
                break;
            case Disjunction either:
                Sql.Append("(");
                WriteBinary(either.Left, "OR", either.Right);
                Sql.Append(")");
                break;
            case Negation negation:
                Sql.Append("NOT (");
                Write(negation.Condition);
                Sql.Append(")");
                break;
            case NotTrue not:
                Sql.Append("(");
                Write(not.Condition);
                Sql.Append(") IS NOT TRUE");
                break;
            case InArray @in:
                Write(@in);
                break;
            case TextMatch match:
                Write(match);
                break;
            default:
                WriteFunction(expression);
                break;
        }
    }

    private void WriteFunction(Expression expression)
    {
        switch (expression)
        {
            case Comparable comparable:
                Write(comparable);
                break;
            case JsonOrNull json:
                Write(json);
                break;
            case EnumNumber number:
                Write(number);
                break;
            case Addition addition:
                WriteBinary(addition.Left, "+", addition.Right);
                break;
            case CheckedArithmetic arithmetic:
                Write(arithmetic);
                break;
            case Int32Cast cast:
                Write(cast);
                break;
            case FoldedText text:
                Write(text);
                break;
            case CountRows:
                Sql.Append("count(*)");
                break;
            case Coalesce coalesce:
                Sql.Append("coalesce(");
                WriteList([coalesce.Operand, coalesce.Fallback]);
                Sql.Append(")");
                break;
            case Case @case:
                Write(@case);
                break;
            case RowNumber number:
                Write(number);
                break;
            case CurrentTime time:
                Write(time);
                break;
            case WasInserted inserted:
                Write(inserted);
                break;
            case MarkUpdated mark:
                Write(mark);
                break;
            case SingleRow single:
                Write(single);
                break;
            default:
                throw new NotSupportedException($"{expression.GetType().Name} cannot be rendered.");
        }
    }

    protected void Write(ColumnReference column)
    {
        if (column.Table is { } table)
        {
            Write(table);
            Sql.Append(".");
        }

        Sql.Append(SqlDialect.Quote(column.Name));
    }

    protected void WriteBinary(Expression left, string @operator, Expression right)
    {
        Write(left);
        Sql.Append(" ").Append(@operator).Append(" ");
        Write(right);
    }

    /// <summary>Writes some conditions of a conjunction. Each AND adds to the depth of an expression, which databases limit, so many are written as two halves.</summary>
    private void WriteAll(IReadOnlyList<Expression> conditions, int start, int end)
    {
        if (end - start > MaximumConjunction)
        {
            var middle = (start + end) / 2;
            Sql.Append("(");
            WriteAll(conditions, start, middle);
            Sql.Append(") AND (");
            WriteAll(conditions, middle, end);
            Sql.Append(")");
            return;
        }

        for (var index = start; index < end; index++)
        {
            Sql.Append(index == start ? "" : " AND ");
            Write(conditions[index]);
        }
    }

    private void Write(Case @case)
    {
        Sql.Append("CASE WHEN ");
        Write(@case.Condition);
        Sql.Append(" THEN ");
        Write(@case.Result);
        Sql.Append(" END");
    }

    private void Write(EnumNumber number)
    {
        Sql.Append("CASE ");
        Write(number.Operand);
        for (var index = 0; index < number.Field.EnumValues.Count; index++)
        {
            Sql.Append(" WHEN '").Append(number.Field.EnumValues[index]).Append("' THEN ").Append(number.Field.EnumOrder[index]);
        }

        Sql.Append(" END");
    }

    private void Write(RowNumber number)
    {
        Sql.Append("row_number() OVER (");
        if (number.Partitions.Count > 0)
        {
            Sql.Append("PARTITION BY ");
            WriteList(number.Partitions);
        }

        WriteOrder(number.Partitions.Count > 0 ? " ORDER BY " : "ORDER BY ", number.Orders);
        Sql.Append(")");
    }

    private protected void WriteSubSelect(string before, SelectStatement rows)
    {
        Sql.Append(before);
        Write(rows);
        Sql.Append(")");
    }

    private static string Symbol(ComparisonOperator @operator) => @operator switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "<>",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };
}
