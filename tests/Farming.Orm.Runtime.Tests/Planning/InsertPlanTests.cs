using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Queries.Assignments;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

public sealed class InsertPlanTests
{
    private static readonly string[] TagColumns = ["Code", "Label"];

    [Fact]
    public void A_row_is_inserted_and_read() => Insert(Db.Tags, TagColumns).OnBoth<FlatPlan>(
        """INSERT INTO "tags" AS t0 ("code", "label") VALUES (@1, @2) RETURNING "code", "label" [0, 1]""");

    [Fact]
    public void Only_what_is_selected_is_read() => Insert(Db.Teams.Select(t => t.Id), ["Name"]).OnPostgreSql<FlatPlan>(
        """INSERT INTO "org"."teams" AS t0 ("name") VALUES ($1) RETURNING "id" [0]""");

    [Fact]
    public void A_row_of_defaults_writes_no_column() => Insert(Db.Teams.Select(t => t.Id), []).OnPostgreSql<FlatPlan>(
        """INSERT INTO "org"."teams" AS t0 DEFAULT VALUES RETURNING "id" []""");

    [Fact]
    public void Many_rows_are_one_array_for_each_column() => Insert(Db.Tags, TagColumns, isBulk: true).OnPostgreSql<FlatPlan>(
        """
        INSERT INTO "tags" AS t0 ("code", "label") SELECT "k0", "k1" FROM unnest($1, $2) WITH ORDINALITY AS "x"("k0", "k1", "n") ORDER BY "n"
        RETURNING "code", "label" [0, 1]
        """);

    [Fact]
    public void Many_rows_are_inserted_in_their_order_on_SQLite() => Insert(Db.Tags, TagColumns, isBulk: true).OnSqlite<FlatPlan>(
        """
        INSERT INTO "tags" AS t0 ("code", "label") SELECT max(CASE "a" WHEN 0 THEN "v" END) AS "k0", max(CASE "a" WHEN 1 THEN "v" END) AS "k1" FROM
        (SELECT 0 AS "a", key + 1 AS "n", value AS "v" FROM json_each(?1) UNION ALL SELECT 1 AS "a", key + 1 AS "n", value AS "v" FROM json_each(?2))
        GROUP BY "n" ORDER BY "n" RETURNING "code", "label" [0, 1]
        """);

    [Fact]
    public void A_row_whose_key_another_row_has_can_be_left_out() => Insert(Db.Tags, TagColumns, conflict: ConflictAction.Skip).OnBoth<FlatPlan>(
        """INSERT INTO "tags" AS t0 ("code", "label") VALUES (@1, @2) ON CONFLICT DO NOTHING RETURNING "code", "label" [0, 1]""");

    [Fact]
    public void A_row_is_looked_for_where_the_database_keeps_no_key_unique() =>
        Insert(Db.PersonTags.Select(t => t.Weight), ["PersonId", "TagCode"], conflict: Unless()).OnBoth<FlatPlan>(
            """
            INSERT INTO "person_tags" AS t0 ("person_id", "tag_code") SELECT @1, @2 WHERE NOT EXISTS (SELECT 1 FROM "person_tags" AS t1 WHERE
            t1."person_id" = @1 AND t1."tag_code" = @2) RETURNING "weight" [0, 1]
            """);

    [Fact]
    public void Rows_are_looked_for_where_the_database_keeps_no_key_unique() =>
        Insert(Db.PersonTags.Select(t => t.Weight), ["TagCode", "PersonId"], isBulk: true, conflict: Unless()).OnPostgreSql<FlatPlan>(
            """
            INSERT INTO "person_tags" AS t0 ("tag_code", "person_id") SELECT * FROM (SELECT "k0", "k1" FROM unnest($1, $2) WITH ORDINALITY AS
            "x"("k0", "k1", "n") ORDER BY "n") AS t0 WHERE NOT EXISTS (SELECT 1 FROM "person_tags" AS t1 WHERE t1."person_id" = t0."k1" AND
            t1."tag_code" = t0."k0") RETURNING "weight" [0, 1]
            """);

    [Fact]
    public void An_upsert_updates_the_row_that_has_its_key_and_marks_it_on_SQLite() => Upsert().OnSqlite<FlatPlan>(
        """
        INSERT INTO "counters" AS t0 ("name", "hits") VALUES (?1, ?2) ON CONFLICT ("name") DO UPDATE SET "hits" = farming_add_whole(t0."hits", ?3,
        32), "changed_at" = max(coalesce(t0."changed_at", ''), (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))), "version" = t0."version" + 1 WHERE
        farming_mark_updated() RETURNING "hits" [0, 1, 2]
        """);

