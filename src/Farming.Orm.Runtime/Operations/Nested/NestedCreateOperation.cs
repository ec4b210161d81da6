using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;

namespace Farming.Orm.Operations;

/// <summary>Creates rows and their nested rows in one transaction.</summary>
/// <param name="binding">The new rows of the model.</param>
/// <param name="rows">The rows.</param>
/// <param name="projection">The projection of each row.</param>
internal sealed class NestedCreateOperation<TModel, TCreate, TResult>(INestedBinding<TModel, TCreate> binding, List<TCreate> rows, RowProjection<TResult> projection) : Operation
    where TCreate : class
{
    private Driver? _driver;
    private NestedWriter? _writer;

    /// <summary>The results, in the given order.</summary>
    internal List<TResult> Results { get; private set; } = [];

    private ModelMetadata Model => binding.Model.Metadata;

    internal async Task<List<TResult>> RunAsync(OrmContext context, CancellationToken cancellationToken)
    {
        await OperationRunner.RunAsync(context, this, cancellationToken).ConfigureAwait(false);
        return Results;
    }

    internal override void Prepare(Driver driver) => _driver = driver;

    /// <summary>Rows of one model may reference each other. Otherwise an immediate check is better, because its error identifies the model.</summary>
    internal override TransactionSettings? Transaction(DriverConnection connection) =>
        new TransactionSettings(WillWrite: true, DefersForeignKeys: Model.ForeignKeys.Any(key => key.Target == Model));

    internal override async ValueTask ExecuteAsync(DriverConnection connection, CancellationToken cancellationToken)
    {
        _writer = new(_driver!, connection);
        var results = await _writer.CreateAsync(binding, rows, projection, cancellationToken).ConfigureAwait(false);
        Results = [.. results.Select(result => result.Result)];
    }

    internal override OrmException Failure(DriverError error, Exception exception) => ErrorTranslation.Of(error, _writer?.Model ?? Model, exception);
}
