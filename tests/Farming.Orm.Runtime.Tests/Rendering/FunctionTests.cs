using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

public sealed class FunctionTests
{
    [Fact]
    public void A_column_is_named_after_its_table() => Is("t0.\"age\"", Column("age"));

    [Fact]
    public void A_column_of_the_only_table_needs_no_table() => Is("\"age\"", new ColumnReference(null, "age", FieldType.Int32));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-1, "-1")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void A_number_of_the_library_stands_in_the_text(long value, string expected) => Is(expected, new Integer(value));

    [Theory]
    [InlineData("integer")]
    [InlineData("double precision")]
    public void A_null_in_a_union_has_the_type_of_its_column_where_columns_have_types(string slot) => Is("NULL", $"NULL::{slot}", new TypedNull(slot));

    [Fact]
    public void Decimals_are_compared_by_their_value_where_they_are_text() =>
        Is("t0.\"price\" COLLATE farming_decimal", "t0.\"price\"", new Comparable(Column("price", FieldType.Decimal)));

    [Theory]
    [InlineData(FieldType.String)]
    [InlineData(FieldType.Int32)]
    [InlineData(FieldType.DateTime)]
    public void Other_values_are_compared_as_they_are(FieldType type) => Is("t0.\"a\"", new Comparable(Column("a", type)));

    [Fact]
    public void A_sum_is_written_with_plus() => Is("@1 + 1", new Addition(Parameter(0), new Integer(1)));

    [Fact]
    public void A_count_is_cast_where_it_has_another_type() => Is("count(*)", "(count(*))::int", new Int32Cast(new CountRows()));

    [Fact]
    public void A_fallback_takes_the_place_of_null() => Is("coalesce(t0.\"n\", 0)", new Coalesce(Column("n"), new Integer(0)));

    [Fact]
    public void A_case_computes_its_result_only_where_its_condition_is_true() =>
        Is("CASE WHEN t0.\"a\" IS NULL THEN @1 END", new Case(new NullTest(Column("a"), isNull: true), Parameter(0)));

    [Fact]
    public void The_value_of_a_sub_select_is_in_parentheses() => Is(
        "(SELECT count(*) FROM \"x\")",
        new ScalarSelect(new() { Outputs = [new(new CountRows())], From = new(new CommonTableReference(new("x"))) }));

    [Fact]
    public void Rows_are_numbered_in_an_order() =>
        Is("row_number() OVER (ORDER BY t0.\"a\" DESC)", new RowNumber([], [new(Column("a"), isDescending: true)]));

    [Fact]
    public void Rows_are_numbered_anew_for_each_partition() =>
        Is("row_number() OVER (PARTITION BY t0.\"p\", t0.\"q\" ORDER BY t0.\"a\")", new RowNumber([Column("p"), Column("q")], [new(Column("a"))]));

    [Fact]
    public void Rows_without_an_order_are_numbered_as_they_come() => Is("row_number() OVER ()", new RowNumber([], []));

    [Theory]
    [InlineData(FieldType.Int16, nameof(ArithmeticOperator.Add), "farming_add_whole(t0.\"n\", ?1, 16)")]
    [InlineData(FieldType.Int32, nameof(ArithmeticOperator.Add), "farming_add_whole(t0.\"n\", ?1, 32)")]
    [InlineData(FieldType.Int64, nameof(ArithmeticOperator.Multiply), "farming_multiply_whole(t0.\"n\", ?1, 64)")]
    [InlineData(FieldType.Decimal, nameof(ArithmeticOperator.Add), "farming_add(t0.\"n\", ?1)")]
    [InlineData(FieldType.Decimal, nameof(ArithmeticOperator.Multiply), "farming_multiply(t0.\"n\", ?1)")]
    [InlineData(FieldType.Int16, nameof(ArithmeticOperator.Divide), "farming_divide_whole(t0.\"n\", ?1, 16)")]
    [InlineData(FieldType.Decimal, nameof(ArithmeticOperator.Divide), "farming_divide(t0.\"n\", ?1)")]
    [InlineData(FieldType.Single, nameof(ArithmeticOperator.Divide), "farming_divide_single(t0.\"n\", ?1)")]
    [InlineData(FieldType.Double, nameof(ArithmeticOperator.Divide), "farming_divide_double(t0.\"n\", ?1)")]
    [InlineData(FieldType.Double, nameof(ArithmeticOperator.Add), "farming_add_double(t0.\"n\", ?1)")]
    [InlineData(FieldType.Single, nameof(ArithmeticOperator.Multiply), "farming_multiply_single(t0.\"n\", ?1)")]
    public void SQLite_computes_what_the_type_can_hold(FieldType type, string @operator, string expected) =>
        Assert.Equal($"SELECT {expected}", Fakes.Dialects.Sqlite.Render(Arithmetic(type, @operator)).Sql);

    [Theory]
    [InlineData(FieldType.Int16, nameof(ArithmeticOperator.Add), "t0.\"n\" + $1")]
    [InlineData(FieldType.Int32, nameof(ArithmeticOperator.Multiply), "t0.\"n\" * $1")]
    [InlineData(FieldType.Int64, nameof(ArithmeticOperator.Add), "t0.\"n\" + $1")]
    [InlineData(FieldType.Single, nameof(ArithmeticOperator.Multiply), "(SELECT CASE WHEN e = 'NaN' THEN e::bigint ELSE e END FROM (SELECT t0.\"n\" * $1 AS e) AS v)")]
    [InlineData(FieldType.Double, nameof(ArithmeticOperator.Add), "(SELECT CASE WHEN e = 'NaN' THEN e::bigint ELSE e END FROM (SELECT t0.\"n\" + $1 AS e) AS v)")]
    [InlineData(FieldType.Int64, nameof(ArithmeticOperator.Divide), "t0.\"n\" / $1")]
    [InlineData(FieldType.Single, nameof(ArithmeticOperator.Divide), "(SELECT CASE WHEN e = 'NaN' THEN e::bigint ELSE e END FROM (SELECT t0.\"n\" / $1 AS e) AS v)")]
    public void PostgreSQL_computes_numbers_itself_and_refuses_NaN(FieldType type, string @operator, string expected) =>
        Assert.Equal($"SELECT {expected}", Fakes.Dialects.PostgreSql.Render(Arithmetic(type, @operator)).Sql);

    [Theory]
    [InlineData(nameof(ArithmeticOperator.Add), "+")]
    [InlineData(nameof(ArithmeticOperator.Multiply), "*")]
    public void PostgreSQL_rounds_a_decimal_to_what_a_decimal_of_CSharp_can_hold(string @operator, string symbol) => Assert.Equal(
        $"""
        SELECT (SELECT CASE
        WHEN scale(e) <= 28 AND replace(abs(e)::text, '.', '')::numeric <= 79228162514264337593543950335 THEN e
        WHEN abs(e) > 79228162514264337593543950335 THEN e::numeric(28, 0)
        ELSE round(e, least(scale(e), greatest(0, 28 - length(ltrim(trunc(abs(e))::text, '0')))))
        END FROM (SELECT t0."n" {symbol} $1 AS e) AS v)
        """,
        Fakes.Dialects.PostgreSql.Render(Arithmetic(FieldType.Decimal, @operator)).Sql);

    [Theory]
    [InlineData(FieldType.DateTime, "max(coalesce(t0.\"at\", ''), (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')))", "GREATEST(t0.\"at\", clock_timestamp())")]
    [InlineData(FieldType.DateOnly, "max(coalesce(t0.\"at\", ''), (strftime('%Y-%m-%d', 'now')))", "GREATEST(t0.\"at\", (clock_timestamp() AT TIME ZONE 'UTC')::date)")]
    [InlineData(FieldType.TimeOnly, "(strftime('%H:%M:%f000', 'now'))", "(clock_timestamp() AT TIME ZONE 'UTC')::time")]
    public void The_current_time_is_not_before_the_value_of_the_column(FieldType type, string sqlite, string postgreSql) =>
        Is(sqlite, postgreSql, new CurrentTime(Column("at", type)));

    [Fact]
    public void An_upsert_marks_rows_that_it_updates() => Is(
        "farming_mark_updated()",
        "set_config('farming_orm.updated', t0.\"id\"::text, true) IS NOT NULL",
        new MarkUpdated(new([Column("id")])));

    [Fact]
    public void A_row_without_the_mark_was_inserted() => Is(
        "farming_was_inserted()",
        "CASE WHEN current_setting('farming_orm.updated', true) = (t0.\"a\", t0.\"b\")::text THEN set_config('farming_orm.updated', '', true) IS NULL ELSE true END",
        new WasInserted(new([Column("a"), Column("b")])));

    private static SelectStatement Arithmetic(FieldType type, string @operator) =>
        new() { Outputs = [new(new CheckedArithmetic(Column("n", type), Enum.Parse<ArithmeticOperator>(@operator), Parameter(0, type)))] };
}
