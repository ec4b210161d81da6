namespace Farming.Orm.Conformance.Models;

// Relations of other shapes: a model to itself, two relations between two models, composite keys, join rows that may repeat.

[Model("employees")]
[BelongsTo("employee", ForeignKey = nameof(ManagerId), Name = "Manager")]
[HasMany("employee", ForeignKey = nameof(ManagerId), Name = "Reports")]
public partial record Employee
{
    [Id] public int Id { get; init; }
    public required string Name { get; init; }
    public int? ManagerId { get; init; }
}

[Model("articles")]
[BelongsTo(nameof(Writer), ForeignKey = nameof(AuthorId), Name = "Author")]
[BelongsTo(nameof(Writer), ForeignKey = nameof(EditorId), Name = "Editor")]
[ManyToMany("label", Through = "articleLabel", From = "ArticleId", To = "LabelId")]
public partial class Article
{
    [Id] public long Id { get; set; }
    public string Title { get; set; }
    public long AuthorId { get; set; }
    public long? EditorId { get; set; }
}

[Model("writers")]
[HasMany("article", ForeignKey = "AuthorId", Name = "Written")]
[HasMany("article", ForeignKey = "EditorId", Name = "Edited")]
public partial record Writer([property: Id] long Id, string Name);

[Model("labels")]
[ManyToMany("article", Through = nameof(ArticleLabel), From = "LabelId", To = "ArticleId")]
public partial class Label
{
    [Id(Generated = IdGeneration.None)] public string Code { get; set; }
}

/// <summary>No key prevents a pair from occurring twice.</summary>
[Model("article_labels")]
[BelongsTo("article", ForeignKey = "ArticleId")]
[BelongsTo("label", ForeignKey = "LabelId")]
public partial class ArticleLabel
{
    [Id] public long Id { get; set; }
    public long ArticleId { get; set; }
    public string LabelId { get; set; }
}

[Model("customers")]
[HasMany("order", ForeignKey = "TenantId, CustomerNumber")]
[ManyToMany("customer", Through = "referral", From = "TenantId, ReferrerNumber", To = "TenantId, ReferredNumber", Name = "Referred")]
public partial class Customer
{
    [Id] public int TenantId { get; set; }
    [Id] public int Number { get; set; }
    public string Name { get; set; }
}

[Model("orders", Schema = "shop")]
[BelongsTo("customer", ForeignKey = "TenantId, CustomerNumber")]
public partial class Order
{
    [Id] public int TenantId { get; set; }
    [Id] public Guid Number { get; set; }
    public int? CustomerNumber { get; set; }
    public decimal Total { get; set; }
}

[Model("referrals")]
public partial class Referral
{
    [Id] public int TenantId { get; set; }
    [Id] public int ReferrerNumber { get; set; }
    [Id] public int ReferredNumber { get; set; }
}

[Model("tracks")]
[HasMany("play", ForeignKey = "TrackId")]
[ManyToMany("label", Through = "trackLabel", From = "TrackId", To = "LabelCode")]
public partial class Track
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
}

/// <summary>The index has the order of the plays of a track, many of which may be tied.</summary>
[Model("plays")]
[BelongsTo("track", ForeignKey = "TrackId")]
[HasMany("listener", ForeignKey = "PlayId")]
[Index("TrackId", "At")]
public partial class Play
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int TrackId { get; set; }
    public DateTime? At { get; set; }
}

[Model("listeners")]
[BelongsTo("play", ForeignKey = "PlayId")]
public partial class Listener
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public int PlayId { get; set; }
    public string Name { get; set; }
}

[Model("track_labels")]
[BelongsTo("track", ForeignKey = "TrackId")]
[BelongsTo("label", ForeignKey = "LabelCode")]
public partial class TrackLabel
{
    [Id] public int TrackId { get; set; }
    [Id] public string LabelCode { get; set; }
}

/// <summary>Short names, as a statement might give its own tables and columns.</summary>
[Model("b0", Collection = "Bracelets")]
[HasMany("bead", ForeignKey = "N")]
public partial class Bracelet
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
}

[Model("b1", Collection = "Beads")]
[BelongsTo("bracelet", ForeignKey = "N")]
[HasMany("bead", ForeignKey = "P", Name = "Inner")]
[BelongsTo("bead", ForeignKey = "P", Name = "Outer")]
public partial class Bead
{
    [Id(Generated = IdGeneration.None)] public int C0 { get; set; }
    public int N { get; set; }
    public int? P { get; set; }
}
