using Farming.Orm.Expressions;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>
/// A condition on rows: true or false for each of them, never unknown. It is written with C#'s operators
/// (<c>u => u.Email == x &amp;&amp; !(u.Age &gt; 3)</c>) and becomes SQL; values in it become parameters.
/// </summary>
/// <remarks>
/// Two-valued logic as in C#: null equals null and nothing else, and a comparison of size with null is false, so that
/// <c>!p</c> is true for exactly the rows for which <c>p</c> is false.
/// </remarks>
public abstract class Predicate
{
    private protected Predicate()
    {
    }

    /// <summary>True for every row: where a dynamic filter starts.</summary>
    public static Predicate True { get; } = new ConstantPredicate(true);

    /// <summary>True for no row.</summary>
    public static Predicate False { get; } = new ConstantPredicate(false);

    /// <summary>The conditions must both be true; <c>&amp;&amp;</c> gives the same.</summary>
    public static Predicate operator &(Predicate left, Predicate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left == True ? right : right == True ? left : new BinaryPredicate(isAnd: true, left, right);
    }

    /// <summary>One of the conditions must be true; <c>||</c> gives the same.</summary>
    public static Predicate operator |(Predicate left, Predicate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left == False ? right : right == False ? left : new BinaryPredicate(isAnd: false, left, right);
    }

    /// <summary>True for exactly the rows for which the condition is false.</summary>
    public static Predicate operator !(Predicate predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new NotPredicate(predicate);
    }

    /// <summary>Always false, so that <c>||</c> takes both sides into the condition.</summary>
    public static bool operator true(Predicate predicate) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> takes both sides into the condition.</summary>
    public static bool operator false(Predicate predicate) => false;

    /// <summary>A column that holds a truth value is a condition by itself.</summary>
    public static implicit operator Predicate(Column<bool> column) => column == true;

    /// <summary>True for the rows where the column is true, neither false nor null.</summary>
    public static implicit operator Predicate(Column<bool?> column) => column == true;

    /// <summary>Lists what it is made of: what decides its SQL, and its parameters, in the order in which <see cref="Bind"/> takes them.</summary>
    internal abstract void ListParts(PartList parts);

    /// <summary>Makes the condition over the tables of a statement, or its exact complement.</summary>
    internal abstract Expression Bind(Scope scope, bool isNegated);
}
