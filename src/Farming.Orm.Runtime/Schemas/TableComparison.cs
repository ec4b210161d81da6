using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Compares a table with its model.</summary>
/// <param name="dialect">The database.</param>
/// <param name="models">All models, for the targets of foreign keys.</param>
/// <param name="model">The model.</param>
/// <param name="table">The table.</param>
internal sealed class TableComparison(DdlDialect dialect, IReadOnlyList<ModelMetadata> models, ModelMetadata model, ExistingTable table)
{
    private readonly List<FieldMetadata> _fields = [.. model.Fields.Where(dialect.IsStored)];

    /// <summary>Returns every difference.</summary>
    internal IEnumerable<SchemaDifference> Compare()
    {
        IEnumerable<string> differences =
        [
            .. MissingColumns(),
            .. UnknownColumns(),
            .. _fields.SelectMany(Column),
            .. Keys(),
            .. _fields.SelectMany(Check),
            .. model.ForeignKeys.SelectMany(ForeignKey),
        ];
        return differences.Select(text => new SchemaDifference(model, text));
    }

    private IEnumerable<string> MissingColumns()
    {
        var missing = _fields.Where(field => !table.Columns.ContainsKey(field.Column)).ToList();
        return missing.Count > 0 ? [$"it lacks {Names(missing)}"] : [];
    }

    private IEnumerable<string> UnknownColumns()
    {
        var names = model.Fields.Select(field => field.Column).ToHashSet(dialect.ColumnNames);
        var unknown = table.Columns.Where(column => column.Value is { IsNullable: false, HasDefault: false } && !names.Contains(column.Key)).Select(column => column.Key).ToList();
        return unknown.Count > 0 ? [$"it requires {string.Join(", ", unknown)}, which the model does not have"] : [];
    }

    private IEnumerable<string> Column(FieldMetadata field)
    {
        if (!table.Columns.TryGetValue(field.Column, out var column))
        {
            yield break;
        }

        if (!dialect.CanStore(field, column.Type))
        {
            var type = column.Type.Length == 0 ? "no type" : $"the type {column.Type}";
            yield return $"{field.Column} has {type} instead of {dialect.ColumnType(field)}{dialect.TypeHint(field, column.Type)}";
        }

        if (column.IsNullable && !field.IsNullable)
        {
            yield return $"{field.Column} can be null, but {field.Name} cannot";
        }
        else if (!column.IsNullable && field.IsNullable)
        {
            yield return $"{field.Column} cannot be null, but {field.Name} can";
        }

        if (field.Generated == IdGeneration.Increment && !column.HasDefault)
        {
            yield return $"{field.Column} does not count the rows, but {field.Name} is an auto-increment id";
        }
    }

    private IEnumerable<string> Keys() =>
        model.UniqueKeys.Select(key => (Key: key, Kind: "unique key")).Prepend((Key: model.PrimaryKey, Kind: "primary key"))
            .Where(key => Exist(key.Key.Fields) && !table.HasKey(key.Key.Fields.Select(field => field.Column)))
            .Select(key => $"it lacks the {key.Kind} over {Names(key.Key.Fields)}");

    private IEnumerable<string> Check(FieldMetadata field)
    {
        var missing = table.Checks.Where(check => check.Column.Length == 0 || dialect.ColumnNames.Equals(check.Column, field.Column))
            .Select(check => field.EnumValues.Count > 0 ? dialect.AllowedValues(field, check.Definition) : null)
            .OfType<IReadOnlyList<string>>()
            .SelectMany(allowed => field.EnumValues.Except(allowed))
            .ToList();
        return missing.Count > 0 ? [$"a check constraint of {field.Column} does not allow {string.Join(", ", missing)}"] : [];
    }

    private IEnumerable<string> ForeignKey(ForeignKeyMetadata key)
    {
        var target = models.ToList().IndexOf(key.Target);
        if (target < 0 || !Exist(key.Fields))
        {
            yield break;
        }

        var columns = key.Fields.Zip(key.TargetFields, (from, to) => (from.Column, to.Column)).ToList();
        var name = $"the foreign key from {Names(key.Fields)} to {key.Target.Table}";
        var found = table.ForeignKeys.Values.Where(other => other.Target == target && other.Columns.SetEquals(columns)).ToList();
        if (found.Count == 0)
        {
            yield return $"it lacks {name}";
        }
        else if (!found.Exists(other => HasAction(other.Actions[0], key.OnDelete)))
        {
            yield return $"{name} is not ON DELETE {Text(key.OnDelete)}";
        }
        else if (!found.Exists(other => HasAction(other.Actions[1], key.OnUpdate)))
        {
            yield return $"{name} is not ON UPDATE {Text(key.OnUpdate)}";
        }
    }

    private bool Exist(IReadOnlyList<FieldMetadata> fields) => fields.All(field => table.Columns.ContainsKey(field.Column));

    private static string Names(IReadOnlyList<FieldMetadata> fields) => string.Join(", ", fields.Select(field => field.Column));

    /// <summary>NO ACTION and RESTRICT both refuse the change.</summary>
    private static bool HasAction(char found, ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => found == 'c',
        ReferentialAction.SetNull => found == 'n',
        ReferentialAction.SetDefault => found == 'd',
        _ => found is 'a' or 'r',
    };

    private static string Text(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
        ReferentialAction.Restrict => "RESTRICT",
        _ => "NO ACTION",
    };
}
