using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>Creates rows: as few statements as there are different sets of columns, all in one transaction.</summary>
internal static class InsertExecutor
{
    /// <summary>Creates rows, and reads a shape of each in the order given; rows that a conflict leaves out are not among them.</summary>
    /// <param name="context">What to run on.</param>
    /// <param name="binding">The model's new rows.</param>
    /// <param name="rows">The rows; none is null.</param>
    /// <param name="shape">What to read of each.</param>
    /// <param name="conflict">What happens to a row whose key is there already; <see langword="null"/> for an error.</param>
    /// <param name="cancellationToken">Stops the work; nothing is created then.</param>
    internal static async Task<List<TResult>> CreateAsync<TCreate, TResult>(
        OrmContext context, ICreateBinding<TCreate> binding, List<TCreate> rows, RowShape<TResult> shape, ConflictAction? conflict, CancellationToken cancellationToken)
        where TCreate : class
    {
        var results = new List<TResult>(rows.Count);
        if (rows.Count == 0)
        {
            return results;
        }

        var model = shape.Row.Model;
        NestedWriter.EnsureFlat(binding, model, rows);
        var defaults = new CreateDefaults(context.Driver.Options.Clock);
        var runs = InsertRuns.Of(context.Driver, binding, model, rows);
        var isCommitting = false;
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                if (runs.Count > 1)
                {
                    await connection.BeginAsync(new(WillWrite: true, DefersForeignKeys: true), cancellationToken).ConfigureAwait(false);
                }

                await InsertAsync(context, connection, binding, runs, shape, conflict, defaults, results, cancellationToken).ConfigureAwait(false);
                if (runs.Count > 1)
                {
                    isCommitting = context.Transaction is null;
                    await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw isCommitting && TransactionExecutor.LosesOutcome(error)
                ? TransactionExecutor.UnknownOutcome(exception)
                : ErrorMapper.Map(error, model, exception);
        }

        shape.Recycle();
        return results;
    }

    /// <summary>Creates rows on a connection that somebody else opened, and begins and ends no transaction.</summary>
    internal static async ValueTask InsertAsync<TCreate, TResult>(
        OrmContext context,
        DriverConnection connection,
        ICreateBinding<TCreate> binding,
        List<(List<TCreate> Rows, IReadOnlyList<FieldMetadata> Columns)> runs,
        RowShape<TResult> shape,
        ConflictAction? conflict,
        CreateDefaults defaults,
        List<TResult> results,
        CancellationToken cancellationToken)
        where TCreate : class
    {
        foreach (var (run, columns) in runs)
        {
            var plan = context.Driver.Plans.Get(context.Driver.Sql, new InsertRequest(shape.Row, columns, run.Count > 1, conflict));
            var command = connection.CreateCommand(plan.Statement);
            await using (command.ConfigureAwait(false))
            {
                InsertRuns.Bind(binding, run, columns, defaults, conflict, command);
                await ReadAsync(command, plan, shape, results, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask ReadAsync<TResult>(DriverCommand command, Plan plan, RowShape<TResult> shape, List<TResult> results, CancellationToken cancellationToken)
    {
        var reader = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            shape.Row.Attach(plan.Layout!, []);
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                results.Add(shape.Read(reader, results.Count));
            }
        }
    }
}
