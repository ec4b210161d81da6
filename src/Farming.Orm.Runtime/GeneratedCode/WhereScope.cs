using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Where</c> types, which name the columns and relations that a predicate may use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WhereScope
{
    /// <summary>Called by generated code.</summary>
    /// <param name="source">The rows that the columns belong to.</param>
    protected WhereScope(Source source) => ScopeSource = source;

    internal Source ScopeSource { get; }
}
