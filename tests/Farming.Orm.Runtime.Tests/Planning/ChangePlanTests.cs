using Farming.Orm.Planning.Strategies;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

public sealed class ChangePlanTests
{
    [Fact]
    public void The_values_of_an_update_come_before_those_of_its_condition() =>
        Update(Db.People.Where(p => p.Id == 3), new() { Name = "Ada", Nickname = null }).OnBoth<FlatPlan>(
            """UPDATE "people" AS t0 SET "name" = @1, "nickname" = @2 WHERE t0."id" = @3 [0, 1, 2]""");

    [Fact]
    public void An_update_computes_with_the_column_that_it_changes() => Update(Db.People.Where(p => p.Id == 3), new() { Age = Assign.Increment(1) }).OnPostgreSql<FlatPlan>(
        """UPDATE "people" AS t0 SET "age" = t0."age" + $1 WHERE t0."id" = $2 [0, 1]""");

    [Fact]
    public void An_update_takes_the_value_of_another_column() =>
        Update(Db.People.Where(p => p.Id == 3), new() { Name = Assign.Column((Models.PersonWhere p) => p.Email) }).OnBoth<FlatPlan>(
            """UPDATE "people" AS t0 SET "name" = t0."email" WHERE t0."id" = @1 [0]""");

    [Fact]
    public void An_update_sets_the_time_and_the_concurrency_token_besides() =>
        Update(Db.Counters.Where(c => c.Name == "x"), new() { Hits = Assign.Multiply(2) }).OnPostgreSql<FlatPlan>(
            """
            UPDATE "counters" AS t0 SET "hits" = t0."hits" * $1, "changed_at" = GREATEST(t0."changed_at", clock_timestamp()), "version" = t0."version"
            + 1 WHERE t0."name" = $2 [0, 1]
            """);

    [Fact]
    public void A_time_that_the_update_mentions_is_not_set_twice() =>
        Update(Db.Counters.Where(c => c.Name == "x"), new() { ChangedAt = DateTime.UnixEpoch }).OnBoth<FlatPlan>(
            """UPDATE "counters" AS t0 SET "changed_at" = @1, "version" = t0."version" + 1 WHERE t0."name" = @2 [0, 1]""");

    [Fact]
    public void A_condition_on_a_to_one_row_is_put_to_the_keys_of_the_rows() =>
        Update(Db.Notes.Where(n => n.Author.Name == "Ada"), new() { Title = "x" }).OnBoth<FlatPlan>(
            """
            UPDATE "notes" AS t0 SET "title" = @1 WHERE (t0."id") IN (SELECT t2."id" FROM "notes" AS t2 LEFT JOIN "people" AS t3 ON t3."id" =
            t2."author_id" WHERE t3."name" = @2) [0, 1]
            """);

    [Fact]
    public void A_page_of_an_update_is_a_page_of_keys() =>
        Update(Db.People.Where(p => p.Age > 3).OrderBy(p => p.Name).Skip(1).Take(2), new() { Name = "x" }).OnBoth<FlatPlan>(
            """
            UPDATE "people" AS t0 SET "name" = @1 WHERE (t0."id") IN (SELECT t1."id" FROM "people" AS t1 WHERE t1."age" > @2 ORDER BY t1."name",
            t1."id" LIMIT 2 OFFSET @3) [0, 1, 2]
            """);

    [Fact]
    public void The_keys_of_a_composite_key_are_compared_as_a_row() => Delete(Db.PersonTags.Where(t => t.Weight > 3).Take(2)).OnBoth<FlatPlan>(
        """
        DELETE FROM "person_tags" AS t0 WHERE (t0."person_id", t0."tag_code") IN (SELECT t1."person_id", t1."tag_code" FROM "person_tags" AS t1 WHERE
        t1."weight" > @1 ORDER BY t1."person_id", t1."tag_code" LIMIT 2) [0]
        """);

    [Fact]
    public void Rows_are_read_as_they_are_after_the_update() => Update(Db.Tags.Where(t => t.Code == "x"), new() { Label = "y" }, isRead: true).OnBoth<FlatPlan>(
        """UPDATE "tags" AS t0 SET "label" = @1 WHERE t0."code" = @2 RETURNING "code", "label" [0, 1]""");

    [Fact]
    public void Rows_are_deleted_for_which_a_condition_is_true() => Delete(Db.People.Where(p => p.Notes.None())).OnBoth<FlatPlan>(
        """DELETE FROM "people" AS t0 WHERE NOT EXISTS (SELECT 1 FROM "notes" AS t1 WHERE t1."author_id" = t0."id") []""");

    [Fact]
    public void Rows_can_be_read_while_they_are_deleted() => Delete(Db.Tags.Where(t => t.Code == "x").Select(t => t.Label), isRead: true).OnBoth<FlatPlan>(
        """DELETE FROM "tags" AS t0 WHERE t0."code" = @1 RETURNING "label" [0]""");

    [Fact]
    public void Relations_cannot_be_read_of_a_row_that_is_written() =>
        Assert.Throws<InvalidOperationException>(() => Delete(Db.Notes.Select(n => n.Author.Name), isRead: true).Plan(Fakes.Dialects.Sqlite));
}
