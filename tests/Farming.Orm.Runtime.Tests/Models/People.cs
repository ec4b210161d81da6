namespace Farming.Orm.Runtime.Tests.Models;

// A small set of models with each kind of relation. Nothing is executed: plans are made of them.

[Orm]
public partial class PeopleOrm;

[Model("teams", Schema = "org")]
[HasMany("person", ForeignKey = "TeamId", Name = "Members")]
public partial class Team
{
    [Id] public int Id { get; set; }
    public string Name { get; set; }
}

[Model("people")]
[BelongsTo("team", ForeignKey = "TeamId")]
[BelongsTo("person", ForeignKey = "ManagerId", Name = "Manager")]
[HasMany("person", ForeignKey = "ManagerId", Name = "Reports")]
[HasOne("profile", ForeignKey = "PersonId")]
[HasMany("note", ForeignKey = "AuthorId")]
[HasMany("logLine", ForeignKey = "PersonId")]
[ManyToMany("tag", Through = "personTag", From = "PersonId", To = "TagCode")]
[Index("HiredAt")]
public partial class Person
{
    [Id] public int Id { get; set; }
    [Unique] public string Email { get; set; }
    public string Name { get; set; }
    public string? Nickname { get; set; }
    public int Age { get; set; }
    public decimal? Salary { get; set; }
    public DateTime HiredAt { get; set; }
    public int? TeamId { get; set; }
    public int? ManagerId { get; set; }
}

[Model("profiles")]
[BelongsTo("person", ForeignKey = "PersonId")]
public partial class Profile
{
    [Id] public int Id { get; set; }
    [Unique] public int PersonId { get; set; }
    public string? Bio { get; set; }
}

[Model("notes")]
[BelongsTo("person", ForeignKey = "AuthorId", Name = "Author")]
[HasMany("comment", ForeignKey = "NoteId")]
[Index("AuthorId", "WrittenAt")]
public partial class Note
{
    [Id] public int Id { get; set; }
    public int AuthorId { get; set; }
    public string Title { get; set; }
    public DateTime WrittenAt { get; set; }
}

[Model("comments")]
[BelongsTo("note", ForeignKey = "NoteId")]
public partial class Comment
{
    [Id] public int Id { get; set; }
    public int NoteId { get; set; }
    public string Text { get; set; }
}

// No foreign key and no index leads to the lines of a person.
[Model("log_lines")]
public partial class LogLine
{
    [Id] public int Id { get; set; }
    public int PersonId { get; set; }
    public string Text { get; set; }
}

[Model("tags")]
public partial class Tag
{
    [Id(Generated = IdGeneration.None)] public string Code { get; set; }
    public string Label { get; set; }
}

// The join model has a value of its own.
[Model("person_tags")]
[BelongsTo("person", ForeignKey = "PersonId")]
[BelongsTo("tag", ForeignKey = "TagCode")]
public partial class PersonTag
{
    [Id] public int PersonId { get; set; }
    [Id] public string TagCode { get; set; }
    public int Weight { get; set; }
}

[Model("counters")]
public partial class Counter
{
    [Id(Generated = IdGeneration.None)] public string Name { get; set; }
    public int Hits { get; set; }
    [UpdatedNow] public DateTime ChangedAt { get; set; }
    [ConcurrencyToken] public int Version { get; set; }
}
