using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.PostgreSql.Tests.Driver;

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
}
