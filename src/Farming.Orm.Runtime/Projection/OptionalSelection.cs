using System.ComponentModel;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

/// <summary>The row of an optional to-one relation in a <c>Select</c>.</summary>
/// <typeparam name="TSelect">The columns and relations of the row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptionalSelection<TSelect> : IUnread
    where TSelect : class
{
    internal OptionalSelection(TSelect selection) => Selection = selection;

    internal TSelect Selection { get; }

    /// <summary>Whether the lambda must be called: while the projection is learnt, or because the row exists.</summary>
    internal bool IsRead
    {
        get
        {
            var row = ((Selection)(object)Selection).SelectionRow;
            row.EnsureUsable();
            return row.IsLearning || row.IsPresent;
        }
    }

    /// <summary>Records what the lambda returned for a row whose nullable columns are null.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The result.</returns>
    internal TResult Note<TResult>(TResult result)
    {
        var row = ((Selection)(object)Selection).SelectionRow;
        if (row.IsLearning)
        {
            row.IsSeenWhenNull |= result is not null;
        }

        return result;
    }
}
