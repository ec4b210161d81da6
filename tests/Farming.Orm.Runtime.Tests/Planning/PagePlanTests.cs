using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Queries;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>A page in the order of an index is read without the tie-break and with one row more, where another statement costs no round trip.</summary>
public sealed class PagePlanTests
{
    private static Query<int> Newest => Db.People.OrderByDescending(p => p.HiredAt).Take(2).Select(p => p.Id);

    [Fact]
    public void The_statement_reads_one_row_more_and_the_terms_of_the_order() => Read(Newest).OnSqlite<PagePlan>(
        """SELECT t0."id", t0."hired_at" FROM "people" AS t0 ORDER BY t0."hired_at" DESC LIMIT 2 + 1 []""");

    [Fact]
    public void Over_a_network_the_statement_breaks_ties_itself() => Read(Newest).OnPostgreSql<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."hired_at" DESC, t0."id" LIMIT 2 []""");

    [Fact]
    public void The_row_more_is_added_to_a_page_size_that_is_a_parameter() => Read(Newest).WithTakesAsParameters().OnSqlite<PagePlan>(
        """SELECT t0."id", t0."hired_at" FROM "people" AS t0 ORDER BY t0."hired_at" DESC LIMIT ?1 + 1 [0]""");

    [Fact]
    public void An_index_serves_whose_first_columns_a_condition_says() =>
        Read(Db.Notes.Where(n => n.AuthorId == 3).OrderBy(n => n.WrittenAt).Take(2).Select(n => n.Id)).OnSqlite<PagePlan>(
            """SELECT t0."id", t0."written_at" FROM "notes" AS t0 WHERE t0."author_id" = ?1 ORDER BY t0."written_at" LIMIT 2 + 1 [0]""");

    [Fact]
    public void An_index_whose_first_columns_are_not_said_does_not_serve() =>
        Read(Db.Notes.OrderBy(n => n.WrittenAt).Take(2).Select(n => n.Id)).OnSqlite<FlatPlan>(
            """SELECT t0."id" FROM "notes" AS t0 ORDER BY t0."written_at", t0."id" LIMIT 2 []""");

    [Fact]
    public void An_order_that_is_total_has_no_ties() => Read(Db.People.OrderBy(p => p.Id).Take(2).Select(p => p.Id)).OnSqlite<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."id" LIMIT 2 []""");

    [Fact]
    public void An_order_by_text_may_have_ties_that_its_values_do_not_show() =>
        Read(Db.PersonTags.OrderBy(t => t.TagCode).Take(2).Select(t => t.Weight)).OnSqlite<FlatPlan>(
            """SELECT t0."weight" FROM "person_tags" AS t0 ORDER BY t0."tag_code", t0."person_id" LIMIT 2 []""");

    [Fact]
    public void A_page_that_skips_rows_breaks_ties_itself() => Read(Db.People.OrderBy(p => p.HiredAt).Skip(1).Take(2).Select(p => p.Id)).OnSqlite<FlatPlan>(
        """SELECT t0."id" FROM "people" AS t0 ORDER BY t0."hired_at", t0."id" LIMIT 2 OFFSET ?1 [0]""");

    [Fact]
    public async Task A_page_without_ties_is_read_by_one_statement()
    {
        var rows = new FakeRows([7, "c"], [8, "b"], [9, "a"]);

        Assert.Equal([7, 8], await ReadAsync(Read(Newest).Plan(Dialects.Sqlite), rows));
        Assert.Empty(rows.Commands);
    }

    [Fact]
    public async Task A_tie_is_read_again_by_the_statement_that_breaks_it()
    {
        var rows = new FakeRows([7, "c"], [8, "c"]) { Next = new([8, "c"], [7, "c"]) };

        Assert.Equal([8, 7], await ReadAsync(Read(Newest).Plan(Dialects.Sqlite), rows));
        Assert.Equal(
            """SELECT t0."id", t0."hired_at" FROM "people" AS t0 ORDER BY t0."hired_at" DESC, t0."id" LIMIT 2""",
            Assert.Single(rows.Commands).Sql);
    }

    [Fact]
    public async Task A_tie_behind_the_page_is_a_tie() =>
        Assert.Equal([1], await ReadAsync(Read(Newest).Plan(Dialects.Sqlite), new([7, "c"], [8, "b"], [9, "b"]) { Next = new([1, "c"]) }));

    [Fact]
    public async Task After_a_tie_executions_begin_with_the_statement_that_breaks_ties()
    {
        var plan = Read(Newest).Plan(Dialects.Sqlite);
        Assert.Same(plan, plan.Next);

        await ReadAsync(plan, new([7, "c"], [8, "c"]));

        Assert.IsType<FlatPlan>(plan.Next);
        Assert.Contains(Enumerable.Range(0, 100), _ => plan.Next == plan);
    }

    [Fact]
    public void A_page_cannot_be_streamed_without_its_tie_break() =>
        Assert.Throws<NotSupportedException>(() => Read(Newest).Plan(Dialects.Sqlite).Stream(Newest.NewProjection(), PartList.Empty));

    private static async Task<List<int>> ReadAsync(Plan plan, FakeRows rows)
    {
        var projection = Newest.NewProjection();
        projection.Results = [];
        await plan.ReadAsync(rows, projection, Read(Newest).Parts(), CancellationToken.None);
        return projection.Results;
    }
}