    [Fact]
    public void An_upsert_updates_the_row_that_has_its_key_on_PostgreSQL() => Upsert().OnPostgreSql<FlatPlan>(
        """
        INSERT INTO "counters" AS t0 ("name", "hits") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "hits" = t0."hits" + $3, "changed_at" =
        GREATEST(t0."changed_at", clock_timestamp()), "version" = t0."version" + 1 WHERE set_config('farming_orm.updated', t0."name"::text, true)
        IS NOT NULL RETURNING "hits" [0, 1, 2]
        """);

    [Fact]
    public void An_upsert_that_expects_a_version_updates_only_the_row_that_has_it() => Upsert(expectsVersion: true).OnPostgreSql<FlatPlan>(
        """
        INSERT INTO "counters" AS t0 ("name", "hits") VALUES ($1, $2) ON CONFLICT ("name") DO UPDATE SET "hits" = t0."hits" + $3, "changed_at" =
        GREATEST(t0."changed_at", clock_timestamp()), "version" = t0."version" + 1 WHERE CASE WHEN t0."version" = $4 THEN
        set_config('farming_orm.updated', t0."name"::text, true) IS NOT NULL END RETURNING "hits" [0, 1, 2, 3]
        """);

    [Fact]
    public void An_upsert_that_expects_a_version_marks_only_the_row_that_has_it() => Upsert(expectsVersion: true).OnSqlite<FlatPlan>(
        """
        INSERT INTO "counters" AS t0 ("name", "hits") VALUES (?1, ?2) ON CONFLICT ("name") DO UPDATE SET "hits" = farming_add_whole(t0."hits", ?3,
        32), "changed_at" = max(coalesce(t0."changed_at", ''), (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))), "version" = t0."version" + 1 WHERE CASE
        WHEN t0."version" = ?4 THEN farming_mark_updated() END RETURNING "hits" [0, 1, 2, 3]
        """);

    [Fact]
    public void An_upsert_of_many_rows_takes_the_values_of_the_new_rows() =>
        Insert(Db.Tags, TagColumns, isBulk: true, new(Fields(Db.Tags, "Code"), [], Fields(Db.Tags, "Label"))).OnPostgreSql<FlatPlan>(
            """
            INSERT INTO "tags" AS t0 ("code", "label") SELECT "k0", "k1" FROM unnest($1, $2) WITH ORDINALITY AS "x"("k0", "k1", "n") ORDER BY "n" ON
            CONFLICT ("code") DO UPDATE SET "label" = excluded."label" WHERE set_config('farming_orm.updated', t0."code"::text, true) IS NOT NULL RETURNING
            "code", "label" [0, 1]
            """);

    [Fact]
    public void An_upsert_that_changes_nothing_sets_the_key_for_the_row_to_be_given_back() =>
        Insert(Db.Tags, TagColumns, conflict: new(Fields(Db.Tags, "Code"), [], [])).OnPostgreSql<FlatPlan>(
            """
            INSERT INTO "tags" AS t0 ("code", "label") VALUES ($1, $2) ON CONFLICT ("code") DO UPDATE SET "code" = t0."code" WHERE
            set_config('farming_orm.updated', t0."code"::text, true) IS NOT NULL RETURNING "code", "label" [0, 1]
            """);

    [Fact]
    public void Whether_a_row_was_inserted_is_a_value_that_is_read_of_it()
    {
        var row = new InsertedProjection<string>(Db.Tags.Select(t => t.Label).NewProjection()).Row;

        new PlannedRequest(new InsertRequest(row, [], IsBulk: false, null!)).OnPostgreSql<FlatPlan>(
            """
            INSERT INTO "tags" AS t0 DEFAULT VALUES RETURNING "label", CASE WHEN current_setting('farming_orm.updated', true) = "code"::text THEN
            set_config('farming_orm.updated', '', true) IS NULL ELSE true END []
            """);
    }

    [Fact]
    public void An_import_reads_nothing_back() => new PlannedRequest(new ImportRequest(Db.Tags.State.Source.Model, Fields(Db.Tags, TagColumns))).OnBoth<FlatPlan>(
        """INSERT INTO "tags" ("code", "label") VALUES (@1, @2) [0, 1]""");

    private static ConflictAction Unless() => new(Fields(Db.PersonTags, "PersonId", "TagCode"), null, []) { KeyIsUnique = false };

    private static PlannedRequest Upsert(bool expectsVersion = false)
    {
        var assignments = Db.Counters.Assignments(new() { Hits = Assign.Increment(1), Version = expectsVersion ? 4 : default(Assignment<int>) });
        var expected = ConcurrencyToken.TakeFrom(assignments);
        return Insert(Db.Counters.Select(c => c.Hits), ["Name", "Hits"], conflict: new(Fields(Db.Counters, "Name"), assignments, []) { Expected = expected });
    }
}
