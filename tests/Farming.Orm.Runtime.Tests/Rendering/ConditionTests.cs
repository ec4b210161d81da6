using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

public sealed class ConditionTests
{
    private static readonly Expression IsAdult = new Comparison(Column("age"), ComparisonOperator.GreaterOrEqual, Parameter(0));
    private static readonly Expression IsKnown = new NullTest(Column("name", FieldType.String, isNullable: true), isNull: false);

    private static SelectStatement Notes => SelectStatement.One(new(new CommonTableReference(new("notes"))), IsAdult);

    [Theory]
    [InlineData(true, "1 = 1")]
    [InlineData(false, "1 = 0")]
    public void A_constant_is_a_comparison_of_numbers(bool value, string expected) => Is(expected, TruthConstant.Of(value));

    [Theory]
    [InlineData(true, "t0.\"name\" IS NULL")]
    [InlineData(false, "t0.\"name\" IS NOT NULL")]
    public void A_null_test_follows_its_operand(bool isNull, string expected) => Is(expected, new NullTest(Column("name"), isNull));

    [Fact]
    public void Conditions_that_must_all_be_true_stand_side_by_side() =>
        Is("t0.\"age\" >= @1 AND t0.\"name\" IS NOT NULL AND 1 = 1", new Conjunction([IsAdult, IsKnown, TruthConstant.True]));

    [Fact]
    public void One_condition_of_a_conjunction_is_the_condition_itself() => Assert.Same(IsAdult, Conjunction.Of([IsAdult]));

    [Fact]
    public void No_condition_of_a_conjunction_is_none() => Assert.Null(Conjunction.Of([]));

    [Fact]
    public void Two_conditions_of_which_one_must_be_true_are_in_parentheses() =>
        Is("(t0.\"age\" >= @1 OR t0.\"name\" IS NOT NULL) AND 1 = 1", new Conjunction([new Disjunction(IsAdult, IsKnown), TruthConstant.True]));

    [Fact]
    public void A_negation_is_in_parentheses() => Is("NOT (t0.\"age\" >= @1)", new Negation(IsAdult));

    [Fact]
    public void A_condition_that_is_false_or_unknown_is_not_true() => Is("(t0.\"age\" >= @1) IS NOT TRUE", new NotTrue(IsAdult));

    [Theory]
    [InlineData(FieldType.Int32, "value")]
    [InlineData(FieldType.String, "value")]
    [InlineData(FieldType.Double, "farming_double(value)")]
    [InlineData(FieldType.Single, "farming_double(value)")]
    [InlineData(FieldType.Bytes, "unhex(value)")]
    public void A_value_is_one_of_those_of_an_array(FieldType type, string element) => Is(
        $"(t0.\"a\" IN (SELECT {element} FROM json_each(?1)))",
        "(t0.\"a\" = ANY($1))",
        new InArray(Column("a", type), Parameter(0, type)));

    [Theory]
    [InlineData(nameof(TextMatchKind.Contains), "(instr(t0.\"name\", ?1) > 0)", "(strpos(t0.\"name\", $1) > 0)")]
    [InlineData(nameof(TextMatchKind.StartsWith), "(substr(t0.\"name\", 1, length(?1)) = ?1)", "starts_with(t0.\"name\", $1)")]
    [InlineData(nameof(TextMatchKind.EndsWith), "(substr(t0.\"name\", length(t0.\"name\") - length(?1) + 1) = ?1)", "(right(t0.\"name\", length($1)) = $1)")]
    public void A_text_is_matched_without_wildcards(string kind, string sqlite, string postgreSql) => Is(sqlite, postgreSql, Match(kind, ignoreCase: false));

    [Theory]
    [InlineData(nameof(TextMatchKind.Contains), "(instr({0}, ?1) > 0)", "(strpos({0}, $1) > 0)")]
    [InlineData(nameof(TextMatchKind.StartsWith), "(substr({0}, 1, length(?1)) = ?1)", "starts_with({0}, $1)")]
    [InlineData(nameof(TextMatchKind.EndsWith), "(substr({0}, length({0}) - length(?1) + 1) = ?1)", "(right({0}, length($1)) = $1)")]
    public void Text_is_folded_where_case_is_ignored(string kind, string sqlite, string postgreSql)
    {
        const string postgreSqlText = "CASE WHEN $2 = '' THEN upper(t0.\"name\" COLLATE \"C\") ELSE translate(upper(t0.\"name\" COLLATE \"C\"), $2, $3) END";
        Is(
            sqlite.Replace("{0}", "farming_upper(t0.\"name\")", StringComparison.Ordinal),
            postgreSql.Replace("{0}", postgreSqlText, StringComparison.Ordinal),
            Match(kind, ignoreCase: true));
    }

    [Theory]
    [InlineData(false, "EXISTS (SELECT 1 FROM \"notes\" WHERE t0.\"age\" >= @1)")]
    [InlineData(true, "NOT EXISTS (SELECT 1 FROM \"notes\" WHERE t0.\"age\" >= @1)")]
    public void Rows_of_a_sub_select_exist_or_not(bool isNegated, string expected) => Is(expected, new ExistsCondition(Notes, isNegated));

    [Fact]
    public void A_row_value_is_one_of_the_rows_of_a_sub_select() => Is(
        "(t0.\"a\", t0.\"b\") IN (SELECT 1 FROM \"notes\" WHERE t0.\"age\" >= @1)",
        new InSelect(new RowValue([Column("a"), Column("b")]), Notes));

    private static TextMatch Match(string kind, bool ignoreCase)
    {
        Expression text = Column("name", FieldType.String);
        text = ignoreCase ? new FoldedText(text, Parameter(1, FieldType.String), Parameter(2, FieldType.String)) : text;
        return new(Enum.Parse<TextMatchKind>(kind), text, Parameter(0, FieldType.String));
    }
}
