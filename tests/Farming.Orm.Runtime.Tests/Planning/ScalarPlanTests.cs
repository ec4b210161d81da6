using Farming.Orm.Planning.Strategies;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

public sealed class ScalarPlanTests
{
    [Fact]
    public void All_rows_are_counted_in_their_table() => Count(Db.People).OnBoth<FlatPlan>("""SELECT count(*) FROM "people" AS t0 []""");

    [Fact]
    public void Rows_are_counted_for_which_a_condition_is_true() => Count(Db.Notes.Where(n => n.Author.Name == "Ada")).OnBoth<FlatPlan>(
        """SELECT count(*) FROM "notes" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."author_id" WHERE t1."name" = @1 [0]""");

    [Fact]
    public void The_rows_of_a_page_are_counted_without_their_order() => Count(Db.People.Where(p => p.Age > 3).OrderBy(p => p.Name).Skip(2).Take(5)).OnBoth<FlatPlan>(
        """SELECT count(*) FROM (SELECT 1 FROM "people" AS t0 WHERE t0."age" > @1 LIMIT 5 OFFSET @2) AS "x" [0, 1]""");

    [Fact]
    public void Distinct_rows_are_counted_by_what_is_selected() => Count(Db.People.Select(p => new { p.Age, Team = p.Team.Select(t => t.Name) }).Distinct()).OnPostgreSql<FlatPlan>(
        """
        SELECT count(*) FROM (SELECT DISTINCT t0."age" AS "c0", t1."name" AS "c1" FROM "people" AS t0 LEFT JOIN "org"."teams" AS t1
        ON t1."id" = t0."team_id") AS "x" []
        """);

    [Fact]
    public void A_count_of_an_order_with_a_value_sends_only_what_its_text_uses() =>
        Count(Db.People.Where(p => p.Age > 3).OrderBy(p => p.Notes.Count(n => n.Title == "x")).Skip(2).Take(5)).OnBoth<FlatPlan>(
            """SELECT count(*) FROM (SELECT 1 FROM "people" AS t0 WHERE t0."age" > @1 LIMIT 5 OFFSET @2) AS "x" [0, 2]""");

    [Fact]
    public void Whether_there_is_a_row_is_an_EXISTS() => Any(Db.People.Where(p => p.Age > 3)).OnBoth<FlatPlan>(
        """SELECT EXISTS (SELECT 1 FROM "people" AS t0 WHERE t0."age" > @1) [0]""");

    [Fact]
    public void Whether_a_page_has_a_row_skips_what_is_before_it() => Any(Db.People.OrderBy(p => p.Name).Skip(2).Take(1)).OnBoth<FlatPlan>(
        """SELECT EXISTS (SELECT 1 FROM "people" AS t0 LIMIT 1 OFFSET @1) [0]""");

    [Fact]
    public void Whether_there_is_a_distinct_row_reads_what_is_selected() => Any(Db.People.Select(p => p.Age).Distinct()).OnBoth<FlatPlan>(
        """SELECT EXISTS (SELECT DISTINCT t0."age" AS "c0" FROM "people" AS t0) []""");
}
