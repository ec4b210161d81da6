using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>What the lambda of a <c>Select</c> makes.</summary>
internal sealed class SelectShape<TSelect, TResult> : RowShape<TResult>
{
    private readonly TSelect _selection;
    private readonly Func<TSelect, TResult> _lambda;

    private SelectShape(Row row, TSelect selection, Func<TSelect, TResult> lambda)
        : base(row)
    {
        _selection = selection;
        _lambda = lambda;
    }

    /// <summary>Runs the lambda to learn what it reads.</summary>
    /// <exception cref="InvalidOperationException">The lambda failed: it computes.</exception>
    internal static SelectShape<TSelect, TResult> Learn(ModelMetadata model, Func<Row, TSelect> selection, Func<TSelect, TResult> lambda)
    {
        var row = new Row(model);
        var shape = new SelectShape<TSelect, TResult>(row, selection(row), lambda);
        try
        {
            _ = lambda(shape._selection);
        }
        catch (Exception exception) when (exception is not (ShapeException or ArgumentOutOfRangeException { ParamName: "count" } or ArgumentNullException { ParamName: "selector" or "predicate" or "key" }))
        {
            throw new ShapeException(
                $"The Select of {model.Name} failed while its shape was learnt, before any row was read: a Select names what to read. Compute on the values in .Map(x => …).", exception);
        }

        return shape;
    }

    internal override TResult Read() => _lambda(_selection);
}
