using System.Globalization;
using System.Text;
using Farming.Orm.Metadata;
using Farming.Orm.Querying.Predicates;
using Farming.Orm.Schemas;
using Farming.Orm.Sql;

namespace Farming.Orm.Sqlite;

/// <summary>SQLite's SQL.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const string CollateDecimal = $" COLLATE {SqliteFunctions.DecimalCollation}";

    private SqliteDdl? _ddl;

    internal override DdlDialect Ddl => _ddl ??= new(this);

    internal override bool HasLateral => false;

    // The planner reorders a plain JOIN, and puts the larger table first: a factor of 200.
    internal override string InnerJoin => "CROSS JOIN";

    internal override string Table(ModelMetadata model) => Quote(model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}");

    internal override string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"?{number}");

    internal override string StoreType(FieldType type) => type switch
    {
        FieldType.Boolean or FieldType.Int16 or FieldType.Int32 or FieldType.Int64 or FieldType.TimeSpan => "INTEGER",
        FieldType.Single or FieldType.Double => "REAL",
        FieldType.Bytes => "BLOB",
        _ => "TEXT",
    };

    internal override string TypedNull(string storeType) => "NULL";

    internal override string SlotType(FieldType type) => "any";

    internal override string ToInt32(string expression) => expression;

    internal override string Comparable(string column, FieldType type) => type == FieldType.Decimal ? column + CollateDecimal : column;

    // Null is less than every value as it is.
    internal override string NullOrder(bool isDescending) => "";

    internal override string In(string operand, string parameter, FieldType type) =>
        $"({operand} IN (SELECT {Element("value", type)} FROM json_each({parameter})))";

    internal override string TextMatch(TextMatchKind kind, string operand, string parameter, bool ignoreCase)
    {
        var text = ignoreCase ? $"{SqliteFunctions.Lower}({operand})" : operand;
        var part = ignoreCase ? $"{SqliteFunctions.Lower}({parameter})" : parameter;

        // LIKE would take % and _ in the part for wildcards, and A for a.
        return kind switch
        {
            TextMatchKind.Contains => $"(instr({text}, {part}) > 0)",
            TextMatchKind.StartsWith => $"(substr({text}, 1, length({part})) = {part})",
            TextMatchKind.EndsWith => $"(substr({text}, length({text}) - length({part}) + 1) = {part})",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    internal override void AppendLimit(StringBuilder sql, string? take, string? skip)
    {
        if (take is null && skip is null)
        {
            return;
        }

        // OFFSET is a part of LIMIT; -1 is no limit.
        sql.Append(" LIMIT ").Append(take ?? "-1");
        if (skip is not null)
        {
            sql.Append(" OFFSET ").Append(skip);
        }
    }

    internal override void AppendKeyTable(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters)
    {
        AppendSelect(sql, types);
        sql.Append(", \"a0\".key + 1 AS \"n\"");
        AppendArrays(sql, parameters);
    }

    // One statement for all rows: they may point to each other in any order, as foreign keys are checked when it ends.
    internal override void AppendBulkRows(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters)
    {
        AppendSelect(sql, types);
        AppendArrays(sql, parameters);
        sql.Append(" ORDER BY \"a0\".key");
    }

    private static void AppendSelect(StringBuilder sql, IReadOnlyList<FieldType> types) =>
        sql.Append("SELECT ").AppendJoin(", ", types.Select((type, index) =>
            string.Create(CultureInfo.InvariantCulture, $"{Element($"\"a{index}\".value", type)} AS \"k{index}\"")));

    /// <summary>Arrays side by side as a table.</summary>
    private static void AppendArrays(StringBuilder sql, IReadOnlyList<string> parameters)
    {
        sql.Append(" FROM json_each(").Append(parameters[0]).Append(") AS \"a0\"");
        for (var index = 1; index < parameters.Count; index++)
        {
            // LIMIT keeps the sub-select as it is, so that it is read once into an automatic index. Without it
            // the JSON text is read through for every row.
            sql.Append(CultureInfo.InvariantCulture, $" CROSS JOIN (SELECT key, value FROM json_each({parameters[index]}) LIMIT -1) AS \"a{index}\"")
                .Append(CultureInfo.InvariantCulture, $" ON \"a{index}\".key = \"a0\".key");
        }
    }

    /// <summary>An element of a JSON array in its storage format; some have none in JSON.</summary>
    private static string Element(string value, FieldType type) => type switch
    {
        FieldType.Single or FieldType.Double => $"{SqliteFunctions.Double}({value})",
        FieldType.Bytes => $"unhex({value})",
        _ => value,
    };
}
