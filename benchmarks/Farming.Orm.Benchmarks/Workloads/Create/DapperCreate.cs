using System.Data.Common;
using Dapper;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Create;

/// <summary>Dapper does not have a bulk import.</summary>
[DapperAot(false)]
internal sealed class DapperCreate(BenchmarkDatabase database)
{
    private const string Returning = "RETURNING id AS Id, key AS Key, sensor AS Sensor, amount AS Amount, taken_at AS TakenAt";
    private const string One = $"INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES (@id, @key, @sensor, @amount, @takenAt) {Returning}";
    private const string Unnest =
        $"INSERT INTO readings (id, key, sensor, amount, taken_at) SELECT * FROM unnest(@ids, @keys, @sensors, @amounts, @times) {Returning}";

    private readonly Dataset _data = database.Data;

    internal async Task<ReadingRow> OneAsync(int position)
    {
        await using var connection = database.CreateConnection();
        return await InsertAsync(connection, _data.NewReadingsAt(position, 1)[0], transaction: null).ConfigureAwait(false);
    }

    internal async Task<List<ReadingRow>> ManyAsync(int position)
    {
        var readings = _data.NewReadingsAt(position, CreateWorkloads.Many);
        await using var connection = database.CreateConnection();
        if (database.Kind == DatabaseKind.PostgreSql)
        {
            var values = new
            {
                ids = readings.Select(_ => Guid.CreateVersion7().ToString()).ToArray(),
                keys = readings.Select(reading => reading.Key).ToArray(),
                sensors = readings.Select(reading => reading.Sensor).ToArray(),
                amounts = readings.Select(reading => reading.Amount).ToArray(),
                times = readings.Select(reading => reading.TakenAt).ToArray(),
            };
            return (await connection.QueryAsync<ReadingRow>(Unnest, values).ConfigureAwait(false)).AsList();
        }

        await connection.OpenAsync().ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
        var rows = new List<ReadingRow>(readings.Count);
        foreach (var reading in readings)
        {
            rows.Add(await InsertAsync(connection, reading, transaction).ConfigureAwait(false));
        }

        await transaction.CommitAsync().ConfigureAwait(false);
        return rows;
    }

    private Task<ReadingRow> InsertAsync(DbConnection connection, NewReading reading, DbTransaction? transaction)
    {
        var id = Guid.CreateVersion7().ToString();
        return database.Kind == DatabaseKind.PostgreSql
            ? connection.QuerySingleAsync<ReadingRow>(One, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = reading.TakenAt })
            : connection.QuerySingleAsync<ReadingRow>(One, new { id, key = reading.Key, sensor = reading.Sensor, amount = reading.Amount, takenAt = SqliteTime.Format(reading.TakenAt) }, transaction);
    }
}
