using System.Runtime.CompilerServices;

namespace Farming.Orm.Operations;

/// <summary>Executes an operation: a single verb, a batch, an import or a whole transaction.</summary>
internal static class OperationRunner
{
    /// <summary>Executes an operation on a new connection, or on the connection of the context's transaction.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal static async ValueTask RunAsync(OrmContext context, Operation operation, CancellationToken cancellationToken)
    {
        operation.Prepare(context.Driver);
        if (operation.IsEmpty)
        {
            operation.Finish();
            operation.Complete();
            return;
        }

        var isCommitting = false;
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var transaction = operation.Transaction(connection);
                if (transaction is { } settings)
                {
                    await connection.BeginAsync(settings, cancellationToken).ConfigureAwait(false);
                }

                await operation.ExecuteAsync(connection, cancellationToken).ConfigureAwait(false);
                operation.Finish();
                if (transaction is not null)
                {
                    isCommitting = context.Transaction is null;
                    await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (ErrorTranslation.Of(context.Driver, operation, exception, isCommitting) is { } failure)
        {
            throw failure;
        }

        operation.Complete();
    }
}
