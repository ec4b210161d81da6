using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Statements;

namespace Farming.Orm.PostgreSql;

/// <summary>Renders statements for PostgreSQL.</summary>
internal sealed class PostgreSqlRenderer(SqlDialect dialect) : SqlRenderer(dialect)
{
    /// <summary>The setting that holds the key of the row that an upsert has just updated.</summary>
    private const string UpdatedKey = "farming_orm.updated";

    private const string LargestDecimal = "79228162514264337593543950335";

    internal override RenderedStatement Complete() => Sql.Numbered(static number => string.Create(CultureInfo.InvariantCulture, $"${number}"));

    protected override void Write(TypedNull @null) => Sql.Append("NULL::").Append(@null.Slot);

    protected override void Write(Int32Cast cast)
    {
        Sql.Append("(");
        Write(cast.Operand);
        Sql.Append(")::int");
    }

    // PostgreSQL sorts null as greater than every value.
    protected override void WriteNullOrder(bool isDescending) => Sql.Append(isDescending ? " NULLS LAST" : " NULLS FIRST");

    protected override void Write(InArray @in)
    {
        Sql.Append("(");
        Write(@in.Operand);
        Sql.Append(" = ANY(");
        Write(@in.Values);
        Sql.Append("))");
    }

    /// <summary>LIKE would read % and _ in the part as wildcards.</summary>
    protected override void Write(TextMatch match)
    {
        switch (match.Kind)
        {
            case TextMatchKind.Contains:
                Sql.Append("(strpos(");
                Write(match.Operand);
                Sql.Append(", ");
                Write(match.Part);
                Sql.Append(") > 0)");
                break;
            case TextMatchKind.StartsWith:
                Sql.Append("starts_with(");
                Write(match.Operand);
                Sql.Append(", ");
                Write(match.Part);
                Sql.Append(")");
                break;
            case TextMatchKind.EndsWith:
                Sql.Append("(right(");
                Write(match.Operand);
                Sql.Append(", length(");
                Write(match.Part);
                Sql.Append(")) = ");
                Write(match.Part);
                Sql.Append(")");
                break;
            default:
                throw new NotSupportedException($"{match.Kind} cannot be rendered.");
        }
    }

    /// <remarks>
    /// The lower() of the database follows its locale. In the collation C, upper() folds the letters of ASCII, faster; the others are replaced one by one.
    /// </remarks>
    protected override void Write(FoldedText text)
    {
        Sql.Append("CASE WHEN ");
        Write(text.Variants);
        Sql.Append(" = '' THEN ");
        WriteUpper(text.Operand);
        Sql.Append(" ELSE translate(");
        WriteUpper(text.Operand);
        Sql.Append(", ");
        WriteList([text.Variants, text.Capitals]);
        Sql.Append(") END");
    }

    protected override void Write(Limit limit)
    {
        if (limit.Take is { } take)
        {
            Sql.Append(" LIMIT ");
            Write(take);
        }

        if (limit.Skip is { } skip)
        {
            Sql.Append(" OFFSET ");
            Write(skip);
        }
    }

    protected override void Write(ArrayRows rows)
    {
        var columns = string.Join(", ", Enumerable.Range(0, rows.Columns.Count).Select(index => SqlDialect.Quote(ArrayRows.ColumnName(index))));
        Sql.Append("SELECT ").Append(columns).Append(rows.IsNumbered ? ", \"n\"::int AS \"n\"" : "").Append(" FROM unnest(");
        WriteList(rows.Columns);
        Sql.Append(") WITH ORDINALITY AS \"x\"(").Append(columns).Append(", \"n\")").Append(rows.IsNumbered ? "" : " ORDER BY \"n\"");
    }

    /// <remarks>
    /// The row is marked by its key in a setting, and the mark is read and removed when the row is returned, before the next row is written. The system column xmax,
    /// which is often used for this, cannot be returned from partitioned tables.
    /// </remarks>
    protected override void Write(MarkUpdated mark)
    {
        Sql.Append($"set_config('{UpdatedKey}', ");
        WriteText(mark.Key);
        Sql.Append(", true) IS NOT NULL");
    }

    protected override void Write(WasInserted inserted)
    {
        Sql.Append($"CASE WHEN current_setting('{UpdatedKey}', true) = ");
        WriteText(inserted.Key);
        Sql.Append($" THEN set_config('{UpdatedKey}', '', true) IS NULL ELSE true END");
    }

