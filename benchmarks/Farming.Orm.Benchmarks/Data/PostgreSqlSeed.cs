using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.Benchmarks.Data;

/// <summary>Fills the tables of a PostgreSQL database, by COPY.</summary>
internal static class PostgreSqlSeed
{
    internal static async Task WriteAsync(NpgsqlDataSource source, Dataset data)
    {
        await using var connection = await source.OpenConnectionAsync();
        foreach (var table in data.Tables())
        {
            await CopyAsync(connection, table);
        }

        await using var command = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task CopyAsync(NpgsqlConnection connection, Table table)
    {
        await using var importer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in table.Rows)
        {
            await importer.StartRowAsync();
            foreach (var value in row)
            {
                await (value switch
                {
                    null => importer.WriteNullAsync(),
                    bool truth => importer.WriteAsync(truth, NpgsqlDbType.Boolean),
                    int number => importer.WriteAsync(number, NpgsqlDbType.Integer),
                    DateTime time => importer.WriteAsync(time, NpgsqlDbType.TimestampTz),
                    _ => importer.WriteAsync((string)value, NpgsqlDbType.Text),
                });
            }
        }

        await importer.CompleteAsync();
    }
}
