using System.Data.Common;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Databases;

/// <summary>A database of one test.</summary>
/// <param name="driver">The driver on it.</param>
/// <param name="log">The statements that the driver ran.</param>
/// <param name="open">Opens a connection apart from the driver's, for hand-written SQL.</param>
/// <param name="drop">Removes it.</param>
public sealed class TestDatabase(Driver driver, StatementLog log, Func<Task<DbConnection>> open, Func<Task> drop) : IAsyncDisposable
{
    public Driver Driver { get; } = driver;

    public StatementLog Log { get; } = log;

    public TestOrm Orm { get; } = new(driver);

    /// <summary>Executes one or several SQL statements without the driver.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads rows with an SQL statement, without the driver; null for NULL.</summary>
    public async Task<List<object?[]>> QueryAsync(string sql)
    {
        await using var connection = await open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        await drop();
    }
}
