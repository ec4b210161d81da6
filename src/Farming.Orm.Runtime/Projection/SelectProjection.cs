using Farming.Orm.Errors;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Projection;

/// <summary>The projection of a <c>Select</c> lambda.</summary>
internal sealed class SelectProjection<TSelect, TResult> : RowProjection<TResult>
    where TSelect : class
{
    private static readonly string? Problem = SelectResult.Problem(typeof(TResult));

    private TSelect? _selection;
    private Func<TSelect, TResult>? _lambda;

    private SelectProjection(RowCursor row)
        : base(row)
    {
    }

    /// <summary>Calls the lambda to learn what it reads.</summary>
    /// <param name="binding">The model.</param>
    /// <param name="lambda">The lambda.</param>
    /// <exception cref="InvalidOperationException">The lambda failed, because it computes.</exception>
    internal static SelectProjection<TSelect, TResult> Learn(ISelectBinding<TSelect> binding, Func<TSelect, TResult> lambda) =>
        Learn(binding, lambda, new SelectProjection<TSelect, TResult>(RowCursor.Rent(binding.Metadata)));

    /// <summary>Calls the lambda of a branch to learn what it reads.</summary>
    /// <param name="binding">The model.</param>
    /// <param name="lambda">The lambda.</param>
    /// <param name="spare">The projection of an earlier execution; <see langword="null"/> for a new one.</param>
    /// <exception cref="InvalidOperationException">The lambda failed, because it computes.</exception>
    internal static SelectProjection<TSelect, TResult> LearnBranch(ISelectBinding<TSelect> binding, Func<TSelect, TResult> lambda, RowProjection? spare) =>
        Learn(binding, lambda, spare as SelectProjection<TSelect, TResult> ?? new(spare?.Row ?? new RowCursor(binding.Metadata)));

    private static SelectProjection<TSelect, TResult> Learn(
        ISelectBinding<TSelect> binding, Func<TSelect, TResult> lambda, SelectProjection<TSelect, TResult> projection)
    {
        var model = binding.Metadata;
        if (typeof(TResult) == typeof(TSelect))
        {
            throw SelectResult.Refused(model, "returns its own parameter, which is not a result. Name the columns to read, or call .All() for the whole model");
        }

        if (Problem is { } problem)
        {
            throw SelectResult.Refused(model, problem);
        }

        (projection._selection, projection._lambda) = (binding.Select(projection.Row), lambda);
        try
        {
            _ = lambda(projection._selection);
        }
        catch (Exception exception) when (exception is not (
            InvalidQueryException
            or ArgumentOutOfRangeException { ParamName: "count" }
            or ArgumentNullException { ParamName: "selector" or "predicate" or "key" or "left" or "right" }))
        {
            throw new InvalidQueryException(
                $"The Select of {model.Name} failed before any row was read. A Select only names columns and relations. Compute on their values in .Map(x => …).", exception);
        }
        finally
        {
            projection.Row.EndLearning();
        }

        return projection;
    }

    internal override TResult Read()
    {
        var result = _lambda!(_selection!);
        Row.EnsureAllRead();
        return result;
    }

    internal override void Recycle() => Row.Return();

    internal override void Release() => (_selection, _lambda) = (null, null);
}
