using Farming.Orm.GeneratedCode;
using Farming.Orm.Projection;
using Farming.Orm.Querying;

namespace Farming.Orm.Execution;

/// <summary>Runs a statement: finds its plan, sends it with its values, and makes the results of its rows.</summary>
internal static class QueryExecutor
{
    private static readonly List<Branch> NoBranches = [];

    /// <summary>All results.</summary>
    internal static async Task<List<TResult>> ReadAsync<TResult>(OrmContext context, IPlanned request, RowShape<TResult> shape, CancellationToken cancellationToken)
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request);
        var results = new List<TResult>();
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                    await using (rows.ConfigureAwait(false))
                    {
                        await ReadRowsAsync(rows, plan, shape, results, cancellationToken).ConfigureAwait(false);
                    }
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }

        return results;
    }

    /// <summary>Fills the branches of a loader's parents.</summary>
    internal static Task LoadAsync(OrmContext context, IPlanned request, RowShape parents, CancellationToken cancellationToken) =>
        ReadAsync(context, request, new NoResults(parents.Row), cancellationToken);

    /// <summary>The value of a statement that gives one.</summary>
    internal static async Task<TValue> ScalarAsync<TValue>(OrmContext context, IPlanned request, Func<RowReader, TValue> read, CancellationToken cancellationToken)
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request);
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
                    await using (rows.ConfigureAwait(false))
                    {
                        await rows.ReadAsync(cancellationToken).ConfigureAwait(false);
                        return read(rows);
                    }
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    internal static async Task<int> ChangeAsync(OrmContext context, IPlanned request, CancellationToken cancellationToken)
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, request);
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var command = Command(connection, plan, request);
                await using (command.ConfigureAwait(false))
                {
                    return await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, request.Model, exception);
        }
    }

    /// <summary>A command with the request's values.</summary>
    internal static DriverCommand Command(DriverConnection connection, Plan plan, IPlanned request)
    {
        var command = connection.CreateCommand(plan.Statement);
        request.VisitParameters(new ParameterBinder(command, plan.TakesAreParameters));
        return command;
    }

    internal static async ValueTask ReadRowsAsync<TResult>(RowReader rows, Plan plan, RowShape<TResult> shape, List<TResult> results, CancellationToken cancellationToken)
    {
        var branches = plan.IsUnion ? new List<Branch>() : NoBranches;
        shape.Row.Attach(plan.Layout!, branches);
        while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!plan.IsUnion)
            {
                results.Add(shape.Read(rows, results.Count));
                continue;
            }

            var (tag, parent, number) = (rows.GetInt32(0), rows.GetInt32(1) - 1, rows.GetInt32(2) - 1);
            if (tag == 0)
            {
                results.Add(shape.Read(rows, number));
            }
            else
            {
                branches[tag - 1].Append(rows, parent, number);
            }
        }
    }

    /// <summary>A loader's parents are not read again; only their branches are.</summary>
    private sealed class NoResults(Row row) : RowShape<object>(row)
    {
        internal override object Read() => throw new InvalidOperationException("A loader reads no parents.");
    }
}
