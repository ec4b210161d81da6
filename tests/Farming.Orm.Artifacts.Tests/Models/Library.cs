namespace Farming.Orm.Artifacts.Tests.Models;

// Relations of every kind, each readable, and rows that can be written from either side.

[Orm(
    typeof(Author), typeof(Biography), typeof(Book), typeof(Shelf), typeof(Placement), typeof(Category), typeof(Chicken), typeof(Egg),
    typeof(Tenant), typeof(Seat), typeof(Ticket), typeof(Remark), typeof(Badge), typeof(Follow))]
public partial class LibraryOrm;

public enum Standing
{
    Regular,
    Honoured,
}

[Model("authors"), Description("Who writes; \"quotes\", $& and */ are text.\nAnd so is a second line.")]
[HasOne("biography", ForeignKey = "AuthorId")]
[HasMany("book", ForeignKey = "AuthorId", Name = "Written")]
[HasMany("book", ForeignKey = "EditorId", Name = "Edited")]
[ManyToMany("author", Through = "follow", From = "FollowerId", To = "FollowedId", Name = "Following")]
public partial class Author
{
    [Id] public string Id { get; set; }
    [Unique, Description("How to reach them: `mail` ${not} {a} template.")] public string Email { get; set; }
    public string Name { get; set; }
    [Default(Standing.Regular)] public Standing Standing { get; set; }
    public Standing? FormerStanding { get; set; }
    [DefaultNow] public DateTime CreatedAt { get; set; }
    [UpdatedNow] public DateTime ChangedAt { get; set; }
}

/// <summary>A HasOne over a unique key.</summary>
[Model("biographies")]
[BelongsTo("author", ForeignKey = "AuthorId", OnDelete = ReferentialAction.Cascade, OnUpdate = ReferentialAction.Cascade)]
public partial class Biography
{
    [Id] public Guid Id { get; set; }
    [Unique] public string AuthorId { get; set; }
    public string? Text { get; set; }
}

/// <summary>Two relations to one model, one of them over a nullable key.</summary>
[Model("books")]
[BelongsTo("author", ForeignKey = "AuthorId", Name = "Author")]
[BelongsTo("author", ForeignKey = "EditorId", Name = "Editor", OnDelete = ReferentialAction.SetNull)]
[ManyToMany("shelf", Through = "placement", From = "BookId", To = "ShelfId")]
[Index("Title", "AuthorId")]
public partial class Book
{
    [Id] public long Id { get; set; }
    public string Title { get; set; }
    public string AuthorId { get; set; }
    public string? EditorId { get; set; }
}

[Model("shelves")]
[ManyToMany("book", Through = "placement", From = "ShelfId", To = "BookId")]
public partial class Shelf
{
    [Id] public int Id { get; set; }
    public string Room { get; set; }
}

/// <summary>A join model that declares no relation, with a composite key.</summary>
[Model("placements")]
public partial class Placement
{
    [Id, References("book.id", OnDelete = ReferentialAction.Cascade)] public long BookId { get; set; }
    [Id, References("shelf.id", OnDelete = ReferentialAction.Cascade)] public int ShelfId { get; set; }
    [Default(1)] public int Position { get; set; }
}

/// <summary>A join of a model with itself.</summary>
[Model("follows")]
[BelongsTo("author", ForeignKey = "FollowerId", Name = "Follower")]
[BelongsTo("author", ForeignKey = "FollowedId", Name = "Followed")]
[Unique("FollowerId", "FollowedId")]
public partial class Follow
{
    [Id] public int Id { get; set; }
    public string FollowerId { get; set; }
    public string FollowedId { get; set; }
}

/// <summary>A relation with itself, declared on both sides.</summary>
[Model("categories")]
[BelongsTo("category", ForeignKey = "ParentId", Name = "Parent", OnDelete = ReferentialAction.Cascade)]
[HasMany("category", ForeignKey = "ParentId", Name = "Children")]
public partial record Category
{
    [Id] public int Id { get; init; }
    public required string Name { get; init; }
    public int? ParentId { get; init; }
}

/// <summary>Two that point to each other.</summary>
[Model("chickens")]
[BelongsTo("egg", ForeignKey = "HatchedFromId", Name = "HatchedFrom")]
public partial class Chicken
{
    [Id] public int Id { get; set; }
    public int? HatchedFromId { get; set; }
}

[Model("eggs")]
[BelongsTo("chicken", ForeignKey = "LaidById", Name = "LaidBy")]
public partial class Egg
{
    [Id] public int Id { get; set; }
    public int LaidById { get; set; }
}

/// <summary>Composite keys: of ids that are given.</summary>
[Model("tenants")]
public partial class Tenant
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public string Name { get; set; }
}

[Model("seats")]
[BelongsTo("tenant", ForeignKey = "TenantId")]
[HasMany("ticket", ForeignKey = "TenantId, SeatNumber")]
public partial class Seat
{
    [Id] public int TenantId { get; set; }
    [Id] public int Number { get; set; }
    [ConcurrencyToken] public int Version { get; set; }
}

[Model("tickets")]
[BelongsTo("seat", ForeignKey = "TenantId, SeatNumber")]
public partial class Ticket
{
    [Id] public int TenantId { get; set; }
    [Id] public Guid Number { get; set; }
    public int? SeatNumber { get; set; }
}

/// <summary>Neither side declares a relation: a reference alone, and two to one model.</summary>
[Model("remarks")]
public partial class Remark
{
    [Id] public int Id { get; set; }
    [References("book.id", OnDelete = ReferentialAction.Cascade)] public long BookId { get; set; }
    [References("author.email", OnUpdate = ReferentialAction.Cascade)] public string? WrittenBy { get; set; }
    public string Text { get; set; }
}

/// <summary>Only the other side has a relation, in a model that makes no constraint; and a unique key without a HasOne.</summary>
[Model("badges")]
[HasMany("badge", ForeignKey = "ReplacedById", Name = "Replaced")]
public partial class Badge
{
    [Id] public int Id { get; set; }
    public int? ReplacedById { get; set; }
    [Unique, References("author.id")] public string? HolderId { get; set; }
    [ConcurrencyToken] public uint RowVersion { get; set; }
}
