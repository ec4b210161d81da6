using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>Conditions and orders of branches that use the columns of the rows outside the branch.</summary>
public abstract class OuterColumnTests(ITestServer server) : DatabaseTests(server)
{
    private List<Shelf> _shelves = [];
    private List<Book> _books = [];
    private List<Page> _pages = [];
    private List<Sticker> _stickers = [];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _shelves = [.. await Orm.Shelves.CreateManyAsync([.. Enumerable.Range(1, 4).Select(id => new ShelfCreate { Id = id, Code = $"s{id}" })])];
        _books = [.. await Orm.Books.CreateManyAsync([.. Enumerable.Range(1, 12).Select(id => new BookCreate
        {
            Id = id,
            ShelfCode = $"s{1 + (id % 3)}",
            Title = id % 4 == 0 ? $"s{1 + (id % 3)}" : $"Book {id}",
            Copies = id % 5,
        })])];
        _pages = [.. await Orm.Pages.CreateManyAsync([.. Enumerable.Range(0, 60).Select(n => new PageCreate { BookId = 1 + (n % 11), Number = n / 11 })])];
        _stickers = [.. await Orm.Stickers.CreateManyAsync([.. Enumerable.Range(1, 30).Select(id => new StickerCreate { Id = id, ShelfId = 1 + (id % 3), Rank = id % 6 })])];
    }

    [Fact]
    public async Task A_condition_compares_with_the_row_outside_the_branch()
    {
        var (books, statements) = await Watch(() => Orm.Books.OrderBy(b => b.Id).Select(b => new
        {
            b.Id,
            Count = b.Pages.Where(p => p.Number < b.Columns().Copies).Count(),
            Any = b.Pages.Where(p => p.Number > b.Columns().Copies).Any(),
            Numbers = b.Pages.Where(p => p.Number < b.Columns().Copies).OrderBy(p => p.Number).Select(p => p.Number),
            Last = b.Pages.Where(p => p.Number <= b.Columns().Copies).OrderByDescending(p => p.Number).Take(1).Select(p => p.Number),
            Models = b.Pages.Where(p => !(p.Number < b.Columns().Copies)).OrderBy(p => p.Number).ToList(),
        }).FindManyAsync());

        IsOneQuery(3, statements.Distinct().ToList());
        Assert.Equal(
            _books.Select(b => Row(
                b.Id,
                Pages(b).Count(n => n < b.Copies),
                Pages(b).Any(n => n > b.Copies),
                Text(Pages(b).Where(n => n < b.Copies)),
                Text(Pages(b).Where(n => n <= b.Copies).TakeLast(1)),
                Text(Pages(b).Where(n => n >= b.Copies)))),
            books.Select(b => Row(b.Id, b.Count, b.Any, Text(b.Numbers), Text(b.Last), Text(b.Models.Select(p => p.Number)))));
    }

    [Fact]
    public async Task Orders_to_one_paths_and_relations_of_the_outer_row_can_be_used()
    {
        var books = await Orm.Books.OrderBy(b => b.Id).Select(b => new
        {
            b.Id,
            Named = b.Pages.Where(p => b.Columns().Title == b.Columns().Shelf.Code).OrderBy(p => p.Number).Select(p => p.Number),
            Full = b.Pages.Where(p => b.Columns().Pages.Some(other => other.Number > p.Number & other.Number == b.Columns().Copies)).OrderBy(p => p.Number).Select(p => p.Number),
            Counted = b.Pages.Where(p => p.Number < b.Columns().Pages.Count()).OrderBy(p => b.Columns().Title).ThenByDescending(p => p.Number).Take(2).Select(p => p.Number),
        }).FindManyAsync();

        Assert.Equal(
            _books.Select(b => Row(
                b.Id,
                Text(Pages(b).Where(_ => b.Title == b.ShelfCode)),
                Text(Pages(b).Where(n => Pages(b).Any(other => other > n && other == b.Copies))),
                Text(Pages(b).Where(n => n < Pages(b).Count()).Reverse().Take(2)))),
            books.Select(b => Row(b.Id, Text(b.Named), Text(b.Full), Text(b.Counted))));
    }

    [Fact]
    public async Task Branches_of_branches_use_the_columns_of_the_row_outside_them()
    {
        var (shelves, statements) = await Watch(() => Orm.Shelves.OrderBy(s => s.Id).Select(s => new
        {
            s.Code,
            Books = s.Books.Where(b => b.Id > s.Columns().Id).OrderBy(b => b.Id).Take(3).Select(b => new
            {
                b.Id,
                Pages = b.Pages.Where(p => p.Number <= b.Columns().Copies & b.Columns().Shelf.Code != b.Columns().Title).OrderBy(p => p.Number).Select(p => p.Number),
                Others = b.Shelf.Stickers.Where(r => r.Rank == b.Columns().Copies & r.ShelfId == b.Shelf.Columns().Id).OrderBy(r => r.Id).Select(r => r.Id),
                Count = b.Pages.Where(p => p.Number == b.Columns().Copies & b.Columns().Shelf.Code != null).Count(),
            }),
        }).FindManyAsync());

        IsOneQuery(0, statements);
        Assert.Equal(
            _shelves.Select(s => Row(s.Code, string.Join(" ", _books.Where(b => b.ShelfCode == s.Code && b.Id > s.Id).Take(3).Select(b => Row(
                b.Id,
                Text(Pages(b).Where(n => n <= b.Copies && b.Title != s.Code)),
                Text(_stickers.Where(r => r.Rank == b.Copies && r.ShelfId == s.Id).Select(r => r.Id)),
                Pages(b).Count(n => n == b.Copies)))))),
            shelves.Select(s => Row(s.Code, string.Join(" ", s.Books.Select(b => Row(b.Id, Text(b.Pages), Text(b.Others), b.Count))))));
    }

    [Fact]
    public async Task A_relation_without_an_index_a_stream_a_first_and_a_batch_read_the_same()
    {
        var query = Orm.Shelves.OrderBy(s => s.Id).Select(s => new
        {
            s.Id,
            Ranks = s.Stickers.Where(r => r.ShelfId == s.Columns().Id & r.Rank > 2).OrderBy(r => r.Rank).ThenBy(r => r.Id).Take(4).Select(r => r.Id),
        });
        var expected = _shelves.Select(s => Row(
            s.Id,
            Text(_stickers.Where(r => r.ShelfId == s.Id && r.Rank > 2).OrderBy(r => r.Rank).ThenBy(r => r.Id).Take(4).Select(r => r.Id)))).ToList();

        var streamed = new List<string>();
        await foreach (var shelf in query.StreamAsync())
        {
            streamed.Add(Row(shelf.Id, Text(shelf.Ranks)));
        }

        Assert.Equal(expected, (await query.FindManyAsync()).Select(s => Row(s.Id, Text(s.Ranks))));
        Assert.Equal(expected, streamed);
        Assert.Equal(expected[0], await query.FindFirstAsync() is { } first ? Row(first.Id, Text(first.Ranks)) : null);
    }

    [Fact]
    public async Task Join_tables_and_optional_rows_lead_to_columns_too()
    {
        var manager = await Orm.Employees.CreateAsync(new() { Id = 1, Name = "b" });
        await Orm.Employees.CreateManyAsync([new() { Id = 2, Name = "a", ManagerId = 1 }, new() { Id = 3, Name = "c", ManagerId = 1 }, new() { Id = 4, Name = "b", ManagerId = 3 }]);
        var employees = await Orm.Employees.OrderBy(e => e.Id).Select(e => new
        {
            e.Name,
            Peers = e.Manager.Select(m => m.Reports.Where(r => r.Name > e.Columns().Name & r.Id != e.Columns().Id & r.Name != m.Columns().Name).OrderBy(r => r.Id).Select(r => r.Id)),
        }).FindManyAsync();
        Assert.Equal(["b:", "a:3", "c:", "b:"], employees.Select(e => $"{e.Name}:{Text(e.Peers ?? [])}"));
        Assert.Null(employees[0].Peers);

        var writer = await Orm.Writers.CreateAsync(new() { Id = 1, Name = "x" });
        await Orm.Labels.CreateManyAsync([new() { Code = "x" }, new() { Code = "y" }, new() { Code = "z" }]);
        await Orm.Articles.CreateManyAsync([new() { Id = 1, Title = "y", AuthorId = 1 }, new() { Id = 2, Title = "z", AuthorId = 1 }]);
        await Orm.ArticleLabels.CreateManyAsync([.. from article in new[] { 1, 2 } from label in "xyz" select new ArticleLabelCreate { ArticleId = article, LabelId = label.ToString() }]);
        var articles = await Orm.Articles.OrderBy(a => a.Id).Select(a => new
        {
            a.Id,
            Labels = a.Labels.Where(l => l.Code <= a.Columns().Title & l.Code != a.Columns().Author.Name).OrderBy(l => l.Code).Select(l => l.Code),
        }).FindManyAsync();
        Assert.Equal(["1:y", "2:y,z"], articles.Select(a => $"{a.Id}:{Text(a.Labels)}"));
    }

    [Fact]
    public async Task Values_of_the_outer_row_and_columns_as_results_are_refused()
    {
#pragma warning disable FORM0201 // What the rule forbids, and cannot see inside of helpers.
        var value = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Books.Select(b => b.Pages.Where(p => p.Number == b.Copies).Count()).FindManyAsync());
        Assert.Contains(".Columns()", value.Message, StringComparison.Ordinal);
        var far = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Shelves.Select(s => s.Books.Select(b => b.Pages.Where(p => s.Columns().Id == b.Columns().Id).Any()))
            .FindManyAsync());
        Assert.Contains("cannot use anything of that row", far.Message, StringComparison.Ordinal);
        var result = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Orm.Books.Select(b => new { b.Id, b.Columns().Copies }).FindManyAsync());
        Assert.Contains("returns a column or a condition", result.Message, StringComparison.Ordinal);
#pragma warning restore FORM0201
        BookSelect? kept = null;
        await Orm.Books.Select(b =>
        {
            kept = b;
            return b.Id;
        }).FindManyAsync();
        Assert.ThrowsAny<InvalidOperationException>(() => kept!.Columns());
    }

    private static string Text<T>(IEnumerable<T> values) => string.Join(",", values);

    private static string Row(params object?[] values) => string.Join("|", values);

    private IEnumerable<int> Pages(Book book) => _pages.Where(p => p.BookId == book.Id).Select(p => p.Number).Order();
}
