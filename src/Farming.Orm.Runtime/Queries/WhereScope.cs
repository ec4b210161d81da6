using System.ComponentModel;
using Farming.Orm.Errors;
using Farming.Orm.Queries;

namespace Farming.Orm.GeneratedCode;

/// <summary>
/// The base of the generated <c>…Where</c> types, which have the columns and relations that a predicate may use. It is valid only inside the lambda that gets it; any
/// later use, also of one of its columns, is an error.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CS0660, CS0661 // The operators only explain why relations cannot be compared.
public abstract class WhereScope
#pragma warning restore CS0660, CS0661
{
    private const string UseExists = "A relation cannot be compared. Use Exists(), as in o => o.Customer.Exists() or o => !o.Customer.Exists(), or compare its columns.";

    private RowSource? _source;

    /// <summary>Called by generated code.</summary>
    /// <param name="source">The rows of the columns.</param>
    protected WhereScope(RowSource source) => _source = source;

    /// <summary>The rows of the columns.</summary>
    /// <exception cref="InvalidQueryException">The lambda has ended.</exception>
    internal RowSource ScopeSource
    {
        get
        {
            var source = _source ?? throw new InvalidQueryException(
                $"{GetType().Name}, or one of its columns, is used outside the lambda that got it. Use it only inside the lambda; keep the condition instead.");
            source.Scope?.EnsureOpen();
            return source;
        }
    }

    /// <summary>Relations cannot be compared: use <c>!Exists()</c> for <c>== null</c>.</summary>
    [Obsolete(UseExists, error: true)]
    public static Predicate operator ==(WhereScope? left, WhereScope? right) => throw new NotSupportedException(UseExists);

    /// <summary>Relations cannot be compared: use <c>Exists()</c> for <c>!= null</c>.</summary>
    [Obsolete(UseExists, error: true)]
    public static Predicate operator !=(WhereScope? left, WhereScope? right) => throw new NotSupportedException(UseExists);

    /// <summary>Returns a column of the rows.</summary>
    /// <param name="field">The field.</param>
    protected Column<T> Column<T>(Field<T> field) => new(this, field);

    /// <summary>Returns a column of the rows that contains JSON.</summary>
    /// <param name="field">The field.</param>
    protected JsonColumn<T> JsonColumn<T>(Field<T> field) => new(this, field);

    /// <summary>Returns the rows of a to-one relation.</summary>
    /// <param name="relation">The relation's index.</param>
    protected RowSource ToOne(int relation) => ScopeSource.ToOne(relation, this);

    /// <summary>Returns the rows of a to-many relation.</summary>
    /// <param name="relation">The relation's index.</param>
    /// <param name="target">The related model.</param>
    protected ToManyPath<TWhere> ToMany<TWhere>(int relation, IWhereBinding<TWhere> target)
        where TWhere : WhereScope => new(this, relation, (target ?? throw new ArgumentNullException(nameof(target))).Scope);

    /// <summary>Calls a lambda with a scope that is valid until the lambda returns.</summary>
    /// <param name="lambda">The lambda, which returns a condition or an operand of one.</param>
    /// <param name="scope">The scope.</param>
    internal static TOut Call<TWhere, TOut>(Func<TWhere, TOut> lambda, TWhere scope)
        where TWhere : WhereScope
    {
        try
        {
            return lambda(scope);
        }
        finally
        {
            scope.Close();
        }
    }

    /// <summary>Calls a lambda that names a column.</summary>
    /// <param name="key">The lambda.</param>
    /// <param name="scope">The scope.</param>
    internal static SourceValue Operand<TWhere, T>(Func<TWhere, Column<T>> key, TWhere scope)
        where TWhere : WhereScope
    {
        try
        {
            return key(scope).Operand;
        }
        finally
        {
            scope.Close();
        }
    }

    /// <summary>Ends the lambda.</summary>
    internal void Close() => _source = null;

    private void EnsureOpen() => _ = ScopeSource;
}
