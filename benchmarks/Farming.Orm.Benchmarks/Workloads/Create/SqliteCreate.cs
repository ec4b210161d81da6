using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Data;
using Farming.Orm.Benchmarks.Databases;
using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Workloads.Create;

internal sealed class SqliteCreate(SqliteDatabase database)
{
    private const string Returning = "INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id, key, sensor, amount, taken_at";
    private const string Plain = "INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES (?1, ?2, ?3, ?4, ?5)";

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Dataset _data = database.Data;

    internal Task<ReadingRow> OneAsync(int position)
    {
        using var session = _sessions.Rent();
        return Task.FromResult(Insert(session.Prepare(Returning, parameters: 5), _data.NewReadingsAt(position, 1)[0]));
    }

    internal Task<List<ReadingRow>> ManyAsync(int position)
    {
        using var session = _sessions.Rent();
        session.BeginWriting();
        var command = session.Prepare(Returning, parameters: 5);
        var rows = new List<ReadingRow>(CreateWorkloads.Many);
        foreach (var reading in _data.NewReadingsAt(position, CreateWorkloads.Many))
        {
            rows.Add(Insert(command, reading));
        }

        session.Commit();
        return Task.FromResult(rows);
    }

    internal Task<long> ImportAsync(int position)
    {
        using var session = _sessions.Rent();
        session.BeginWriting();
        var command = session.Prepare(Plain, parameters: 5);
        var count = 0L;
        foreach (var reading in _data.NewReadings)
        {
            Bind(command, reading);
            count += command.ExecuteNonQuery();
        }

        session.Commit();
        return Task.FromResult(count);
    }

    internal static ReadingRow Read(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), SqliteTime.Parse(reader.GetString(4)));

    private static ReadingRow Insert(SqliteCommand command, NewReading reading)
    {
        Bind(command, reading);
        using var reader = command.ExecuteReader();
        reader.Read();
        return Read(reader);
    }

    private static void Bind(SqliteCommand command, NewReading reading)
    {
        var parameters = command.Parameters;
        parameters[0].Value = Guid.CreateVersion7().ToString();
        parameters[1].Value = reading.Key;
        parameters[2].Value = reading.Sensor;
        parameters[3].Value = reading.Amount;
        parameters[4].Value = SqliteTime.Format(reading.TakenAt);
    }
}
