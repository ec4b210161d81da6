using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

/// <summary>Rows that are not those of a SELECT: arrays side by side, and unions.</summary>
public sealed class RowSetTests
{
    private static readonly CommonTable Parents = new(new("__b0"), new ArrayRows([Parameter(0)], isNumbered: true));

    [Fact]
    public void One_array_is_a_table_of_one_column_in_its_order() => Is(
        "SELECT \"v\" AS \"k0\" FROM (SELECT 0 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?1)) ORDER BY \"n\"",
        "SELECT \"k0\" FROM unnest($1) WITH ORDINALITY AS \"x\"(\"k0\", \"n\") ORDER BY \"n\"",
        new ArrayRows([Parameter(0)], isNumbered: false));

    [Fact]
    public void A_numbered_array_has_a_column_with_the_number_of_its_row() => Is(
        "SELECT \"v\" AS \"k0\", \"n\" FROM (SELECT 0 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?1))",
        "SELECT \"k0\", \"n\"::int AS \"n\" FROM unnest($1) WITH ORDINALITY AS \"x\"(\"k0\", \"n\")",
        new ArrayRows([Parameter(0)], isNumbered: true));

    [Fact]
    public void Arrays_stand_side_by_side() => Is(
        "SELECT max(CASE \"a\" WHEN 0 THEN \"v\" END) AS \"k0\", farming_double(max(CASE \"a\" WHEN 1 THEN \"v\" END)) AS \"k1\" FROM ("
        + "SELECT 0 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?1) UNION ALL SELECT 1 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?2)"
        + ") GROUP BY \"n\" ORDER BY \"n\"",
        "SELECT \"k0\", \"k1\" FROM unnest($1, $2) WITH ORDINALITY AS \"x\"(\"k0\", \"k1\", \"n\") ORDER BY \"n\"",
        new ArrayRows([Parameter(0), Parameter(1, FieldType.Double)], isNumbered: false));

    [Fact]
    public void A_union_has_the_rows_of_all_its_parts() => Is(
        " SELECT 1 UNION ALL SELECT 2",
        new UnionAll { CommonTables = [], Parts = [Number(1), Number(2)] });

    [Fact]
    public void Tables_of_the_statement_are_computed_once() => Is(
        "WITH \"__b0\" AS MATERIALIZED (SELECT \"v\" AS \"k0\", \"n\" FROM (SELECT 0 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?1))), "
        + "\"__b1\" AS MATERIALIZED (SELECT 7) SELECT 1",
        "WITH \"__b0\" AS MATERIALIZED (SELECT \"k0\", \"n\"::int AS \"n\" FROM unnest($1) WITH ORDINALITY AS \"x\"(\"k0\", \"n\")), "
        + "\"__b1\" AS MATERIALIZED (SELECT 7) SELECT 1",
        new UnionAll { CommonTables = [Parents, new(new("__b1"), Number(7))], Parts = [Number(1)] });

    [Fact]
    public void A_part_that_has_an_order_of_its_own_is_in_parentheses() => Is(
        " (SELECT 1 ORDER BY t0.\"a\") UNION ALL SELECT 2",
        new UnionAll { CommonTables = [], Parts = [new() { Outputs = [new(new Integer(1))], Orders = [new(Column("a"))] }, Number(2)] });

    [Fact]
    public void The_order_of_a_union_follows_its_parts() => Is(
        " SELECT 1 UNION ALL SELECT 2 ORDER BY 1 DESC, 2",
        new UnionAll { CommonTables = [], Parts = [Number(1), Number(2)], Orders = [new(new Integer(1), isDescending: true), new(new Integer(2))] });

    private static SelectStatement Number(int value) => new() { Outputs = [new(new Integer(value))] };
}
