namespace Farming.Orm.Conformance.Models;

// Enums whose members are neither in the order of their names nor declared in the order of their numbers.

[Model("soldiers")]
[BelongsTo("soldier", ForeignKey = "BossId", Name = "Boss")]
[HasMany("soldier", ForeignKey = "BossId", Name = "Team")]
[Index("BossId", "Rank"), Index("Rank")]
public partial class Soldier
{
    [Id(Generated = IdGeneration.None)] public int Id { get; set; }
    public Rank Rank { get; set; }
    public Rank? Wanted { get; set; }
    public Strength Strength { get; set; }
    public int? BossId { get; set; }
}

/// <summary>In the order of their numbers: Beginner, Private, Captain, Admiral.</summary>
public enum Rank
{
    Private,
    Recruit = Private,
    Admiral = 100,
    Beginner = -1,
    Captain = 5,
}

public enum Strength : ulong
{
    All = ulong.MaxValue,
    Little = 1,
    Medium = long.MaxValue,
}

[Orm(typeof(Soldier))]
public partial class RankOrm;
