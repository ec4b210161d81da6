using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Sqlite.Native;
using Farming.Orm.Statements;

namespace Farming.Orm.Sqlite;

/// <summary>Renders statements for SQLite.</summary>
internal sealed class SqliteRenderer(SqliteDialect dialect) : SqlRenderer(dialect)
{
    // The planner reorders a plain JOIN and may put the larger table first, which is 200 times slower.
    protected override string InnerJoin => "CROSS JOIN";

    internal override RenderedStatement Complete() => Sql.Numbered(static number => string.Create(CultureInfo.InvariantCulture, $"?{number}"));

    protected override void Write(Comparable comparable)
    {
        Write(comparable.Operand);
        Sql.Append(dialect.Collation(comparable.Type));
    }

    protected override void Write(JsonOrNull json)
    {
        Sql.Append("nullif(");
        Write(json.Operand);
        Sql.Append(dialect.Collation(FieldType.Json)).Append(", 'null')");
    }

    // SQLite sorts null as less than every value.
    protected override void WriteNullOrder(bool isDescending)
    {
    }

    protected override void Write(InArray @in)
    {
        Sql.Append("(");
        Write(@in.Operand);
        Sql.Append(" IN (SELECT ").Append(Element("value", @in.Values.Type)).Append(" FROM json_each(");
        Write(@in.Values);
        Sql.Append(")))");
    }

    /// <summary>LIKE would read % and _ in the part as wildcards, and would ignore the case of ASCII letters.</summary>
    protected override void Write(TextMatch match)
    {
        switch (match.Kind)
        {
            case TextMatchKind.Contains:
                Sql.Append("(instr(");
                Write(match.Operand);
                Sql.Append(", ");
                Write(match.Part);
                Sql.Append(") > 0)");
                break;
            case TextMatchKind.StartsWith:
                Sql.Append("(substr(");
                Write(match.Operand);
                Sql.Append(", 1, length(");
                Write(match.Part);
                Sql.Append(")) = ");
                Write(match.Part);
                Sql.Append(")");
                break;
            case TextMatchKind.EndsWith:
                Sql.Append("(substr(");
                Write(match.Operand);
                Sql.Append(", length(");
                Write(match.Operand);
                Sql.Append(") - length(");
                Write(match.Part);
                Sql.Append(") + 1) = ");
                Write(match.Part);
                Sql.Append(")");
                break;
            default:
                throw new NotSupportedException($"{match.Kind} cannot be rendered.");
        }
    }

    protected override void Write(FoldedText text)
    {
        Sql.Append(SqliteFunctions.Upper).Append("(");
        Write(text.Operand);
        Sql.Append(")");
    }

    /// <summary>OFFSET needs a LIMIT; -1 means no limit.</summary>
    protected override void Write(Limit limit)
    {
        Sql.Append(" LIMIT ");
        Write(limit.Take ?? new Integer(-1));
        if (limit.Skip is { } skip)
        {
            Sql.Append(" OFFSET ");
            Write(skip);
        }
    }

    /// <summary>
    /// Groups the elements of the arrays by position instead of joining the arrays. The planner does not know their lengths, so the plan of a join depends on the
    /// rest of the statement and may take time proportional to the square of the number of rows. A single array needs neither.
    /// </summary>
    protected override void Write(ArrayRows rows)
    {
        var isOne = rows.Columns.Count == 1;
        for (var index = 0; index < rows.Columns.Count; index++)
        {
            var value = isOne ? "\"v\"" : string.Create(CultureInfo.InvariantCulture, $"max(CASE \"a\" WHEN {index} THEN \"v\" END)");
            Sql.Append(index == 0 ? "SELECT " : ", ").Append(Element(value, rows.Columns[index].Type));
            Sql.Append(" AS ").Append(SqlDialect.Quote(ArrayRows.ColumnName(index)));
        }

        Sql.Append(rows.IsNumbered ? ", \"n\" FROM (" : " FROM (");
        for (var index = 0; index < rows.Columns.Count; index++)
        {
            Sql.Append(index == 0 ? "SELECT " : " UNION ALL SELECT ").Append(index).Append(" AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(");
            Write(rows.Columns[index]);
            Sql.Append(")");
        }

        Sql.Append(isOne ? ")" : ") GROUP BY \"n\"").Append(rows.IsNumbered ? "" : " ORDER BY \"n\"");
    }

    protected override void Write(WasInserted inserted) => Sql.Append(SqliteWriteFunctions.WasInserted).Append("()");

    protected override void Write(MarkUpdated mark) => Sql.Append(SqliteWriteFunctions.MarkUpdated).Append("()");

    protected override void Write(SingleRow single)
    {
        Sql.Append(SqliteWriteFunctions.IsSingle).Append("(");
        Write(new ScalarSelect(new() { Outputs = [new(new CountRows())], From = single.Rows.From, Where = single.Rows.Where }));
        Sql.Append(")");
    }

    protected override void Write(CheckedArithmetic arithmetic)
    {
        var bits = arithmetic.Type switch
        {
            FieldType.Int16 => 16,
            FieldType.Int32 => 32,
            FieldType.Int64 => 64,
            _ => 0,
        };
        Sql.Append((arithmetic.Type, arithmetic.Operator) switch
        {
            (FieldType.Decimal, ArithmeticOperator.Add) => SqliteWriteFunctions.Add,
            (FieldType.Decimal, ArithmeticOperator.Multiply) => SqliteWriteFunctions.Multiply,
            (FieldType.Decimal, _) => SqliteWriteFunctions.Divide,
            (FieldType.Single, ArithmeticOperator.Add) => SqliteRealFunctions.AddSingle,
            (FieldType.Single, ArithmeticOperator.Multiply) => SqliteRealFunctions.MultiplySingle,
            (FieldType.Single, _) => SqliteRealFunctions.DivideSingle,
            (FieldType.Double, ArithmeticOperator.Add) => SqliteRealFunctions.AddDouble,
            (FieldType.Double, ArithmeticOperator.Multiply) => SqliteRealFunctions.MultiplyDouble,
            (FieldType.Double, _) => SqliteRealFunctions.DivideDouble,
            (_, ArithmeticOperator.Add) => SqliteWriteFunctions.AddWhole,
            (_, ArithmeticOperator.Multiply) => SqliteWriteFunctions.MultiplyWhole,
            _ => SqliteWriteFunctions.DivideWhole,
        }).Append("(");
        WriteList([arithmetic.Column, arithmetic.By]);
        Sql.Append(bits == 0 ? ")" : string.Create(CultureInfo.InvariantCulture, $", {bits})"));
    }

    protected override void Write(CurrentTime time)
    {
        if (time.Type == FieldType.TimeOnly)
        {
            Sql.Append(dialect.Formats.Now(time.Type));
            return;
        }

        Sql.Append("max(coalesce(");
        Write(time.Column);
        Sql.Append(", ''), ").Append(dialect.Formats.Now(time.Type)).Append(")");
    }

    /// <summary>Converts an element of a JSON array to its storage format. JSON cannot express some formats directly.</summary>
    private static string Element(string value, FieldType type) => type switch
    {
        FieldType.Single or FieldType.Double => $"{SqliteFunctions.Double}({value})",
        FieldType.Bytes => $"unhex({value})",
        _ => value,
    };
}
