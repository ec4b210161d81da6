using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>The base of the generated <c>…Where</c> types, which have the columns and relations that a predicate may use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CS0660, CS0661 // The operators only explain why relations cannot be compared.
public abstract class WhereScope
#pragma warning restore CS0660, CS0661
{
    private const string UseExists = "A relation cannot be compared. Use Exists(), as in o => o.Customer.Exists() or o => !o.Customer.Exists(), or compare its columns.";

    /// <summary>Called by generated code.</summary>
    /// <param name="source">The rows of the columns.</param>
    protected WhereScope(RowSource source) => ScopeSource = source;

    internal RowSource ScopeSource { get; }

    /// <summary>Relations cannot be compared: use <c>!Exists()</c> for <c>== null</c>.</summary>
    [Obsolete(UseExists, error: true)]
    public static Predicate operator ==(WhereScope? left, WhereScope? right) => throw new NotSupportedException(UseExists);

    /// <summary>Relations cannot be compared: use <c>Exists()</c> for <c>!= null</c>.</summary>
    [Obsolete(UseExists, error: true)]
    public static Predicate operator !=(WhereScope? left, WhereScope? right) => throw new NotSupportedException(UseExists);

    /// <summary>Returns a column of the rows.</summary>
    /// <param name="field">The field.</param>
    protected Column<T> Column<T>(Field<T> field) => new(ScopeSource, field);

    /// <summary>Returns a column of the rows that contains JSON.</summary>
    /// <param name="field">The field.</param>
    protected JsonColumn<T> JsonColumn<T>(Field<T> field) => new(ScopeSource, field);

    /// <summary>Returns the rows of a to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    protected RowSource ToOne(int relation) => ScopeSource.ToOne(relation);

    /// <summary>Returns the rows of a to-many relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The related model.</param>
    protected ToManyPath<TWhere> ToMany<TWhere>(int relation, IWhereBinding<TWhere> target)
        where TWhere : WhereScope => new(ScopeSource, relation, (target ?? throw new ArgumentNullException(nameof(target))).Scope);
}
