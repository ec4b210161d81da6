using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Rendering.Rendered;

namespace Farming.Orm.Runtime.Tests.Rendering;

public sealed class WriteTests
{
    private static readonly ModelTable Target = new(Things.Thing, Table);
    private static readonly Expression IsFirst = new Comparison(Column("id"), ComparisonOperator.Equal, Parameter(1));
    private static readonly SetClause Rename = new(Things.Name, Parameter(0, FieldType.String));

    [Fact]
    public void A_row_is_inserted_by_its_values() =>
        Is("INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (@1, @2)", Insert());

    [Fact]
    public void Rows_are_inserted_from_arrays() => Is(
        "INSERT INTO \"things\" AS t0 (\"id\") SELECT \"v\" AS \"k0\" FROM (SELECT 0 AS \"a\", key + 1 AS \"n\", value AS \"v\" FROM json_each(?1)) ORDER BY \"n\"",
        "INSERT INTO \"things\" AS t0 (\"id\") SELECT \"k0\" FROM unnest($1) WITH ORDINALITY AS \"x\"(\"k0\", \"n\") ORDER BY \"n\"",
        new InsertStatement { Table = Target, Columns = [Things.Id], Rows = new ArrayRows([Parameter(0)], isNumbered: false) });

    [Fact]
    public void A_row_that_gives_no_value_has_defaults() =>
        Is("INSERT INTO \"things\" AS t0 DEFAULT VALUES", new InsertStatement { Table = Target, Columns = [] });

    [Fact]
    public void A_conflict_of_any_key_leaves_the_row_out() =>
        Is("INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (@1, @2) ON CONFLICT DO NOTHING", Insert(new ConflictClause([], null, null)));

    [Fact]
    public void A_conflict_of_a_key_leaves_the_row_out() => Is(
        "INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (@1, @2) ON CONFLICT (\"id\") DO NOTHING",
        Insert(new ConflictClause([Key(Things.Id)], null, null)));

    [Fact]
    public void A_key_in_a_conflict_is_compared_as_its_index_compares_it() => Is(
        "INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (?1, ?2) ON CONFLICT (\"id\", \"price\" COLLATE farming_decimal) DO NOTHING",
        "INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES ($1, $2) ON CONFLICT (\"id\", \"price\") DO NOTHING",
        Insert(new ConflictClause([Key(Things.Id), Key(Things.Price)], null, null)));

    [Fact]
    public void A_conflict_updates_the_row_that_has_the_key() => Is(
        "INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (@1, @2) ON CONFLICT (\"id\") DO UPDATE SET \"na\"\"me\" = @1, \"price\" = excluded.\"price\"",
        Insert(new ConflictClause([Key(Things.Id)], [Rename, new(Things.Price, ColumnReference.Of(Alias.Excluded, Things.Price))], null)));

    [Fact]
    public void A_conflict_updates_the_row_only_where_a_condition_is_true() => Is(
        "INSERT INTO \"things\" AS t0 (\"id\", \"price\") VALUES (@1, @2) ON CONFLICT (\"id\") DO UPDATE SET \"na\"\"me\" = @1 WHERE t0.\"id\" = @2",
        Insert(new ConflictClause([Key(Things.Id)], [Rename], IsFirst)));

    [Fact]
    public void An_update_sets_columns_of_the_rows_for_which_its_condition_is_true() => Is(
        "UPDATE \"things\" AS t0 SET \"na\"\"me\" = @1, \"price\" = t0.\"price\" WHERE t0.\"id\" = @2",
        new UpdateStatement { Table = Target, Sets = [Rename, new(Things.Price, ColumnReference.Of(Table, Things.Price))], Where = IsFirst });

    [Fact]
    public void An_update_without_a_condition_changes_all_rows() =>
        Is("UPDATE \"things\" AS t0 SET \"na\"\"me\" = @1", new UpdateStatement { Table = Target, Sets = [Rename] });

    [Fact]
    public void A_delete_says_which_rows() => Is("DELETE FROM \"things\" AS t0 WHERE t0.\"id\" = @1", new DeleteStatement { Table = Target, Where = IsFirst });

    [Fact]
    public void A_delete_without_a_condition_deletes_all_rows() => Is("DELETE FROM \"things\" AS t0", new DeleteStatement { Table = Target });

    [Fact]
    public void What_is_returned_comes_last() => Is(
        "DELETE FROM \"things\" AS t0 WHERE t0.\"id\" = @1 RETURNING \"id\", \"na\"\"me\"",
        new DeleteStatement { Table = Target, Where = IsFirst, Returning = [new(ColumnReference.Of(null, Things.Id)), new(ColumnReference.Of(null, Things.Name))] });

    [Fact]
    public void A_row_of_which_nothing_is_read_is_returned_all_the_same() =>
        Is("DELETE FROM \"things\" AS t0 RETURNING 1", new DeleteStatement { Table = Target, Returning = [] });

    private static InsertStatement Insert(ConflictClause? conflict = null) => new()
    {
        Table = Target,
        Columns = [Things.Id, Things.Price],
        Values = [Parameter(0), Parameter(1, FieldType.Decimal)],
        Conflict = conflict,
    };

    private static Comparable Key(FieldMetadata field) => new(ColumnReference.Of(null, field));
}
