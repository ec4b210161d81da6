using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("name", "\"name\"")]
    [InlineData("na\"me", "\"na\"\"me\"")]
    [InlineData("select", "\"select\"")]
    [InlineData("", "\"\"")]
    public void An_identifier_is_in_quotes_and_its_own_quotes_are_doubled(string identifier, string expected) => Assert.Equal(expected, SqlDialect.Quote(identifier));

    [Fact]
    public void A_column_with_a_quote_in_its_name_is_quoted() => Is("t0.\"a\"\"b\"", Column("a\"b"));

    [Fact]
    public void An_alias_is_quoted_unless_it_is_numbered() => Is("\"x\"\"y\".\"a\"", new ColumnReference(new("x\"y"), "a", FieldType.Int32));

    [Fact]
    public void A_name_in_a_SELECT_list_is_quoted() => Is("SELECT t0.\"a\" AS \"b\"\"c\"", new SelectStatement { Outputs = [new(Column("a"), "b\"c")] });

    [Fact]
    public void A_schema_is_a_part_of_its_own_where_the_database_has_schemas() => Is(
        "SELECT 1 FROM \"shop.things\"",
        "SELECT 1 FROM \"shop\".\"things\"",
        SelectStatement.One(new(new ModelTable(Things.InSchema, null)), null));

    [Fact]
    public void A_schema_and_a_table_with_quotes_in_their_names_are_quoted() => Is(
        "SELECT 1 FROM \"sch\"\"ema.od\"\"d\"",
        "SELECT 1 FROM \"sch\"\"ema\".\"od\"\"d\"",
        SelectStatement.One(new(new ModelTable(Things.Quoted, null)), null));

    [Fact]
    public void A_target_of_an_insert_has_its_columns_in_parentheses() => Assert.Equal(
        "\"shop\".\"things\" (\"id\", \"na\"\"me\", \"price\")",
        Fakes.Dialects.PostgreSql.Target(Things.InSchema, Things.InSchema.Fields));
}
