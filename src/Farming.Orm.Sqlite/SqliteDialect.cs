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

    // The parts of a compound SELECT have no ORDER BY, and that of a sub-select may be left out (select.c does where the outer SELECT is a join).
    internal override bool UnionKeepsOrder => false;

    internal override bool IsInProcess => true;

    // The planner reorders a plain JOIN, and puts the larger table first: a factor of 200.
    internal override string InnerJoin => "CROSS JOIN";

    internal override string Table(ModelMetadata model) => Quote(model.Schema is null ? model.Table : $"{model.Schema}.{model.Table}");

    internal override string Parameter(int number) => string.Create(CultureInfo.InvariantCulture, $"?{number}");

    internal override string StoreType(FieldType type) => type switch
    {
        FieldType.Boolean or FieldType.Int16 or FieldType.Int32 or FieldType.Int64 or FieldType.TimeSpan or FieldType.RowVersion => "INTEGER",
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

    internal override void AppendKeyTable(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters) =>
        AppendRows(sql, types, parameters, ", \"n\"");

    // One statement for all rows: they may point to each other in any order, as foreign keys are checked when it ends.
    internal override void AppendBulkRows(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters)
    {
        AppendRows(sql, types, parameters, "");
        sql.Append(" ORDER BY \"n\"");
    }

    /// <summary>Arrays side by side as a table, its rows numbered from 1.</summary>
    private static void AppendRows(StringBuilder sql, IReadOnlyList<FieldType> types, IReadOnlyList<string> parameters, string number)
    {
        // Grouped, not joined: how the planner joins arrays, whose lengths it does not know, depends on what surrounds
        // them, and may take time by the square of the number of rows. One array needs neither.
        var isOne = types.Count == 1;
        for (var index = 0; index < types.Count; index++)
        {
            var value = isOne ? "\"v\"" : string.Create(CultureInfo.InvariantCulture, $"max(CASE \"a\" WHEN {index} THEN \"v\" END)");
            sql.Append(index == 0 ? "SELECT " : ", ").Append(Element(value, types[index])).Append(CultureInfo.InvariantCulture, $" AS \"k{index}\"");
        }

        sql.Append(number).Append(" FROM (");
        for (var index = 0; index < parameters.Count; index++)
        {
            sql.Append(index == 0 ? "" : " UNION ALL ")
                .Append(CultureInfo.InvariantCulture, $"SELECT {index} AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each({parameters[index]})");
        }

        sql.Append(isOne ? ")" : ") GROUP BY \"n\"");
    }

    /// <summary>An element of a JSON array in its storage format; some have none in JSON.</summary>
    private static string Element(string value, FieldType type) => type switch
    {
        FieldType.Single or FieldType.Double => $"{SqliteFunctions.Double}({value})",
        FieldType.Bytes => $"unhex({value})",
        _ => value,
    };

    internal override bool HasRowVersions => false;

    internal override string WasInserted => $"{SqliteWriteFunctions.WasInserted}()";

    internal override string MarkUpdated => $"{SqliteWriteFunctions.MarkUpdated}()";

    internal override string Arithmetic(string column, bool isMultiplied, string parameter, FieldType type)
    {
        var whole = isMultiplied ? SqliteWriteFunctions.MultiplyWhole : SqliteWriteFunctions.AddWhole;
        return type switch
        {
            FieldType.Decimal => $"{(isMultiplied ? SqliteWriteFunctions.Multiply : SqliteWriteFunctions.Add)}({column}, {parameter})",
            FieldType.Int16 => $"{whole}({column}, {parameter}, 16)",
            FieldType.Int32 => $"{whole}({column}, {parameter}, 32)",
            FieldType.Int64 => $"{whole}({column}, {parameter}, 64)",
            _ => $"{column} {(isMultiplied ? "*" : "+")} {parameter}",
        };
    }
}
