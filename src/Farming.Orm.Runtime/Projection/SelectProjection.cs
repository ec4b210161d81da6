using Farming.Orm.Errors;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Projection;

/// <summary>What the lambda of a <c>Select</c> makes.</summary>
internal sealed class SelectProjection<TSelect, TResult> : RowProjection<TResult>
    where TSelect : class
{
    private readonly TSelect _selection;
    private readonly Func<TSelect, TResult> _lambda;

    private SelectProjection(RowCursor row, TSelect selection, Func<TSelect, TResult> lambda)
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
    internal static SelectProjection<TSelect, TResult> Learn(ISelectBinding<TSelect> binding, Func<TSelect, TResult> lambda, RowCursor? row = null)
    {
        var model = binding.Metadata;
        if (typeof(TResult) == typeof(TSelect))
        {
            throw new InvalidQueryException($"The Select of {model.Name} gives back what it is given, which is no row of values: name what to read, or use .All() for the whole model.");
        }

        row ??= RowCursor.Rent(model);
        var projection = new SelectProjection<TSelect, TResult>(row, binding.Select(row), lambda);
        try
        {
            _ = lambda(projection._selection);
        }
        catch (Exception exception) when (exception is not (InvalidQueryException or ArgumentOutOfRangeException { ParamName: "count" } or ArgumentNullException { ParamName: "selector" or "predicate" or "key" }))
        {
            throw new InvalidQueryException(
                $"The Select of {model.Name} failed before any row was read: a Select names what to read. Compute on the values in .Map(x => …).", exception);
        }
        finally
        {
            row.EndLearning();
        }

        return projection;
    }

    internal override TResult Read() => _lambda(_selection);

    internal override void Recycle() => Row.Return();
}
