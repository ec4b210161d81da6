using System.Text;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Npgsql;
using NpgsqlTypes;

namespace Farming.Orm.Benchmarks.Workloads.Create;

internal sealed class NpgsqlCreate(PostgreSqlDatabase database)
{
    private const string One = "INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES ($1, $2, $3, $4, $5) RETURNING id, key, sensor, amount, taken_at";

    private const string Unnest =
        """
        INSERT INTO readings (id, key, sensor, amount, taken_at)
        SELECT * FROM unnest($1, $2, $3, $4, $5)
        RETURNING id, key, sensor, amount, taken_at
        """;

    private static readonly string Values = ManyValues();

    private readonly NpgsqlDataSource _source = database.Source;
    private readonly Dataset _data = database.Data;

    internal async Task<ReadingRow> OneAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = One;
        Add(command.Parameters, _data.NewReadingsAt(position, 1)[0]);
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        await reader.ReadAsync().ConfigureAwait(false);
        return Read(reader);
    }

    internal async Task<List<ReadingRow>> UnnestAsync(int position)
    {
        var readings = _data.NewReadingsAt(position, CreateWorkloads.Many);
        var (ids, keys, sensors) = (new string[readings.Count], new string[readings.Count], new string[readings.Count]);
        var (amounts, times) = (new int[readings.Count], new DateTime[readings.Count]);
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            (ids[index], keys[index], sensors[index]) = (Guid.CreateVersion7().ToString(), reading.Key, reading.Sensor);
            (amounts[index], times[index]) = (reading.Amount, reading.TakenAt);
        }

        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Unnest;
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = ids });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = keys });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = sensors });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = amounts });
        command.Parameters.Add(new NpgsqlParameter<DateTime[]> { TypedValue = times });
        return await ReadAllAsync(command).ConfigureAwait(false);
    }

    internal async Task<List<ReadingRow>> ValuesAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = Values;
        foreach (var reading in _data.NewReadingsAt(position, CreateWorkloads.Many))
        {
            Add(command.Parameters, reading);
        }

        return await ReadAllAsync(command).ConfigureAwait(false);
    }

    internal async Task<long> CopyAsync(int position)
    {
        await using var connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using var importer = await connection.BeginBinaryImportAsync("COPY readings (id, key, sensor, amount, taken_at) FROM STDIN (FORMAT BINARY)").ConfigureAwait(false);
        foreach (var reading in _data.NewReadings)
        {
            await importer.StartRowAsync().ConfigureAwait(false);
            await importer.WriteAsync(Guid.CreateVersion7().ToString(), NpgsqlDbType.Text).ConfigureAwait(false);
            await importer.WriteAsync(reading.Key, NpgsqlDbType.Text).ConfigureAwait(false);
            await importer.WriteAsync(reading.Sensor, NpgsqlDbType.Text).ConfigureAwait(false);
            await importer.WriteAsync(reading.Amount, NpgsqlDbType.Integer).ConfigureAwait(false);
            await importer.WriteAsync(reading.TakenAt, NpgsqlDbType.TimestampTz).ConfigureAwait(false);
        }

        return (long)await importer.CompleteAsync().ConfigureAwait(false);
    }

    internal static ReadingRow Read(NpgsqlDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetDateTime(4));

    private static void Add(NpgsqlParameterCollection parameters, NewReading reading)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = Guid.CreateVersion7().ToString() });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = reading.Key });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = reading.Sensor });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = reading.Amount });
        parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = reading.TakenAt });
    }

    private static async Task<List<ReadingRow>> ReadAllAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync().ConfigureAwait(false);
        var rows = new List<ReadingRow>(CreateWorkloads.Many);
        while (await reader.ReadAsync().ConfigureAwait(false))
        {
            rows.Add(Read(reader));
        }

        return rows;
    }

    private static string ManyValues()
    {
        var sql = new StringBuilder("INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES ");
        for (var row = 0; row < CreateWorkloads.Many; row++)
        {
            var first = row * 5;
            sql.Append(null, $"{(row == 0 ? "" : ", ")}(${first + 1}, ${first + 2}, ${first + 3}, ${first + 4}, ${first + 5})");
        }

        return sql.Append(" RETURNING id, key, sensor, amount, taken_at").ToString();
    }
}
