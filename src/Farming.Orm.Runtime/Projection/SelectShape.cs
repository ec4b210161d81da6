using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Projection;

/// <summary>What the lambda of a <c>Select</c> makes.</summary>
internal sealed class SelectShape<TSelect, TResult> : RowShape<TResult>
    where TSelect : class
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
    /// <param name="binding">The model.</param>
    /// <param name="lambda">The lambda.</param>
    /// <param name="row">A row of the model to learn with; without one, one is rented.</param>
    /// <exception cref="InvalidOperationException">The lambda failed: it computes.</exception>
    internal static SelectShape<TSelect, TResult> Learn(ISelectBinding<TSelect> binding, Func<TSelect, TResult> lambda, Row? row = null)
    {
        var model = binding.Metadata;
        if (typeof(TResult) == typeof(TSelect))
        {
            throw new ShapeException($"The Select of {model.Name} gives back what it is given, which is no row of values: name what to read, or use .All() for the whole model.");
        }

        row ??= Row.Rent(model);
        var shape = new SelectShape<TSelect, TResult>(row, (TSelect)(row.Selection ??= binding.Select(row)), lambda);
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

    internal override void Recycle() => Row.Return();
}
