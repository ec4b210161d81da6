using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>Commands of one statement between two executions, with their parameters: what an execution would otherwise allocate most of.</summary>
internal sealed class PostgreSqlSpares
{
    private readonly SparePool<NpgsqlCommand> _commands = new();
    private readonly SparePool<NpgsqlBatchCommand> _batchCommands = new();

    internal static NpgsqlCommand TakeCommand(StatementText statement, NpgsqlConnection connection)
    {
        if (!statement.IsRepeated || Of(statement)._commands.Take() is not { } command)
        {
            return new(statement.Sql, connection);
        }

        command.Connection = connection;
        if (!command.IsPrepared)
        {
            // It was prepared on another connection, or is prepared no longer: Npgsql looks anew when it is given the text.
            command.CommandText = statement.Sql;
        }

        return command;
    }

    internal static NpgsqlBatchCommand TakeBatchCommand(StatementText statement)
    {
        if (!statement.IsRepeated || Of(statement)._batchCommands.Take() is not { } command)
        {
            return new(statement.Sql);
        }

        // Npgsql looks anew where it is prepared.
        command.CommandText = statement.Sql;
        return command;
    }

    /// <summary>Gives a command back, whose execution has ended without a failure.</summary>
    internal static void Return(StatementText statement, NpgsqlCommand command)
    {
        if (statement.IsRepeated)
        {
            PostgreSqlParameters.Forget(command.Parameters);
            command.Connection = null;
            Of(statement)._commands.Put(command);
        }
    }

    /// <inheritdoc cref="Return(StatementText, NpgsqlCommand)"/>
    internal static void Return(StatementText statement, NpgsqlBatchCommand command)
    {
        if (statement.IsRepeated)
        {
            PostgreSqlParameters.Forget(command.Parameters);
            Of(statement)._batchCommands.Put(command);
        }
    }

    private static PostgreSqlSpares Of(StatementText statement) => statement.Keep(static () => new PostgreSqlSpares());
}
