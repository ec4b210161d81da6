using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>Creates rows: one by one statement, many by as few as there are different sets of columns, all in one transaction.</summary>
internal static class InsertExecutor
{
    internal static async Task<TResult> CreateAsync<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TResult>(
        OrmContext context,
        ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding,
        TCreate row,
        RowShape<TResult> shape,
        CancellationToken cancellationToken)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
    {
        var results = await RunAsync(context, binding, [row], shape, cancellationToken).ConfigureAwait(false);
        return results[0];
    }

    internal static Task<List<TResult>> CreateManyAsync<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TResult>(
        OrmContext context,
        ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding,
        List<TCreate> rows,
        RowShape<TResult> shape,
        CancellationToken cancellationToken)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class =>
        rows.Count == 0 ? Task.FromResult(new List<TResult>()) : RunAsync(context, binding, rows, shape, cancellationToken);

    private static async Task<List<TResult>> RunAsync<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TResult>(
        OrmContext context,
        ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding,
        List<TCreate> rows,
        RowShape<TResult> shape,
        CancellationToken cancellationToken)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
    {
        var results = new List<TResult>(rows.Count);
        var defaults = new CreateDefaults(context.Driver.Options.Clock);
        var runs = Runs(context, binding, rows);
        try
        {
            var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                if (runs.Count > 1)
                {
                    await connection.BeginAsync(new(WillWrite: true, DefersForeignKeys: true), cancellationToken).ConfigureAwait(false);
                }

                foreach (var (run, columns) in runs)
                {
                    await InsertAsync(context, connection, binding, run, columns, defaults, shape, results, cancellationToken).ConfigureAwait(false);
                }

                if (runs.Count > 1)
                {
                    await connection.CommitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception) when (context.Driver.Translate(exception) is { } error)
        {
            throw ErrorMapper.Map(error, binding.Metadata, exception);
        }

        return results;
    }

    private static async ValueTask InsertAsync<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TResult>(
        OrmContext context,
        DriverConnection connection,
        ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding,
        List<TCreate> rows,
        List<FieldMetadata> columns,
        CreateDefaults defaults,
        RowShape<TResult> shape,
        List<TResult> results,
        CancellationToken cancellationToken)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
    {
        var plan = context.Driver.Plans.Get(context.Driver.Sql, new InsertRequest(shape.Row, columns, rows.Count > 1));
        var command = connection.CreateCommand(plan.Statement);
        await using (command.ConfigureAwait(false))
        {
            foreach (var column in columns)
            {
                if (rows.Count > 1)
                {
                    binding.WriteArray(rows, column.Index, defaults, command);
                }
                else
                {
                    binding.Write(rows[0], column.Index, defaults, command);
                }
            }

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

    /// <summary>
    /// The rows as they go into statements: next to each other and of the same columns, as many as there are where arrays are parameters; else one by one.
    /// </summary>
    private static List<(List<TCreate> Rows, List<FieldMetadata> Columns)> Runs<TModel, TWhere, TSelect, TInclude, TKey, TCreate>(
        OrmContext context, ModelBinding<TModel, TWhere, TSelect, TInclude, TKey, TCreate> binding, List<TCreate> rows)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
    {
        var runs = new List<(List<TCreate> Rows, List<FieldMetadata> Columns)>();
        foreach (var row in rows)
        {
            var columns = binding.Metadata.Fields.Where(field => binding.Gives(row, field.Index)).ToList();
            if (runs.Count > 0 && context.Driver.Capabilities.Arrays && columns.Count > 0 && runs[^1].Columns.SequenceEqual(columns))
            {
                runs[^1].Rows.Add(row);
            }
            else
            {
                runs.Add(([row], columns));
            }
        }

        return runs;
    }
}
