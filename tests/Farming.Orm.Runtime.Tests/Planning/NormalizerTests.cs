using Farming.Orm.Planning;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>A request with all that was left unsaid: the order is total where a page depends on it, and each part knows its first parameter.</summary>
public sealed class NormalizerTests
{
    [Fact]
    public void A_page_ends_its_order_by_the_key() => Assert.Equal("Name, Id", OrderOf(Db.People.OrderBy(p => p.Name).Take(1)));

    [Fact]
    public void Skipped_rows_make_a_page() => Assert.Equal("Name, Id", OrderOf(Db.People.OrderBy(p => p.Name).Skip(1)));

    [Fact]
    public void No_skipped_rows_make_none() => Assert.Equal("Name", OrderOf(Db.People.OrderBy(p => p.Name).Skip(0)));

    [Fact]
    public void A_page_in_no_order_has_the_order_of_the_key() => Assert.Equal("PersonId, TagCode", OrderOf(Db.PersonTags.Take(1)));

    [Fact]
    public void A_key_that_is_a_part_of_the_order_is_not_added_again() => Assert.Equal("TagCode, PersonId", OrderOf(Db.PersonTags.OrderBy(t => t.TagCode).Take(1)));

    [Fact]
    public void An_order_by_a_unique_key_is_total() => Assert.Equal("Email", OrderOf(Db.People.OrderBy(p => p.Email).Take(1)));

    [Fact]
    public void An_order_by_the_key_of_another_row_is_not() => Assert.Equal("Id, Id", OrderOf(Db.Notes.OrderBy(n => n.Author.Id).Take(1)));

    [Fact]
    public void An_order_by_a_count_is_not_total() => Assert.Equal("Count, Id", OrderOf(Db.People.OrderBy(p => p.Notes.Count()).Take(1)));

    [Fact]
    public void All_rows_keep_the_order_that_was_asked_for() => Assert.Equal("Name", OrderOf(Db.People.OrderBy(p => p.Name)));

    [Fact]
    public void The_first_row_of_an_order_is_a_page() => Assert.Equal("Name, Id", OrderOf(Db.People.OrderBy(p => p.Name), QueryKind.First));

    [Fact]
    public void The_first_row_of_no_order_is_not() => Assert.Equal("", OrderOf(Db.People, QueryKind.First));

    [Fact]
    public void The_row_of_a_unique_key_needs_no_order() => Assert.Equal("", OrderOf(Db.People.Take(1), QueryKind.Unique));

    [Fact]
    public void Distinct_rows_have_no_key_to_break_ties_by() => Assert.Equal("Name", OrderOf(Db.People.OrderBy(p => p.Name).Distinct().Take(1)));

    [Fact]
    public void The_order_that_was_asked_for_is_told_from_the_tie_break() =>
        Assert.Equal(1, new Normalizer().Rows(Db.People.OrderBy(p => p.Name).Take(1).State).AskedOrders);

    [Fact]
    public void The_parameters_of_a_condition_come_first_then_those_of_the_order_then_the_page()
    {
        var rows = new Normalizer().Rows(
            Db.People.Where(p => p.Age > 1 & p.Name == "x").OrderBy(p => p.Age).ThenBy(p => p.Notes.Count(n => n.Title == "y")).ThenBy(p => p.Notes.Count(n => n.Title == "z"))
                .Skip(1).Take(2).State);

        Assert.Equal(0, rows.PredicateParameter);
        Assert.Equal([2, 2, 3, 0], rows.Orders.Select(order => order.Parameter));
        Assert.Equal((4, 5), (rows.Skipped!.Parameter, rows.Taken!.Parameter));
    }

    [Fact]
    public void The_parameters_of_what_is_read_follow_in_the_order_in_which_it_is_listed()
    {
        var query = Db.People.Where(p => p.Age > 1).Select(p => new
        {
            Count = p.Notes.Where(n => n.Title == "a").Count(),
            Manager = p.Manager.Select(m => m.Notes.Where(n => n.Title == "b").Any()),
            Notes = p.Notes.Where(n => n.Title == "c").Take(3).Select(n => n.Comments.Where(c => c.Text == "d").Count()),
        });
        var normalizer = new Normalizer();
        normalizer.Rows(query.State);
        var node = normalizer.Node(query.NewProjection().Row);

        Assert.Equal(1, Assert.Single(Assert.Single(node.ToOnes).Computed));
        Assert.Equal(2, Assert.Single(node.Computed));
        Assert.Equal((3, 4), (node.Branches[0].Rows.PredicateParameter, node.Branches[0].Rows.Taken!.Parameter));
        Assert.Equal(5, Assert.Single(node.Branches[0].Node.Computed));
        Assert.Equal(6, Read(query).Parts().ParameterCount);
    }

    private static string OrderOf<TResult>(Query<TResult> query, QueryKind kind = QueryKind.Many) =>
        string.Join(", ", new Normalizer().Rows(query.State, kind).Orders.Select(order => order.Operand.Field.Name));
}
