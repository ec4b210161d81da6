using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>Queries without to-many relations: one statement, a result for each of its rows.</summary>
public sealed class FlatPlanTests
{
    [Fact]
    public void Whole_models_are_read_by_all_of_their_columns() => Read(Db.Tags).OnBoth<FlatPlan>("""SELECT t0."code", t0."label" FROM "tags" AS t0 []""");

    [Fact]
    public void Only_what_is_selected_is_read_and_each_column_once() => Read(Db.People.Select(p => new { p.Name, p.Id, Again = p.Name })).OnBoth<FlatPlan>(
        """SELECT t0."id", t0."name" FROM "people" AS t0 []""");

    [Fact]
    public void A_row_of_which_nothing_is_selected_is_read_all_the_same() => Read(Db.People.Select(p => 1)).OnBoth<FlatPlan>(
        """SELECT 1 FROM "people" AS t0 []""");

    [Fact]
    public void Values_are_parameters_in_the_order_of_the_query() =>
        Read(Db.People.Where(p => p.Name == "Ada").Where(p => p.Age > 3).Select(p => p.Id)).OnBoth<FlatPlan>(
            """SELECT t0."id" FROM "people" AS t0 WHERE t0."name" = @1 AND t0."age" > @2 [0, 1]""");

    [Fact]
    public void A_null_is_a_part_of_the_text() => Read(Db.People.Where(p => p.Nickname == null).Select(p => p.Id)).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 WHERE t0."nickname" IS NULL []""");

    [Fact]
    public void Any_number_of_values_is_one_parameter() => Read(Db.People.Where(p => p.Age.In(1, 2, 3)).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 WHERE (t0."age" = ANY($1)) [0]""");

    [Fact]
    public void A_null_among_values_is_tested_beside_them() =>
        Read(Db.People.Where(p => p.ManagerId.NotIn(1, null)).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
            """SELECT t0."id" FROM "people" AS t0 WHERE (((t0."manager_id" = ANY($1)) OR t0."manager_id" IS NULL)) IS NOT TRUE [0]""");

    [Fact]
    public void A_to_one_path_is_joined_once_for_condition_order_and_projection() =>
        Read(Db.Notes.Where(n => n.Author.Name == "Ada").OrderBy(n => n.Author.Age).Select(n => n.Author.Name)).OnBoth<FlatPlan>(
            """
            SELECT t1."name" FROM "notes" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."author_id" WHERE t1."name" = @1 ORDER BY t1."age" [0]
            """);

    [Fact]
    public void A_to_one_row_that_may_be_missing_brings_a_column_that_tells() =>
        Read(Db.People.Select(p => p.Manager.Select(m => m.Name))).OnBoth<FlatPlan>(
            """SELECT t1."name", t1."id" FROM "people" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."manager_id" []""");

    [Fact]
    public void A_path_over_a_self_relation_is_one_join_per_step() =>
        Read(Db.People.Where(p => p.Manager.Manager.Name == "Ada").Select(p => p.Id)).OnBoth<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."manager_id" LEFT JOIN "people" AS t2 ON t2."id" =
            t1."manager_id" WHERE t2."name" = @1 [0]
            """);

    [Fact]
    public void A_relation_with_some_row_is_an_EXISTS() =>
        Read(Db.People.Where(p => p.Notes.Some(n => n.Title == "x")).Select(p => p.Id)).OnBoth<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 WHERE EXISTS (SELECT 1 FROM "notes" AS t1 WHERE t1."author_id" = t0."id" AND t1."title" = @1) [0]
            """);

    [Fact]
    public void Every_row_is_the_same_as_no_row_for_which_the_condition_is_false() =>
        Read(Db.People.Where(p => p.Notes.Every(n => n.Title == "x")).Select(p => p.Id)).OnBoth<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 WHERE NOT EXISTS (SELECT 1 FROM "notes" AS t1 WHERE t1."author_id" = t0."id" AND t1."title" <> @1) [0]
            """);

    [Fact]
    public void A_condition_on_a_many_to_many_goes_through_the_join_table() =>
        Read(Db.People.Where(p => p.Tags.None(t => t.Label == "x")).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 WHERE NOT EXISTS (SELECT 1 FROM "person_tags" AS t1 JOIN "tags" AS t2 ON t2."code" = t1."tag_code"
            WHERE t1."person_id" = t0."id" AND t2."label" = $1) [0]
            """);

    [Fact]
    public void A_condition_inside_of_another_uses_the_rows_around_it() =>
        Read(Db.People.Where(p => p.Notes.Some(n => n.Title == p.Name)).Select(p => p.Id)).OnBoth<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 WHERE EXISTS (SELECT 1 FROM "notes" AS t1 WHERE t1."author_id" = t0."id" AND t1."title" = t0."name") []
            """);

    [Fact]
    public void Null_comes_first_in_an_order() => Read(Db.People.OrderBy(p => p.Nickname).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."nickname" NULLS FIRST []""");

    [Fact]
    public void A_page_is_in_the_text_and_what_it_skips_is_a_parameter() =>
        Read(Db.People.OrderBy(p => p.Email).Skip(20).Take(10).Select(p => p.Id)).OnBoth<FlatPlan>(
            """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."email" LIMIT 10 OFFSET @1 [0]""");

    [Fact]
    public void A_page_size_can_be_a_parameter() =>
        Read(Db.People.OrderBy(p => p.Email).Skip(20).Take(10).Select(p => p.Id)).WithTakesAsParameters().OnBoth<FlatPlan>(
            """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."email" LIMIT @2 OFFSET @1 [0, 1]""");

    [Fact]
    public void A_page_breaks_ties_by_the_key() => Read(Db.People.OrderBy(p => p.Name).Take(10).Select(p => p.Id)).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."name", t0."id" LIMIT 10 []""");

    [Fact]
    public void A_page_of_rows_in_no_order_is_in_the_order_of_the_key() => Read(Db.PersonTags.Take(10)).OnBoth<FlatPlan>(
        """SELECT t0."person_id", t0."tag_code", t0."weight" FROM "person_tags" AS t0 ORDER BY t0."person_id", t0."tag_code" LIMIT 10 []""");

    [Fact]
    public void The_first_row_of_an_order_breaks_ties_by_the_key() => Read(Db.People.OrderBy(p => p.Name).Select(p => p.Id), QueryKind.First).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."name", t0."id" LIMIT 1 []""");

    [Fact]
    public void The_first_row_of_no_order_is_any_row() => Read(Db.People.Select(p => p.Id), QueryKind.First).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 LIMIT 1 []""");

    [Fact]
    public void The_first_row_of_no_rows_is_none() => Read(Db.People.Take(0).Select(p => p.Id), QueryKind.First).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."id" LIMIT 0 []""");

    [Fact]
    public void The_row_of_a_unique_key_needs_no_limit() => Read(Db.People.Where(p => p.Email == "x").Select(p => p.Id), QueryKind.Unique).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 WHERE t0."email" = @1 [0]""");

    [Fact]
    public void A_stream_of_a_page_breaks_ties_by_the_key() => Read(Db.People.OrderBy(p => p.HiredAt).Take(5).Select(p => p.Id), QueryKind.Stream).OnBoth<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."hired_at", t0."id" LIMIT 5 []""");

    [Fact]
    public void Distinct_rows_are_ordered_by_what_is_selected() =>
        Read(Db.People.OrderByDescending(p => p.Age).Select(p => new { p.Name, p.Age }).Distinct()).OnBoth<FlatPlan>(
            """SELECT DISTINCT t0."name", t0."age" FROM "people" AS t0 ORDER BY t0."age" DESC []""");

    [Fact]
    public void A_page_of_distinct_rows_breaks_ties_by_all_that_is_selected() =>
        Read(Db.People.OrderBy(p => p.Age).Select(p => new { p.Name, p.Age }).Distinct().Take(3)).OnBoth<FlatPlan>(
            """SELECT DISTINCT t0."name", t0."age" FROM "people" AS t0 ORDER BY t0."age", t0."name" LIMIT 3 []""");

    [Fact]
    public void Distinct_rows_cannot_be_ordered_by_what_is_not_selected()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Read(Db.People.OrderBy(p => p.Age).Select(p => p.Name).Distinct()).Plan(Fakes.Dialects.Sqlite));

        Assert.Contains("Age is not", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_is_selected_and_ordered_by_is_computed_once() =>
        Read(Db.People.OrderBy(p => p.Notes.Count()).Select(p => new { p.Id, Notes = p.Notes.Count() })).OnSqlite<FlatPlan>(
            """SELECT t0."id", (SELECT count(*) FROM "notes" AS t1 WHERE t1."author_id" = t0."id") FROM "people" AS t0 ORDER BY 2 []""");

    [Fact]
    public void An_order_by_a_count_of_all_rows_joins_the_counts_where_the_dialect_groups_them() =>
        Read(Db.People.OrderBy(p => p.Notes.Count()).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 LEFT JOIN (SELECT "author_id", count(*) AS "n" FROM "notes" GROUP BY "author_id") AS t1 ON
            t1."author_id" = t0."id" ORDER BY (coalesce(t1."n", 0))::int []
            """);

    [Fact]
    public void An_order_by_a_count_of_some_rows_counts_them_one_by_one() =>
        Read(Db.People.Where(p => p.Age == 3).OrderBy(p => p.Notes.Count()).Select(p => p.Id)).OnPostgreSql<FlatPlan>(
            """
            SELECT t0."id" FROM "people" AS t0 WHERE t0."age" = $1 ORDER BY ((SELECT count(*) FROM "notes" AS t1 WHERE t1."author_id" = t0."id"))::int
            [0]
            """);

    [Fact]
    public void A_filtered_count_has_its_parameters_where_it_is_listed() =>
        Read(Db.People.Where(p => p.Age == 3).OrderBy(p => p.Notes.Count(n => n.Title == "x")).Skip(7).Select(p => new { p.Id, Any = p.Notes.Where(n => n.Title == "y").Any() }))
            .OnPostgreSql<FlatPlan>(
                """
                SELECT t0."id", EXISTS (SELECT 1 FROM "notes" AS t1 WHERE t1."author_id" = t0."id" AND t1."title" = $4) FROM "people" AS t0 WHERE
                t0."age" = $1 ORDER BY ((SELECT count(*) FROM "notes" AS t2 WHERE t2."author_id" = t0."id" AND t2."title" = $2))::int, t0."id" OFFSET
                $3 [0, 1, 2, 3]
                """);
}
