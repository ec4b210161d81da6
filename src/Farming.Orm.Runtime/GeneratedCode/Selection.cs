using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Select</c> types, which name the columns and relations that a <c>Select</c> may read.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Selection<TModel>
{
    /// <summary>Called by generated code.</summary>
    /// <param name="row">The row to read.</param>
    /// <param name="binding">The model.</param>
    protected Selection(Row row, ModelBinding<TModel> binding)
    {
        SelectionRow = row;
        SelectionBinding = binding;
    }

    internal Row SelectionRow { get; }

    internal ModelBinding<TModel> SelectionBinding { get; }
}
