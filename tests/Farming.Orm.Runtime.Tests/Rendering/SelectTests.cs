using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

public sealed class SelectTests
{
    private static readonly Alias Other = new("t1", isQuoted: false);
    private static readonly Expression IsSame = new Comparison(new ColumnReference(Other, "id", FieldType.Int32), ComparisonOperator.Equal, Column("id"));

    private static FromClause From => new(new ModelTable(Things.Thing, Table));

    [Fact]
    public void A_row_without_values_has_one_all_the_same() => Is("SELECT 1", new SelectStatement());

    [Fact]
    public void Values_are_separated_by_commas_and_have_names_where_something_refers_to_them() =>
        Is("SELECT t0.\"a\", t0.\"b\" AS \"c0\"", new SelectStatement { Outputs = [new(Column("a")), new(Column("b"), "c0")] });

    [Fact]
    public void All_columns_are_a_star() => Is("SELECT *", new SelectStatement { Outputs = [new(new AllColumns())] });

    [Fact]
    public void Distinct_rows_are_said_to_be_distinct() => Is("SELECT DISTINCT t0.\"a\"", new SelectStatement { IsDistinct = true, Outputs = [new(Column("a"))] });

    [Fact]
    public void The_clauses_come_in_the_order_of_SQL() => Is(
        "SELECT t0.\"a\" FROM \"things\" AS t0 WHERE t0.\"a\" = @1 GROUP BY t0.\"a\", t0.\"b\" ORDER BY t0.\"a\" LIMIT 3",
        new SelectStatement
        {
            Outputs = [new(Column("a"))],
            From = From,
            Where = new Comparison(Column("a"), ComparisonOperator.Equal, Parameter(0)),
            GroupBy = [Column("a"), Column("b")],
            Orders = [new(Column("a"))],
            Limit = new(new Integer(3), null),
        });

    [Fact]
    public void A_table_to_which_nothing_refers_has_no_alias() => Is("SELECT 1 FROM \"things\"", SelectStatement.One(new(new ModelTable(Things.Thing, null)), null));

    [Fact]
    public void A_table_of_the_statement_is_named() => Is("SELECT 1 FROM \"__b0\"", SelectStatement.One(new(new CommonTableReference(new("__b0"))), null));

    [Fact]
    public void A_sub_select_is_a_table() => Is(
        "SELECT 1 FROM (SELECT t0.\"a\" FROM \"things\" AS t0) AS \"x\"",
        SelectStatement.One(new(new DerivedTable(new SelectStatement { Outputs = [new(Column("a"))], From = From }, new("x"))), null));

    [Fact]
    public void SQLite_joins_tables_in_the_order_in_which_they_stand() => Is(
        "SELECT 1 FROM \"things\" AS t0 CROSS JOIN \"things\" AS t1 ON t1.\"id\" = t0.\"id\"",
        "SELECT 1 FROM \"things\" AS t0 JOIN \"things\" AS t1 ON t1.\"id\" = t0.\"id\"",
        Joined(new(JoinKind.Inner, new ModelTable(Things.Thing, Other), IsSame)));

    [Fact]
    public void A_row_that_may_be_missing_is_joined_from_the_left() => Is(
        "SELECT 1 FROM \"things\" AS t0 LEFT JOIN \"things\" AS t1 ON t1.\"id\" = t0.\"id\"",
        Joined(new(JoinKind.Left, new ModelTable(Things.Thing, Other), IsSame)));

    [Fact]
    public void A_sub_select_that_uses_what_stands_before_it_is_lateral() => Is(
        "SELECT 1 FROM \"things\" AS t0 CROSS JOIN LATERAL (SELECT t0.\"id\") AS \"l\"",
        Joined(new(JoinKind.Lateral, new DerivedTable(new SelectStatement { Outputs = [new(Column("id"))] }, new("l")), null)));

    [Theory]
    [InlineData(false, false, "", "")]
    [InlineData(true, false, " DESC", " DESC")]
    [InlineData(false, true, "", " NULLS FIRST")]
    [InlineData(true, true, " DESC", " DESC NULLS LAST")]
    public void Null_comes_before_every_value(bool isDescending, bool isNullable, string sqlite, string postgreSql) => Is(
        $"SELECT 1 ORDER BY t0.\"a\"{sqlite}, 2",
        $"SELECT 1 ORDER BY t0.\"a\"{postgreSql}, 2",
        new SelectStatement { Orders = [new(Column("a"), isDescending, isNullable), new(new Integer(2))] });

    [Fact]
    public void A_column_that_may_be_null_says_so_to_its_order() =>
        Is("SELECT 1 ORDER BY t0.\"a\"", "SELECT 1 ORDER BY t0.\"a\" NULLS FIRST", new SelectStatement { Orders = [new(Column("a", isNullable: true))] });

    [Fact]
    public void A_limit_is_a_number_or_a_parameter() => Is("SELECT 1 LIMIT @1", new SelectStatement { Limit = new(Parameter(0, FieldType.Int64), null) });

    [Fact]
    public void Rows_are_skipped_after_the_limit() => Is("SELECT 1 LIMIT 5 OFFSET @1", new SelectStatement { Limit = new(new Integer(5), Parameter(0)) });

    [Fact]
    public void SQLite_skips_rows_only_after_a_limit() =>
        Is("SELECT 1 LIMIT -1 OFFSET ?1", "SELECT 1 OFFSET $1", new SelectStatement { Limit = new(null, Parameter(0)) });

    [Fact]
    public void A_fence_limits_nothing() => Is("SELECT 1 LIMIT -1 OFFSET 0", "SELECT 1 OFFSET 0", new SelectStatement { Limit = Limit.Fence });

    private static SelectStatement Joined(JoinedTable table)
    {
        var from = From;
        from.Joins.Add(table);
        return SelectStatement.One(from, null);
    }
}
