using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The row that a to-one relation leads to in a <c>Select</c>, where there may be none.</summary>
/// <typeparam name="TSelect">The columns and relations of the row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptionalSelection<TSelect>
    where TSelect : class
{
    internal OptionalSelection(TSelect selection) => Selection = selection;

    internal TSelect Selection { get; }

    /// <summary>Whether the lambda must run: to learn, or because there is a row.</summary>
    internal bool IsRead
    {
        get
        {
            var row = ((Selection)(object)Selection).SelectionRow;
            row.EnsureUsable();
            return row.IsLearning || row.IsPresent;
        }
    }
}
