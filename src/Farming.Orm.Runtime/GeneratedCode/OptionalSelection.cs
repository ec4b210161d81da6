using System.ComponentModel;
using Farming.Orm.Projection;

namespace Farming.Orm.GeneratedCode;

/// <summary>The row that a to-one relation leads to in a <c>Select</c>, where there may be none.</summary>
/// <typeparam name="TSelect">The columns and relations of the row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OptionalSelection<TSelect>
    where TSelect : class
{
    private readonly ToOneRow _toOne;

    internal OptionalSelection(ToOneRow toOne) => _toOne = toOne;

    internal TSelect Selection => (TSelect)_toOne.Selection;

    /// <summary>Whether the lambda must run: to learn, or because there is a row.</summary>
    internal bool IsRead => _toOne.Row.IsLearning || _toOne.Row.IsPresent;
}
