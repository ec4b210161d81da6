using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Compares existing tables with the models, to find a table with different columns before a query fails.</summary>
internal static class ExistingTables
{
    /// <exception cref="InvalidOperationException">The columns of a table differ from its model.</exception>
    internal static async Task CheckAsync(DriverConnection connection, DdlDialect dialect, IReadOnlyList<ModelMetadata> models, CancellationToken cancellationToken)
    {
        var columns = new Dictionary<int, List<Column>>();
        var command = connection.CreateCommand(new(dialect.ExistingColumns, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.WriteArray(FieldCodecs.String, [.. models.Select(dialect.Reference)]);
            var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var table = rows.GetInt32(0);
                    columns.TryAdd(table, []);
                    columns[table].Add(new(rows.GetString(1), rows.GetBoolean(2)));
                }
            }
        }

        foreach (var (index, found) in columns)
        {
            Check(models[index], found, dialect);
            if (connection.ForeignFormat(models[index]) is { } difference)
            {
                throw new InvalidOperationException($"{difference} Nothing was created.");
            }
        }
    }

    private static void Check(ModelMetadata model, List<Column> columns, DdlDialect dialect)
    {
        var missing = model.Fields.Where(dialect.IsStored).Select(field => field.Column).Except(columns.Select(column => column.Name)).ToList();
        var unknown = columns.Where(column => column.IsRequired && model.Fields.All(field => field.Column != column.Name)).Select(column => column.Name).ToList();
        if (missing.Count + unknown.Count == 0)
        {
            return;
        }

        var differences = new List<string>();
        if (missing.Count > 0)
        {
            differences.Add($"it lacks {string.Join(", ", missing)}");
        }

        if (unknown.Count > 0)
        {
            differences.Add($"it requires {string.Join(", ", unknown)}, which the model does not have");
        }

        throw new InvalidOperationException(
            $"The table {model.Table} of {model.Name} exists, but its columns differ from the model: {string.Join("; ", differences)}. "
            + "Nothing was created. Change the table or the model.");
    }

    /// <summary>A column of a table.</summary>
    /// <param name="Name">The name of the column.</param>
    /// <param name="IsRequired">Whether an INSERT must give it a value.</param>
    private readonly record struct Column(string Name, bool IsRequired);
}
