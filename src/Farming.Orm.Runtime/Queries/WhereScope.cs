using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Where</c> types, which name the columns and relations that a predicate may use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WhereScope
{
    /// <summary>Called by generated code.</summary>
    /// <param name="source">The rows that the columns belong to.</param>
    protected WhereScope(RowSource source) => ScopeSource = source;

    internal RowSource ScopeSource { get; }

    /// <summary>A column of the rows.</summary>
    /// <param name="field">The field.</param>
    protected Column<T> Column<T>(Field<T> field) => new(ScopeSource, field);

    /// <summary>The rows that a to-one relation leads to.</summary>
    /// <param name="relation">The relation's index.</param>
    protected RowSource ToOne(int relation) => ScopeSource.ToOne(relation);

    /// <summary>The rows that a to-many relation leads to.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The model that the relation leads to.</param>
    protected ToManyPath<TWhere> ToMany<TWhere>(int relation, IWhereBinding<TWhere> target)
        where TWhere : WhereScope => new(ScopeSource, relation, (target ?? throw new ArgumentNullException(nameof(target))).Scope);
}
