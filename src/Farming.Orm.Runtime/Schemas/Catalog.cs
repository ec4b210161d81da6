using System.Globalization;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Reads which tables of the models exist, and how they look, with one statement.</summary>
internal static class Catalog
{
    // The columns of the statement.
    private const int Table = 0;
    private const int Part = 1;
    private const int Name = 2;
    private const int Column = 3;
    private const int Detail = 4;
    private const int TargetColumn = 5;
    private const int Target = 6;
    private const int IsNullable = 7;
    private const int HasDefault = 8;

    /// <summary>The existing tables by the index of their model.</summary>
    internal static async ValueTask<SortedDictionary<int, ExistingTable>> ReadAsync(
        DriverConnection connection, DdlDialect dialect, IReadOnlyList<ModelMetadata> models, CancellationToken cancellationToken)
    {
        var tables = new SortedDictionary<int, ExistingTable>();
        var command = connection.CreateCommand(new(dialect.Catalog, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.WriteArray(FieldCodecs.String, [.. models.Select(dialect.Reference)]);
            var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    var index = rows.GetInt32(Table);
                    if (!tables.TryGetValue(index, out var table))
                    {
                        tables.Add(index, table = new(dialect.ColumnNames));
                    }

                    Add(table, rows, dialect.ColumnNames);
                }
            }
        }

        return tables;
    }

    private static void Add(ExistingTable table, DriverRows rows, StringComparer names)
    {
        var name = rows.GetString(Name);
        switch (rows.GetString(Part))
        {
            case "column":
                table.Columns[name] = new(rows.GetString(Detail), rows.GetBoolean(IsNullable), rows.GetBoolean(HasDefault));
                break;
            case "key":
                table.Keys.TryAdd(name, new(names));
                table.Keys[name].Add(rows.GetString(Column));
                break;
            case "foreign key":
                table.ForeignKeys.TryAdd(name, new(TargetOf(rows), rows.GetString(Detail), new(new PairComparer(names))));
                table.ForeignKeys[name].Columns.Add((rows.GetString(Column), rows.GetString(TargetColumn)));
                break;
            case "check":
                table.Checks.Add((rows.GetString(Column), rows.GetString(Detail)));
                break;
            default:
                table.Indexes.Add(name);
                break;
        }
    }

    private static int? TargetOf(DriverRows rows) => rows.IsNull(Target) ? null : int.Parse(rows.GetString(Target), CultureInfo.InvariantCulture);

    private sealed class PairComparer(StringComparer names) : IEqualityComparer<(string From, string To)>
    {
        public bool Equals((string From, string To) x, (string From, string To) y) => names.Equals(x.From, y.From) && names.Equals(x.To, y.To);

        public int GetHashCode((string From, string To) pair) => HashCode.Combine(names.GetHashCode(pair.From), names.GetHashCode(pair.To));
    }
}
