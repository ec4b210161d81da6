using System.Text.Json;
using Farming.Orm.Artifacts.Tests.Tools;
using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Tests.Drizzle;

/// <summary>What reading through the relations of models must give, computed from the rows of the tables alone.</summary>
internal static class ExpectedRelations
{
    /// <summary>A line per relation: the two tables, and the keys of the rows on both sides.</summary>
    internal static async Task<List<string>> OfAsync(IReadOnlyList<ModelMetadata> models, TestDatabase database, Func<ModelMetadata, string> table)
    {
        var rows = new Dictionary<ModelMetadata, List<string?[]>>();
        foreach (var model in models)
        {
            var fields = Stored(model).Select(field => $"\"{field.Column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            rows[model] = await database.ReadAsync($"SELECT {string.Join(", ", fields)} FROM {table(model)}");
        }

        var lines = new List<string>();
        foreach (var (owner, fields, target, targetFields) in Keys(models))
        {
            bool Points(string?[] from, string?[] to) => fields.Zip(targetFields).All(pair => Value(from, pair.First) is { } value && value == Value(to, pair.Second));
            lines.Add(Line(owner, target, rows[owner].Select(row => (row, rows[target].Where(other => Points(row, other))))));
            lines.Add(Line(target, owner, rows[target].Select(row => (row, rows[owner].Where(other => Points(other, row))))));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The same of what the scenario "relations" read.</summary>
    internal static List<string> OfDrizzle(JsonElement results) =>
    [
        .. results.EnumerateArray().Select(relation => Line(
            relation.GetProperty("from").GetString()!,
            relation.GetProperty("to").GetString()!,
            relation.GetProperty("rows").EnumerateArray().Select(row => (row[0].GetString()!, row[1].EnumerateArray().Select(child => child.GetString()!))))).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every foreign key once, whether a constraint or a relation alone says it.</summary>
    private static IEnumerable<(ModelMetadata Owner, IReadOnlyList<FieldMetadata> Fields, ModelMetadata Target, IReadOnlyList<FieldMetadata> TargetFields)> Keys(IReadOnlyList<ModelMetadata> models) =>
        models.SelectMany(model => model.ForeignKeys.Select(key => (Owner: model, key.Fields, key.Target, key.TargetFields)))
            .Concat(models.SelectMany(model => model.Relations.Where(relation => relation.Kind is RelationKind.HasOne or RelationKind.HasMany)
                .Select(relation => (Owner: relation.Target, Fields: relation.TargetFields, Target: model, TargetFields: relation.SourceFields))))
            .DistinctBy(key => (key.Owner, string.Join(',', key.Fields), key.Target, string.Join(',', key.TargetFields)));

    private static string Line(ModelMetadata from, ModelMetadata to, IEnumerable<(string?[] Row, IEnumerable<string?[]> Others)> rows) =>
        Line(from.Table, to.Table, rows.Select(row => (Key(from, row.Row), row.Others.Select(other => Key(to, other)))));

    private static string Line(string from, string to, IEnumerable<(string Key, IEnumerable<string> Others)> rows)
    {
        var entries = rows.Select(row => $"{row.Key} -> {string.Join(' ', row.Others.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);
        return $"{from} to {to}: {string.Join("; ", entries)}";
    }

    private static string Key(ModelMetadata model, string?[] row) => string.Join('|', model.PrimaryKey.Fields.Select(field => Value(row, field)));

    private static string? Value(string?[] row, FieldMetadata field) => row[Stored(field.Model).ToList().IndexOf(field)];

    private static IEnumerable<FieldMetadata> Stored(ModelMetadata model) => model.Fields.Where(field => field.Type != FieldType.RowVersion);
}
