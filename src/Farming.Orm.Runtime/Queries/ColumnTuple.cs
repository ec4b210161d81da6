using Farming.Orm.Queries.Predicates;

// A list of (int, string) must fit, although null is allowed: unlike IEnumerable itself, tuples are not covariant, so the parameters have no annotations.
#nullable disable annotations
#pragma warning disable RS0041

namespace Farming.Orm;

/// <summary>Two columns in a predicate, see <see cref="Sql"/>.</summary>
/// <typeparam name="T1">The type of the first column's values.</typeparam>
/// <typeparam name="T2">The type of the second column's values.</typeparam>
public readonly struct ColumnTuple<T1, T2>
{
    private readonly Column<T1> _first;
    private readonly Column<T2> _second;

    internal ColumnTuple(Column<T1> first, Column<T2> second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>The columns equal one of the pairs; all values of a column are one parameter. Null equals null. False if the list is empty.</summary>
    /// <param name="values">The pairs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate In(IEnumerable<(T1 First, T2 Second)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (T1 First, T2 Second)[] pairs = [.. values];
        return new TupleInPredicate(
            new TupleColumn<T1>(_first, Array.ConvertAll(pairs, static pair => pair.First)),
            new TupleColumn<T2>(_second, Array.ConvertAll(pairs, static pair => pair.Second)));
    }

    /// <summary>The columns equal none of the pairs: the complement of <see cref="In"/>.</summary>
    /// <param name="values">The pairs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate NotIn(IEnumerable<(T1 First, T2 Second)> values) => !In(values);
}

/// <summary>Three columns in a predicate, see <see cref="Sql"/>.</summary>
/// <typeparam name="T1">The type of the first column's values.</typeparam>
/// <typeparam name="T2">The type of the second column's values.</typeparam>
/// <typeparam name="T3">The type of the third column's values.</typeparam>
public readonly struct ColumnTuple<T1, T2, T3>
{
    private readonly Column<T1> _first;
    private readonly Column<T2> _second;
    private readonly Column<T3> _third;

    internal ColumnTuple(Column<T1> first, Column<T2> second, Column<T3> third)
    {
        _first = first;
        _second = second;
        _third = third;
    }

    /// <summary>The columns equal one of the triples; all values of a column are one parameter. Null equals null. False if the list is empty.</summary>
    /// <param name="values">The triples.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate In(IEnumerable<(T1 First, T2 Second, T3 Third)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (T1 First, T2 Second, T3 Third)[] triples = [.. values];
        return new TupleInPredicate(
            new TupleColumn<T1>(_first, Array.ConvertAll(triples, static triple => triple.First)),
            new TupleColumn<T2>(_second, Array.ConvertAll(triples, static triple => triple.Second)),
            new TupleColumn<T3>(_third, Array.ConvertAll(triples, static triple => triple.Third)));
    }

    /// <summary>The columns equal none of the triples: the complement of <see cref="In"/>.</summary>
    /// <param name="values">The triples.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public Predicate NotIn(IEnumerable<(T1 First, T2 Second, T3 Third)> values) => !In(values);
}
