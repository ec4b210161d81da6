using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>Connects a condition with a model.</summary>
/// <typeparam name="TWhere">The model's columns and relations in conditions.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWhereBinding<TWhere>
    where TWhere : WhereScope
{
    /// <summary>Makes the columns of a source.</summary>
    Func<RowSource, TWhere> Scope { get; }
}
