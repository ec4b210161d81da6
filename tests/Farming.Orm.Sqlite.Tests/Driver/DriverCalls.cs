using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Sqlite.Tests.Driver;

/// <summary>Statements run as the runtime runs them: a command, its parameters, its rows.</summary>
internal static class DriverCalls
{
    internal static async Task<int> ExecuteAsync(
        this DriverConnection connection, string sql, Action<ParameterWriter>? write = null, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand(new(sql, isRepeated: false));
        write?.Invoke(command.Parameters);
        return await command.ExecuteAsync(cancellationToken);
    }

    internal static async Task<List<T>> QueryAsync<T>(
        this DriverConnection connection, string sql, Func<RowReader, T> read, Action<ParameterWriter>? write = null, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand(new(sql, isRepeated: false));
        write?.Invoke(command.Parameters);
        await using var rows = await command.ReadAsync(cancellationToken);
        var results = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            results.Add(read(rows));
        }

        return results;
    }

    internal static async Task<int> ExecuteAsync(this Orm.Driver driver, string sql, Action<ParameterWriter>? write = null)
    {
        await using var connection = await driver.OpenAsync(default);
        return await connection.ExecuteAsync(sql, write);
    }

    internal static async Task<List<T>> QueryAsync<T>(this Orm.Driver driver, string sql, Func<RowReader, T> read, Action<ParameterWriter>? write = null)
    {
        await using var connection = await driver.OpenAsync(default);
        return await connection.QueryAsync(sql, read, write);
    }

    internal static async Task<long> NumberAsync(this Orm.Driver driver, string sql) => (await driver.QueryAsync(sql, row => row.GetInt64(0)))[0];
}
