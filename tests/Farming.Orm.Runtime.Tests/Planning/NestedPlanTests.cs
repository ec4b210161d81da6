using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>Where a statement costs no round trip, a branch that an index leads to has a statement of its own. The keys of the parent come before its parameters.</summary>
public sealed class NestedPlanTests
{
    [Fact]
    public void A_branch_is_found_by_the_key_of_its_parent() => Read(Db.People.Select(p => new { p.Name, Titles = p.Notes.Select(n => n.Title) })).OnSqlite<NestedPlan>(
        """SELECT t0."name", t0."id" FROM "people" AS t0 []""",
        """SELECT t0."title" FROM "notes" AS t0 WHERE t0."author_id" = ?1 []""");

    [Fact]
    public void A_key_that_is_not_selected_is_read_for_its_branches() => Read(Db.People.Select(p => p.Notes.Select(n => n.Title))).OnSqlite<NestedPlan>(
        """SELECT t0."id" FROM "people" AS t0 []""",
        """SELECT t0."title" FROM "notes" AS t0 WHERE t0."author_id" = ?1 []""");

    [Fact]
    public void Branches_inside_of_a_branch_follow_it() =>
        Read(Db.People.Select(p => p.Notes.Select(n => new { n.Title, Comments = n.Comments.Select(c => c.Text) }))).OnSqlite<NestedPlan>(
            """SELECT t0."id" FROM "people" AS t0 []""",
            """SELECT t0."title", t0."id" FROM "notes" AS t0 WHERE t0."author_id" = ?1 []""",
            """SELECT t0."text" FROM "comments" AS t0 WHERE t0."note_id" = ?1 []""");

    [Fact]
    public void Each_statement_sends_the_parameters_that_are_its_own() =>
        Read(Db.People.Where(p => p.Age > 3).Select(p => new
        {
            First = p.Notes.Where(n => n.Title == "x").Select(n => n.Id),
            Second = p.Notes.Where(n => n.Title != "y").OrderBy(n => n.Comments.Count(c => c.Text == "z")).Skip(5).Select(n => n.Id),
        })).OnSqlite<NestedPlan>(
            """SELECT t0."id" FROM "people" AS t0 WHERE t0."age" > ?1 [0]""",
            """SELECT t0."id" FROM "notes" AS t0 WHERE t0."author_id" = ?1 AND t0."title" = ?2 [1]""",
            """
            SELECT t0."id" FROM "notes" AS t0 WHERE t0."author_id" = ?1 AND t0."title" <> ?2 ORDER BY (SELECT count(*) FROM "comments" AS t1 WHERE
            t1."note_id" = t0."id" AND t1."text" = ?3), t0."id" LIMIT -1 OFFSET ?4 [2, 3, 4]
            """);

    [Fact]
    public void A_many_to_many_goes_through_its_join_table() => Read(Db.People.Select(p => p.Tags.Select(t => t.Label))).OnSqlite<NestedPlan>(
        """SELECT t0."id" FROM "people" AS t0 []""",
        """SELECT t1."label" FROM "person_tags" AS t0 CROSS JOIN "tags" AS t1 ON t1."code" = t0."tag_code" WHERE t0."person_id" = ?1 []""");

    [Fact]
    public void A_branch_of_a_to_one_row_is_found_by_its_key() =>
        Read(Db.Notes.Select(n => n.Author.Reports.Select(r => r.Name))).OnSqlite<NestedPlan>(
            """SELECT t1."id" FROM "notes" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."author_id" []""",
            """SELECT t0."name" FROM "people" AS t0 WHERE t0."manager_id" = ?1 []""");

    [Fact]
    public void A_page_of_a_branch_in_the_order_of_an_index_breaks_no_ties_at_first() =>
        Read(Db.People.Select(p => p.Notes.OrderByDescending(n => n.WrittenAt).Take(3).Select(n => n.Title))).OnSqlite<NestedPlan>(
            """SELECT t0."id" FROM "people" AS t0 []""",
            """SELECT t0."title", t0."written_at" FROM "notes" AS t0 WHERE t0."author_id" = ?1 ORDER BY t0."written_at" DESC LIMIT 3 + 1 []""");

    [Fact]
    public void A_page_of_a_branch_in_another_order_breaks_ties() =>
        Read(Db.People.Select(p => p.Notes.OrderBy(n => n.Title).Take(3).Select(n => n.Id))).OnSqlite<NestedPlan>(
            """SELECT t0."id" FROM "people" AS t0 []""",
            """SELECT t0."id" FROM "notes" AS t0 WHERE t0."author_id" = ?1 ORDER BY t0."title", t0."id" LIMIT 3 []""");

    [Fact]
    public void A_branch_that_no_index_leads_to_is_part_of_a_union() => Assert.IsType<UnionPlan>(Read(Db.People.Select(p => p.LogLines.Select(l => l.Text))).Plan(Dialects.Sqlite));

    [Fact]
    public void A_branch_of_one_row_needs_no_index() =>
        Assert.IsType<NestedPlan>(Read(Db.People.Select(p => p.LogLines.Select(l => l.Text)), QueryKind.First).Plan(Dialects.Sqlite));

    [Fact]
    public void A_stream_has_the_same_statements() =>
        Assert.Equal(
            Read(Db.People.Select(p => p.Notes.Select(n => n.Title))).Plan(Dialects.Sqlite).Sql,
            Read(Db.People.Select(p => p.Notes.Select(n => n.Title)), QueryKind.Stream).Plan(Dialects.Sqlite).Sql);

    [Fact]
    public async Task The_statement_of_a_branch_gets_the_keys_of_the_row_that_its_parents_statement_stands_on_and_then_its_parameters()
    {
        var query = Db.People.Select(p => new { p.Age, Titles = p.Notes.Where(n => n.Title != "x").Select(n => n.Title) });
        var (request, projection) = (Read(query), query.NewProjection());
        projection.Results = [];
        var rows = new FakeRows([30, 1]) { Next = new(["a"], ["b"]) };

        await request.Plan(Dialects.Sqlite).ReadAsync(rows, projection, request.Parts(), CancellationToken.None);

        Assert.Equal([1, "x"], Assert.Single(rows.Commands).Values);
        Assert.Equal(["a", "b"], Assert.Single(projection.Results).Titles);
    }
}
