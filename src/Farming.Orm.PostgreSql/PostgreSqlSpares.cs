using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>The commands of one statement between two executions, with their parameters: most of what an execution would otherwise allocate.</summary>
internal sealed class PostgreSqlSpares
{
    private readonly SparePool<ReusableCommand> _commands = new();
    private readonly SparePool<NpgsqlBatchCommand> _batchCommands = new();

    internal static ReusableCommand TakeCommand(StatementText statement, NpgsqlConnection connection)
    {
        if (!statement.IsRepeated || Of(statement)._commands.Take() is not { } spare)
        {
            return new(new(statement.Sql, connection));
        }

        var command = spare.Command;
        command.Connection = connection;
        if (!command.IsPrepared)
        {
            // It was prepared on another connection, or is no longer prepared. Setting the statement text makes Npgsql look for a prepared statement again.
            command.CommandText = statement.Sql;
        }

        spare.Writer.Target.Restart();
        return spare;
    }

    internal static NpgsqlBatchCommand TakeBatchCommand(StatementText statement)
    {
        if (!statement.IsRepeated || Of(statement)._batchCommands.Take() is not { } command)
        {
            return new(statement.Sql);
        }

        // Makes Npgsql look for a prepared statement again.
        command.CommandText = statement.Sql;
        return command;
    }

    /// <summary>Returns a command whose execution ended without an error.</summary>
    internal static void Return(StatementText statement, ReusableCommand spare)
    {
        if (statement.IsRepeated)
        {
            CommandParameters.Clear(spare.Command.Parameters);
            spare.Command.Connection = null;
            Of(statement)._commands.Put(spare);
        }
    }

    /// <inheritdoc cref="Return(StatementText, ReusableCommand)"/>
    internal static void Return(StatementText statement, NpgsqlBatchCommand command)
    {
        if (statement.IsRepeated)
        {
            CommandParameters.Clear(command.Parameters);
            Of(statement)._batchCommands.Put(command);
        }
    }

    private static PostgreSqlSpares Of(StatementText statement) => statement.Keep(static () => new PostgreSqlSpares());
}
