using Farming.Orm.Expressions;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;

namespace Farming.Orm;

/// <summary>
/// A condition on rows: true or false for each row, never unknown. It uses the operators of C#
/// (<c>u => u.Email == x &amp;&amp; !(u.Age &gt; 3)</c>) and is translated to SQL; its values become parameters.
/// </summary>
/// <remarks>
/// The logic has two values, as in C#: null equals only null, and an ordering comparison with null is false. Therefore <c>!p</c> is true for exactly the rows
/// for which <c>p</c> is false.
/// </remarks>
public abstract class Predicate
{
    private protected Predicate()
    {
    }

    /// <summary>True for every row: the start of a dynamic filter.</summary>
    public static Predicate True { get; } = new ConstantPredicate(true);

    /// <summary>False for every row.</summary>
    public static Predicate False { get; } = new ConstantPredicate(false);

    /// <summary>Both conditions must be true; the same as <c>&amp;&amp;</c>.</summary>
    public static Predicate operator &(Predicate left, Predicate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left == True ? right : right == True ? left : new BinaryPredicate(isAnd: true, left, right);
    }

    /// <summary>One of the conditions must be true; the same as <c>||</c>.</summary>
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
        return predicate is NotPredicate not ? not.Operand : new NotPredicate(predicate);
    }

    /// <summary>Always false, so that <c>||</c> evaluates both sides.</summary>
    public static bool operator true(Predicate predicate) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> evaluates both sides.</summary>
    public static bool operator false(Predicate predicate) => false;

    /// <summary>A Boolean column is a condition by itself.</summary>
    public static implicit operator Predicate(Column<bool> column) => column == true;

    /// <summary>True for the rows where the column is true, not false or null.</summary>
    public static implicit operator Predicate(Column<bool?> column) => column == true;

    /// <summary>
    /// Lists the parts of the plan key and the parameters, in the order in which <see cref="Bind"/> takes them. Called by <see cref="PartList.Add(Predicate)"/>, which
    /// lists the operands of a condition after it.
    /// </summary>
    internal abstract void ListParts(PartList parts);

    /// <summary>Makes the expression of the condition, or of its exact complement, over the tables of a statement.</summary>
    internal abstract Expression Bind(Scope scope, bool isNegated);
}
