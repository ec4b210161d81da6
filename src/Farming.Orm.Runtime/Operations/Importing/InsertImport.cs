using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Operations;

/// <summary>An import with one prepared INSERT, for databases without a faster way. The surrounding transaction undoes it.</summary>
internal sealed class InsertImport(DriverConnection connection, StatementText statement) : RowImport
{
    private DriverCommand? _command;

    public override ValueTask DisposeAsync() => _command?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal override ValueTask<ParameterWriter> BeginRowAsync(CancellationToken cancellationToken)
    {
        _command = connection.CreateCommand(statement);
        return new(_command.Parameters);
    }

    internal override ValueTask FlushAsync() => ValueTask.CompletedTask;

    internal override async ValueTask EndRowAsync(CancellationToken cancellationToken)
    {
        var command = _command!;
        await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
        _command = null;
        await command.DisposeAsync().ConfigureAwait(false);
    }

    internal override ValueTask CompleteAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
