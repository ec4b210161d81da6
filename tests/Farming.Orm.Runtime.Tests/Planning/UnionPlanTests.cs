using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>One statement for a query and all of its branches: each row has a tag, which says its branch, and the number of its parent.</summary>
public sealed class UnionPlanTests
{
    [Fact]
    public void A_branch_is_joined_to_its_parents() => Read(Db.People.Select(p => p.Notes.Select(n => n.Title))).OnPostgreSql<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x") SELECT
        1, "__b0"."n", t1."title", NULL::integer FROM "__b0" JOIN "notes" AS t1 ON t1."author_id" = "__b0"."c0" UNION ALL SELECT 0, "n", NULL::text,
        "c0" FROM "__b0" []
        """);

    [Fact]
    public void A_branch_of_few_parents_is_looked_up_for_each() =>
        Read(Db.People.Take(1000).Select(p => p.Notes.Select(n => n.Title))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0"))::int AS "n", "c0" FROM (SELECT t0."id" AS "c0", t0."id" AS "o0"
            FROM "people" AS t0 ORDER BY t0."id" LIMIT 1000) AS "x") SELECT 1, "__b0"."n", "l"."c0", NULL::integer FROM "__b0" CROSS JOIN LATERAL
            (SELECT t1."title" AS "c0" FROM "notes" AS t1 WHERE t1."author_id" = "__b0"."c0" OFFSET 0) AS "l" UNION ALL SELECT 0, "n", NULL::text,
            "c0" FROM "__b0" []
            """);

    [Fact]
    public void A_branch_of_more_parents_is_joined_to_them() =>
        Read(Db.People.Take(1001).Select(p => p.Notes.Select(n => n.Title))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0"))::int AS "n", "c0" FROM (SELECT t0."id" AS "c0", t0."id" AS "o0"
            FROM "people" AS t0 ORDER BY t0."id" LIMIT 1001) AS "x") SELECT 1, "__b0"."n", t1."title", NULL::integer FROM "__b0" JOIN "notes" AS t1 ON
            t1."author_id" = "__b0"."c0" UNION ALL SELECT 0, "n", NULL::text, "c0" FROM "__b0" []
            """);

    [Fact]
    public void A_page_size_that_is_a_parameter_bounds_no_parents() =>
        Read(Db.People.Take(10).Select(p => p.Notes.Select(n => n.Title))).WithTakesAsParameters().OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0"))::int AS "n", "c0" FROM (SELECT t0."id" AS "c0", t0."id" AS "o0"
            FROM "people" AS t0 ORDER BY t0."id" LIMIT $1) AS "x") SELECT 1, "__b0"."n", t1."title", NULL::integer FROM "__b0" JOIN "notes" AS t1 ON
            t1."author_id" = "__b0"."c0" UNION ALL SELECT 0, "n", NULL::text, "c0" FROM "__b0" [0]
            """);

    [Fact]
    public void A_page_of_a_branch_that_an_index_leads_to_is_a_lateral_sub_select() =>
        Read(Db.People.Select(p => p.Notes.OrderBy(n => n.WrittenAt).Skip(1).Take(3).Select(n => n.Title))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x")
            SELECT 1, "__b0"."n", "l"."c0", NULL::integer FROM "__b0" CROSS JOIN LATERAL (SELECT t1."title" AS "c0" FROM "notes" AS t1 WHERE
            t1."author_id" = "__b0"."c0" ORDER BY t1."written_at", t1."id" LIMIT 3 OFFSET $1) AS "l" UNION ALL SELECT 0, "n", NULL::text, "c0" FROM
            "__b0" [0]
            """);

    [Fact]
    public void A_page_of_a_branch_that_no_index_leads_to_is_cut_by_the_number_of_its_rows() =>
        Read(Db.People.Select(p => p.LogLines.OrderBy(l => l.Text).Skip(1).Take(3).Select(l => l.Id))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x")
            (SELECT 1, "p", "w"."c0" FROM (SELECT "__b0"."n" AS "p", (row_number() OVER (PARTITION BY "__b0"."n" ORDER BY t1."text", t1."id"))::int AS
            "n", t1."id" AS "c0" FROM "__b0" JOIN "log_lines" AS t1 ON t1."person_id" = "__b0"."c0") AS "w" WHERE "n" > $1 AND "n" <= $1 + 3 ORDER BY
            "p", "n") UNION ALL SELECT 0, "n", "c0" FROM "__b0" [0]
            """);

    [Fact]
    public void The_branch_of_one_row_is_looked_up_without_an_index() =>
        Read(Db.People.Select(p => p.LogLines.Select(l => l.Text)), QueryKind.First).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT 1 AS "n", t0."id" AS "c0" FROM "people" AS t0 LIMIT 1) SELECT 1, "__b0"."n", "l"."c0", NULL::integer
            FROM "__b0" CROSS JOIN LATERAL (SELECT t1."text" AS "c0" FROM "log_lines" AS t1 WHERE t1."person_id" = "__b0"."c0" OFFSET 0) AS "l" UNION
            ALL SELECT 0, "n", NULL::text, "c0" FROM "__b0" []
            """);

    [Fact]
    public void A_branch_in_an_order_has_it_as_a_part_of_its_own() =>
        Read(Db.People.Select(p => p.Notes.OrderBy(n => n.Title).Select(n => n.Id))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x")
            (SELECT 1, "__b0"."n", t1."id" FROM "__b0" JOIN "notes" AS t1 ON t1."author_id" = "__b0"."c0" ORDER BY "__b0"."n", t1."title") UNION ALL
            SELECT 0, "n", "c0" FROM "__b0" []
            """);

    [Fact]
    public void A_branch_with_branches_is_a_table_of_the_statement_with_numbers() =>
        Read(Db.People.Select(p => new { p.Id, Notes = p.Notes.OrderBy(n => n.Title).Select(n => new { n.Title, Comments = n.Comments.Select(c => c.Text) }) }))
            .OnPostgreSql<UnionPlan>(
                """
                WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS
                "x"), "__b1" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "__b0"."n", t1."title"))::int AS "n", "__b0"."n" AS "p", t1."title"
                AS "c0", t1."id" AS "c1" FROM "__b0" JOIN "notes" AS t1 ON t1."author_id" = "__b0"."c0") SELECT 2, "__b1"."n", 0, t2."text",
                NULL::integer FROM "__b1" JOIN "comments" AS t2 ON t2."note_id" = "__b1"."c1" UNION ALL SELECT 1, "p", "n", "c0", "c1" FROM "__b1"
                UNION ALL SELECT 0, "n", 0, NULL::text, "c0" FROM "__b0" []
                """);

    [Fact]
    public void Pages_at_each_level_bound_the_parents_of_the_next() =>
        Read(Db.People.Take(2).Select(p => p.Notes.Take(3).Select(n => n.Comments.Take(4).Select(c => c.Text)))).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0"))::int AS "n", "c0" FROM (SELECT t0."id" AS "c0", t0."id" AS "o0"
            FROM "people" AS t0 ORDER BY t0."id" LIMIT 2) AS "x"), "__b1" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "__b0"."n",
            "l"."o0"))::int AS "n", "__b0"."n" AS "p", "l"."c0" AS "c0" FROM "__b0" CROSS JOIN LATERAL (SELECT t1."id" AS "c0", t1."id" AS "o0" FROM
            "notes" AS t1 WHERE t1."author_id" = "__b0"."c0" ORDER BY t1."id" LIMIT 3) AS "l") SELECT 2, "__b1"."n", 0, "l"."c0", NULL::integer FROM
            "__b1" CROSS JOIN LATERAL (SELECT t2."text" AS "c0" FROM "comments" AS t2 WHERE t2."note_id" = "__b1"."c0" ORDER BY t2."id" LIMIT 4) AS
            "l" UNION ALL SELECT 1, "p", "n", NULL::text, "c0" FROM "__b1" UNION ALL SELECT 0, "n", 0, NULL::text, "c0" FROM "__b0" []
            """);

    [Fact]
    public void Branches_share_the_columns_of_the_union_by_type() =>
        Read(Db.People.Select(p => new
        {
            p.Name,
            p.Age,
            Notes = p.Notes.Select(n => new { n.WrittenAt, n.Title }),
            Tags = p.Tags.Select(t => t.Label),
        })).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0", "c1", "c2" FROM (SELECT t0."name" AS "c0", t0."age" AS "c1",
            t0."id" AS "c2" FROM "people" AS t0) AS "x") SELECT 2, "__b0"."n", t3."label", NULL::timestamptz, NULL::integer, NULL::integer FROM "__b0"
            JOIN "person_tags" AS t2 ON t2."person_id" = "__b0"."c2" JOIN "tags" AS t3 ON t3."code" = t2."tag_code" UNION ALL SELECT 1, "__b0"."n",
            t1."title", t1."written_at", NULL::integer, NULL::integer FROM "__b0" JOIN "notes" AS t1 ON t1."author_id" = "__b0"."c2" UNION ALL SELECT
            0, "n", "c0", NULL::timestamptz, "c1", "c2" FROM "__b0" []
            """);

    [Fact]
    public void A_page_of_the_query_is_cut_before_it_is_numbered() =>
        Read(Db.People.Where(p => p.Age > 3).OrderBy(p => p.Nickname).Skip(1).Take(2).Select(p => p.Notes.Where(n => n.Title == "x").Select(n => n.Id)))
            .OnPostgreSql<UnionPlan>(
                """
                WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0" NULLS FIRST, "o1"))::int AS "n", "c0" FROM (SELECT t0."id" AS
                "c0", t0."nickname" AS "o0", t0."id" AS "o1" FROM "people" AS t0 WHERE t0."age" > $1 ORDER BY t0."nickname" NULLS FIRST, t0."id" LIMIT
                2 OFFSET $2) AS "x") SELECT 1, "__b0"."n", "l"."c0" FROM "__b0" CROSS JOIN LATERAL (SELECT t1."id" AS "c0" FROM "notes" AS t1 WHERE
                t1."author_id" = "__b0"."c0" AND t1."title" = $3 OFFSET 0) AS "l" UNION ALL SELECT 0, "n", "c0" FROM "__b0" [0, 1, 3]
                """);

    [Fact]
    public void A_stream_comes_result_by_result_each_after_its_branches() =>
        Read(Db.People.OrderBy(p => p.Name).Select(p => p.Notes.OrderBy(n => n.Title).Select(n => n.Comments.Select(c => c.Text))), QueryKind.Stream)
            .OnPostgreSql<UnionPlan>(
                """
                WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "o0"))::int AS "n", "c0" FROM (SELECT t0."id" AS "c0", t0."name" AS
                "o0" FROM "people" AS t0) AS "x"), "__b1" AS MATERIALIZED (SELECT (row_number() OVER (ORDER BY "__b0"."n", t1."title"))::int AS "n",
                "__b0"."n" AS "p", t1."id" AS "c0" FROM "__b0" JOIN "notes" AS t1 ON t1."author_id" = "__b0"."c0") SELECT 2, "__b1"."n", 0, t2."text",
                NULL::integer, "__b1"."p" FROM "__b1" JOIN "comments" AS t2 ON t2."note_id" = "__b1"."c0" UNION ALL SELECT 1, "p", "n", NULL::text,
                "c0", "p" FROM "__b1" UNION ALL SELECT 0, "n", 0, NULL::text, "c0", "n" FROM "__b0" ORDER BY 6, 1 DESC, 2, 3 []
                """);

    [Fact]
    public void Rows_are_numbered_where_a_union_keeps_no_order() =>
        Read(Db.People.Select(p => p.LogLines.OrderBy(l => l.Text).Select(l => l.Id))).OnSqlite<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT row_number() OVER () AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x") SELECT 1,
            "__b0"."n", row_number() OVER (PARTITION BY "__b0"."n" ORDER BY t1."text"), t1."id" FROM "__b0" CROSS JOIN "log_lines" AS t1 ON
            t1."person_id" = "__b0"."c0" UNION ALL SELECT 0, "n", 0, "c0" FROM "__b0" []
            """);

    [Fact]
    public void Distinct_rows_cannot_have_branches() => Assert.Throws<InvalidOperationException>(
        () => Read(Db.People.Select(p => p.Notes.Select(n => n.Id)).Distinct()).Plan(Fakes.Dialects.PostgreSql));

    [Fact]
    public void A_loader_sends_the_keys_of_its_parents_as_arrays() => Load(Db.People, p => p.Profile, p => p.Team).OnPostgreSql<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT "k0", "k1", "n"::int AS "n" FROM unnest($1, $2) WITH ORDINALITY AS "x"("k0", "k1", "n")) SELECT 2,
        "__b0"."n", t1."id", t1."name", NULL::integer FROM "__b0" JOIN "org"."teams" AS t1 ON t1."id" = "__b0"."k1" UNION ALL SELECT 1, "__b0"."n",
        t0."id", t0."bio", t0."person_id" FROM "__b0" JOIN "profiles" AS t0 ON t0."person_id" = "__b0"."k0" [0, 1]
        """);

    [Fact]
    public void A_loader_looks_up_the_page_of_each_parent() => Load(Db.People, p => p.Notes.OrderBy(n => n.WrittenAt).Take(2)).OnPostgreSql<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT "k0", "n"::int AS "n" FROM unnest($1) WITH ORDINALITY AS "x"("k0", "n")) SELECT 1, "__b0"."n", "l"."c0",
        "l"."c1", "l"."c2", "l"."c3" FROM "__b0" CROSS JOIN LATERAL (SELECT t0."id" AS "c0", t0."author_id" AS "c1", t0."title" AS "c2",
        t0."written_at" AS "c3" FROM "notes" AS t0 WHERE t0."author_id" = "__b0"."k0" ORDER BY t0."written_at", t0."id" LIMIT 2) AS "l" [0]
        """);

    [Fact]
    public void A_loader_numbers_the_rows_of_its_parents_on_SQLite() => Load(Db.People, p => p.Notes.Where(n => n.Title == "x")).OnSqlite<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT "v" AS "k0", "n" FROM (SELECT 0 AS "a", key + 1 AS "n", value AS "v" FROM json_each(?1))) SELECT 1,
        "__b0"."n", 0, t0."id", t0."author_id", t0."title", t0."written_at" FROM "__b0" CROSS JOIN "notes" AS t0 ON t0."author_id" = "__b0"."k0" WHERE
        t0."title" = ?2 [0, 1]
        """);
}
