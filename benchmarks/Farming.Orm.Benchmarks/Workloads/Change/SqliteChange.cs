using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Workloads.Create;

namespace Farming.Orm.Benchmarks.Workloads.Change;

internal sealed class SqliteChange(SqliteDatabase database)
{
    private const string Upsert =
        """
        INSERT INTO readings (id, key, sensor, amount, taken_at) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (key) DO UPDATE SET amount = ?4
        RETURNING id, key, sensor, amount, taken_at
        """;

    private readonly SqliteSessions _sessions = database.Sessions;
    private readonly Changes _changes = new(database.Data);

    internal Task<ReadingRow?> UpdateAsync(int position)
    {
        var (key, amount) = _changes.Update(position);
        using var session = _sessions.Rent();
        var command = session.Prepare("UPDATE readings SET amount = ?2 WHERE key = ?1 RETURNING id, key, sensor, amount, taken_at", parameters: 2);
        command.Parameters[0].Value = key;
        command.Parameters[1].Value = amount;
        using var reader = command.ExecuteReader();
        return Task.FromResult(reader.Read() ? SqliteCreate.Read(reader) : null);
    }

    /// <summary>The row was inserted if it has the newly made key.</summary>
    internal Task<UpsertedReading> UpsertAsync(int position)
    {
        var reading = _changes.Upsert(position);
        var id = Guid.CreateVersion7().ToString();
        using var session = _sessions.Rent();
        var command = session.Prepare(Upsert, parameters: 5);
        command.Parameters[0].Value = id;
        command.Parameters[1].Value = reading.Key;
        command.Parameters[2].Value = reading.Sensor;
        command.Parameters[3].Value = reading.Amount;
        command.Parameters[4].Value = SqliteTime.Format(reading.TakenAt);
        using var reader = command.ExecuteReader();
        reader.Read();
        var row = SqliteCreate.Read(reader);
        return Task.FromResult(new UpsertedReading(row, row.Id == id));
    }

    internal Task<int> DeleteAsync(int position)
    {
        using var session = _sessions.Rent();
        var command = session.Prepare("DELETE FROM readings WHERE sensor = ?1");
        command.Parameters[0].Value = _changes.Delete(position);
        return Task.FromResult(command.ExecuteNonQuery());
    }
}