    /// <summary>PostgreSQL refuses a sub-select of several rows as a value.</summary>
    protected override void Write(SingleRow single)
    {
        WriteSubSelect("(", single.Rows);
        Sql.Append(" = 1");
    }

    protected override void Write(CheckedArithmetic arithmetic)
    {
        switch (arithmetic.Type)
        {
            case FieldType.Decimal when arithmetic.Operator == ArithmeticOperator.Divide:
                WriteQuotient(arithmetic);
                break;
            case FieldType.Decimal:
                WriteDecimalResult(arithmetic);
                break;
            case FieldType.Single or FieldType.Double:
                // NaN, a result of infinities, is not an integer: the cast is a numeric overflow.
                Sql.Append("(SELECT CASE WHEN e = 'NaN' THEN e::bigint ELSE e END FROM (SELECT ");
                WriteResult(arithmetic);
                Sql.Append(" AS e) AS v)");
                break;
            default:
                WriteResult(arithmetic);
                break;
        }
    }

    /// <remarks>now() would be the start of the transaction.</remarks>
    protected override void Write(CurrentTime time)
    {
        if (time.Type == FieldType.TimeOnly)
        {
            Sql.Append("(clock_timestamp() AT TIME ZONE 'UTC')::time");
            return;
        }

        Sql.Append("GREATEST(");
        Write(time.Column);
        Sql.Append(time.Type == FieldType.DateOnly ? ", (clock_timestamp() AT TIME ZONE 'UTC')::date)" : ", clock_timestamp())");
    }

    private void WriteText(RowValue row)
    {
        Write(row.Values.Count == 1 ? row.Values[0] : row);
        Sql.Append("::text");
    }

    /// <summary>
    /// The result must fit into System.Decimal: it stays as it is, is rounded to 28 digits, or is a numeric overflow. PostgreSQL's numeric has any number of
    /// digits. Each multiplication adds some, until the row could no longer be read.
    /// </summary>
    private void WriteDecimalResult(CheckedArithmetic arithmetic)
    {
        Sql.Append($"""
            (SELECT CASE
            WHEN scale(e) <= 28 AND replace(abs(e)::text, '.', '')::numeric <= {LargestDecimal} THEN e
            WHEN abs(e) > {LargestDecimal} THEN e::numeric(28, 0)
            ELSE round(e, least(scale(e), greatest(0, 28 - length(ltrim(trunc(abs(e))::text, '0')))))
            END FROM (SELECT 
            """);
        WriteResult(arithmetic);
        Sql.Append(" AS e) AS v)");
    }

    private void WriteResult(CheckedArithmetic arithmetic) => WriteBinary(arithmetic.Column, Symbol(arithmetic.Operator), arithmetic.By);

    /// <summary>
    /// Divides decimals as C# does: with as many digits as System.Decimal can hold, and a tie rounded to the even digit. PostgreSQL's own quotient may have only 16 digits,
    /// unless the dividend has more. With 120 the quotient of two decimals is on the same side of a tie as the exact one.
    /// </summary>
    private void WriteQuotient(CheckedArithmetic arithmetic)
    {
        Sql.Append($"""
            (SELECT CASE
            WHEN round(abs(e)) > {LargestDecimal} THEN e::numeric(28, 0)
            WHEN abs(r - e) * 2 = ('1e-' || s)::numeric AND mod(abs(r) * ('1e' || s)::numeric, 2) = 1 THEN trim_scale(r - sign(e) * ('1e-' || s)::numeric)
            ELSE trim_scale(r)
            END FROM (SELECT e, s, round(e, s) AS r FROM (SELECT e, CASE
            WHEN replace(round(abs(e), s)::text, '.', '')::numeric <= {LargestDecimal} THEN s
            ELSE s - 1
            END AS s FROM (SELECT e, greatest(0, least(28, 29 - length(ltrim(trunc(abs(e))::text, '0')))) AS s FROM (SELECT round(
            """);
        Write(arithmetic.Column);
        Sql.Append(", 120) / ");
        Write(arithmetic.By);
        Sql.Append(" AS e) AS v) AS v) AS v) AS v)");
    }

    private static string Symbol(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };

    private void WriteUpper(Expression text)
    {
        Sql.Append("upper(");
        Write(text);
        Sql.Append(" COLLATE \"C\")");
    }
}
