using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Key</c> types, which name the unique keys of a model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeyScope<TModel>
{
    private readonly RowSource _source;

    /// <summary>Called by generated code.</summary>
    /// <param name="source">The rows that the keys' columns belong to.</param>
    protected KeyScope(RowSource source) => _source = source;

    /// <summary>A key by the value of its first field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    protected UniqueKey<TModel> Of<T>(Field<T> field, T value) => UniqueKey<TModel>.Of(_source, field, value);
}
