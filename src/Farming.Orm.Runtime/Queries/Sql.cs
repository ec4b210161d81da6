namespace Farming.Orm;

/// <summary>Parts of conditions that no column has by itself.</summary>
public static class Sql
{
    /// <summary>Two columns, to be compared with pairs of values: <c>Sql.Tuple(o.TenantId, o.Number).In(keys)</c>.</summary>
    /// <param name="first">The first column.</param>
    /// <param name="second">The second column.</param>
    public static ColumnTuple<T1, T2> Tuple<T1, T2>(Column<T1> first, Column<T2> second) => new(first, second);

    /// <summary>Three columns, to be compared with triples of values.</summary>
    /// <param name="first">The first column.</param>
    /// <param name="second">The second column.</param>
    /// <param name="third">The third column.</param>
    public static ColumnTuple<T1, T2, T3> Tuple<T1, T2, T3>(Column<T1> first, Column<T2> second, Column<T3> third) => new(first, second, third);
}
