namespace Farming.Orm.Artifacts.Tests.Models;

// Names that some language reserves, cannot spell, or cuts.

[Orm(typeof(Model), typeof(Select), typeof(@delete), typeof(Größe), typeof(LongNamed), typeof(LongNamedToo), typeof(PgTable), typeof(DateTimes))]
internal sealed partial class NameOrm;

[Model("models", Collection = "Model")]
[HasMany("select", ForeignKey = "Order")]
internal sealed partial class Model
{
    [Id] public int Id { get; set; }
    public string Enum { get; set; }
}

[Model("select", Collection = "Sql")]
[BelongsTo("model", ForeignKey = "Order", Name = "From")]
[Unique("Where", "Group"), Index("Group", "Where")]
internal sealed partial class Select
{
    [Id, Column("primary")] public int Id { get; set; }
    [Column("order")] public int Order { get; set; }
    public string Where { get; set; }
    [Column("group by"), Unique] public string? Group { get; set; }
}

/// <summary>A word that TypeScript and Prisma reserve, and a table whose name must be escaped everywhere.</summary>
[Model("it's a \"größe\" `x` \\; -- $1 ?1 ${1} */", Collection = "Class")]
[BelongsTo("größe", ForeignKey = "Ü")]
internal sealed partial class @delete
{
    [Id, Column("i\"d")] public int Id { get; set; }
    [Column("\\ünï `col`"), Unique] public string? Unicode { get; set; }
    [Column("or'der"), Index] public string? Quoted { get; set; }
    public int? Ü { get; set; }
}

/// <summary>Two fields that are one without accents, a field called as a relation would be, and one called as members of Drizzle's tables are.</summary>
[Model("größen", Collection = "Größen")]
[HasMany("delete", ForeignKey = "Ü", Name = "名前")]
internal sealed partial class Größe
{
    [Id] public int Id { get; set; }
    public string Länge { get; set; }
    public string Lange { get; set; }
    public string Deletes { get; set; }
    [Column("_")] public string GetSQL { get; set; }
}

/// <summary>The names of its constraints all begin with the same 63 bytes.</summary>
[Model("a_table_whose_name_is_as_long_as_a_name_may_be_on_postgresql_ok", Collection = "LongNames")]
[Unique("FirstPart", "SecondPart"), Unique("FirstPart", "ThirdPart"), Index("SecondPart", "ThirdPart")]
internal sealed partial class LongNamed
{
    [Id] public int Id { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_1"), Unique] public int FirstPart { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_2")] public int SecondPart { get; set; }
    [Column("größe_größe_größe_größe_größe_größe_größe_größe"), Index] public int ThirdPart { get; set; }
    [Default(Flavour.Größe)] public Flavour Flavour { get; set; }
}

[Model("a_table_whose_name_is_as_long_as_a_name_may_be_on_postgresql_no", Collection = "LongNamesToo")]
[BelongsTo("longNamed", ForeignKey = "FirstPart")]
internal sealed partial class LongNamedToo
{
    [Id] public int Id { get; set; }
    [Column("a_column_whose_name_is_as_long_as_a_name_may_be_on_postgresql_1")] public int FirstPart { get; set; }
}

/// <summary>Called as what schemas import.</summary>
[Model("pg_table", Collection = "Text")]
[BelongsTo("dateTimes", ForeignKey = "RelationsId")]
internal sealed partial class PgTable
{
    [Id] public int Id { get; set; }
    public int RelationsId { get; set; }
}

/// <summary>Called as a type of Prisma's is, nearly.</summary>
[Model("date_times", Collection = "Relations")]
internal sealed partial class DateTimes
{
    [Id] public int Id { get; set; }
    public string? Prototype { get; set; }
}
