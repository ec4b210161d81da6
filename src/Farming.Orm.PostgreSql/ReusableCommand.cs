using Npgsql;

namespace Farming.Orm.PostgreSql;

/// <summary>An Npgsql command and the writer of its parameters. Both serve one execution of a statement after the other.</summary>
/// <param name="command">The command.</param>
internal sealed class ReusableCommand(NpgsqlCommand command)
{
    internal NpgsqlCommand Command { get; } = command;

    internal PostgreSqlWriter<CommandParameters> Writer { get; } = new(new(command.Parameters));
}
