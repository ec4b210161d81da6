using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>An operation that knows all its statements once it is prepared, so it can be part of a <see cref="Batch"/>.</summary>
internal abstract class StatementOperation : Operation
{
    /// <summary>The number of statements; 0 if there is nothing to do.</summary>
    internal virtual int Count => 1;

    internal sealed override bool IsEmpty => Count == 0;

    /// <summary>The model to name in errors.</summary>
    internal abstract ModelMetadata Model { get; }

    /// <summary>Whether the operation writes.</summary>
    internal virtual bool Writes => false;

    /// <summary>Whether <see cref="Operation.Finish"/> may detect a failure, so that a batch must be able to roll back.</summary>
    internal virtual bool MayFail => false;

    /// <summary>Whether a statement returns rows. Otherwise it changes rows.</summary>
    /// <param name="position">The statement, from 0, as in the other methods.</param>
    internal virtual bool ReturnsRows(int position) => true;

    internal abstract StatementText Text(int position);

    /// <summary>Writes the parameters of a statement.</summary>
    internal abstract void Bind(int position, ParameterWriter writer);

    /// <summary>Reads the rows of a statement.</summary>
    internal virtual ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Takes the number of rows that a statement changed.</summary>
    internal virtual void Changed(int position, int count) => throw new NotSupportedException();

    /// <summary>A single statement is a transaction by itself.</summary>
    internal override TransactionSettings? Transaction(DriverConnection connection) => null;

    // State machines come from pools, here and in the drivers, so that a query for one row allocates little more than the driver.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        for (var position = 0; position < Count; position++)
        {
            var command = connection.CreateCommand(Text(position));
            await using (command.ConfigureAwait(false))
            {
                Bind(position, command.Parameters);
                if (ReturnsRows(position))
                {
                    var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                    await using (rows.ConfigureAwait(false))
                    {
                        await ReadAsync(position, rows, cancellationToken).ConfigureAwait(false);
                    }
                }
                else
                {
                    Changed(position, await command.ExecuteAsync(cancellationToken).ConfigureAwait(false));
                }
            }
        }
    }

    internal override OrmException Failure(DriverError error, Exception exception) => ErrorTranslation.Of(error, Model, exception);
}
