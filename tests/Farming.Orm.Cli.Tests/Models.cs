namespace Farming.Orm.Cli.Tests;

// What the tool reads out of this assembly.

[Orm(typeof(Writer), typeof(Essay))]
public partial class WriterOrm;

[Orm(typeof(Reader))]
public partial class ReaderOrm;

[Model("writers")]
[HasMany("essay", ForeignKey = "WriterId")]
public partial class Writer
{
    [Id] public string Id { get; set; }
    public string Name { get; set; }
}

[Model("essays")]
[BelongsTo("writer", ForeignKey = "WriterId")]
public partial class Essay
{
    [Id] public int Id { get; set; }
    [Default("$& $1")] public string Title { get; set; }
    public string WriterId { get; set; }
}

[Model("readers")]
public partial class Reader
{
    [Id] public int Id { get; set; }
    public Mood Mood { get; set; }
}

public enum Mood
{
    Good,
    Bad,
}
