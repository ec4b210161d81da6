namespace Farming.Orm.Conformance.Models;

// What nested writes are tested on beside the others: a key that is not the primary key, three levels, and a table that two of them lead to.

[Model("shelves", Collection = "Shelves")]
[HasMany("remark", ForeignKey = "ShelfCode")]
[HasMany("sticker", ForeignKey = "ShelfId")]
[HasMany("book", ForeignKey = "ShelfCode")]
public partial class Shelf
{
    [Id] public long Id { get; set; }
    [Unique] public string? Code { get; set; }
}

[Model("books")]
[HasMany("page", ForeignKey = "BookId")]
[HasMany("remark", ForeignKey = "BookId")]
[BelongsTo("shelf", ForeignKey = "ShelfCode")]
public partial record Book
{
    [Id] public long Id { get; init; }
    [References("shelf.code")] public required string ShelfCode { get; init; }
    public required string Title { get; init; }
    [Default(1)] public int Copies { get; init; }
    [DefaultNow] public DateTime? SeenAt { get; init; }
}

[Model("pages")]
[BelongsTo("book", ForeignKey = "BookId")]
[Unique("BookId", "Number")]
public partial class Page
{
    [Id] public Guid Id { get; set; }
    public long BookId { get; set; }
    public int Number { get; set; }
}

[Model("remarks")]
public partial class Remark
{
    [Id] public long Id { get; set; }
    public string Text { get; set; }
    [References("shelf.code")] public string? ShelfCode { get; set; }
    [References("book.id")] public long? BookId { get; set; }
    [References("page.id")] public Guid? PageId { get; set; }
}

/// <summary>Points to a shelf without a foreign key, so that no index leads to a shelf's rows.</summary>
[Model("stickers")]
public partial class Sticker
{
    [Id] public long Id { get; set; }
    public long ShelfId { get; set; }
    public int Rank { get; set; }
}
