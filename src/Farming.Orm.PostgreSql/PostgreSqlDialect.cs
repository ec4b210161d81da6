using System.Globalization;
using System.Text;
using Farming.Orm.Metadata;
using Farming.Orm.Querying.Predicates;
using Farming.Orm.Schemas;
using Farming.Orm.Sql;

namespace Farming.Orm.PostgreSql;

/// <summary>PostgreSQL's SQL.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    private const string LargestDecimal = "79228162514264337593543950335";

    private PostgreSqlDdl? _ddl;

    internal override DdlDialect Ddl => _ddl ??= new(this);

    internal override bool HasLateral => true;

    // Append passes on what each of its plans gives, and a SELECT with an ORDER BY is one plan, which is not spread over workers (nodeAppend.c, planner.c: only
    // what has no order of its own gets partial paths). Numbers instead would cost a quarter of the statement.
    internal override bool UnionKeepsOrder => true;

    internal override bool IsInProcess => false;

    internal override string InnerJoin => "JOIN";

    internal override string Table(ModelMetadata model) =>
        model.Schema is null ? Quote(model.Table) : $"{Quote(model.Schema)}.{Quote(model.Table)}";

    internal override string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    internal override string StoreType(FieldType type) => PostgreSqlTypes.Name(type);

    internal override string TypedNull(string storeType) => $"NULL::{storeType}";

    internal override string SlotType(FieldType type) => PostgreSqlTypes.Name(type);

    internal override string ToInt32(string expression) => $"({expression})::int";

    internal override string Comparable(string column, FieldType type) => column;

    // Null is greater than every value by itself.
    internal override string NullOrder(bool isDescending) => isDescending ? " NULLS LAST" : " NULLS FIRST";

    internal override string In(string operand, string parameter, FieldType type) => $"({operand} = ANY({parameter}))";

    internal override string TextMatch(TextMatchKind kind, string operand, string parameter, bool ignoreCase)
    {
        var text = ignoreCase ? $"lower({operand})" : operand;
        var part = ignoreCase ? $"lower({parameter})" : parameter;

        // LIKE would take % and _ in the part for wildcards.
        return kind switch
        {
            TextMatchKind.Contains => $"(strpos({text}, {part}) > 0)",
            TextMatchKind.StartsWith => $"starts_with({text}, {part})",
            TextMatchKind.EndsWith => $"(right({text}, length({part})) = {part})",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    internal override void AppendLimit(StringBuilder sql, string? take, string? skip)
    {
        if (take is not null)
        {
            sql.Append(" LIMIT ").Append(take);
        }

        if (skip is not null)
        {
            sql.Append(" OFFSET ").Append(skip);
        }
    }

    internal override void AppendKeyTable(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters)
    {
        var columns = Columns(types.Count);
        sql.Append("SELECT ").Append(columns).Append(", \"n\"::int AS \"n\" FROM ");
        AppendArrays(sql, columns, parameters);
    }

    internal override void AppendBulkRows(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters)
    {
        var columns = Columns(types.Count);
        sql.Append("SELECT ").Append(columns).Append(" FROM ");
        AppendArrays(sql, columns, parameters);
        sql.Append(" ORDER BY \"n\"");
    }

    /// <summary>Arrays side by side as a table, its rows numbered from 1.</summary>
    private static void AppendArrays(StringBuilder sql, string columns, IReadOnlyList<string> parameters) =>
        sql.Append("unnest(").AppendJoin(", ", parameters).Append(") WITH ORDINALITY AS \"x\"(").Append(columns).Append(", \"n\")");

    private static string Columns(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"\"k{index}\"")));

    internal override bool HasRowVersions => true;

    internal override string WasInserted => "(xmax = 0)";

    internal override string Arithmetic(string column, bool isMultiplied, string parameter, FieldType type)
    {
        var result = $"{column} {(isMultiplied ? "*" : "+")} {parameter}";
        return type == FieldType.Decimal ? Fitted(result) : result;
    }

    /// <summary>
    /// A decimal that <see cref="decimal"/> can hold: as it is, rounded to 28 digits, or a numeric overflow. PostgreSQL's own has any number of digits; each
    /// multiplication adds some, until the row could not be read any more.
    /// </summary>
    private static string Fitted(string expression) =>
        $"""
        (SELECT CASE
        WHEN scale(e) <= 28 AND replace(abs(e)::text, '.', '')::numeric <= {LargestDecimal} THEN e
        WHEN abs(e) > {LargestDecimal} THEN e::numeric(28, 0)
        ELSE round(e, least(scale(e), greatest(0, 28 - length(ltrim(trunc(abs(e))::text, '0')))))
        END FROM (SELECT {expression} AS e) AS v)
        """;
}
