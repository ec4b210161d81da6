using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Enums are stored by their names, and are compared and sorted by their numbers, as in C#.</summary>
public abstract class EnumOrderTests(ITestServer server) : SuiteTests(server)
{
    private static readonly Tables RankTables = new(nameof(RankOrm), driver => new RankOrm(driver).Schema.CreateAsync());

    private static readonly Rank[] Ranks = [Rank.Beginner, Rank.Private, Rank.Captain, Rank.Admiral];

    private static readonly Strength[] Strengths = [Strength.All, Strength.Little, Strength.Medium];

    /// <summary>All pairs of a rank and a wanted rank, which may be null. The first twelve are led by the first, the others by the second.</summary>
    private static readonly Soldier[] Soldiers =
    [
        .. Ranks.SelectMany(rank => Ranks.Select(wanted => (Rank?)wanted).Append(null).Select(wanted => (Rank: rank, Wanted: wanted)))
            .Select((pair, index) => new Soldier
            {
                Id = index,
                Rank = pair.Rank,
                Wanted = pair.Wanted,
                Strength = Strengths[index % Strengths.Length],
                BossId = index switch { 0 => null, < 12 => 0, _ => 7 },
            }),
    ];

    protected override Tables? Tables => RankTables;

    private RankOrm Orm => new(Database.Driver);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Orm.Soldiers.CreateManyAsync(Soldiers.Select(soldier => new SoldierCreate
        {
            Id = soldier.Id,
            Rank = soldier.Rank,
            Wanted = soldier.Wanted,
            Strength = soldier.Strength,
            BossId = soldier.BossId,
        }));
    }

    [Fact]
    public async Task Comparisons_are_those_of_the_numbers()
    {
        foreach (var value in Ranks)
        {
            foreach (var (where, expected) in new (Func<SoldierWhere, Predicate> Where, Func<Soldier, bool> Expected)[]
            {
                (s => s.Rank < value, s => s.Rank < value),
                (s => s.Rank <= value, s => s.Rank <= value),
                (s => s.Rank > value, s => s.Rank > value),
                (s => s.Rank >= value, s => s.Rank >= value),
                (s => value < s.Rank, s => value < s.Rank),
                (s => s.Rank == value, s => s.Rank == value),
                (s => s.Rank != value, s => s.Rank != value),
                (s => s.Wanted < value, s => s.Wanted < value),
                (s => s.Wanted <= value, s => s.Wanted <= value),
                (s => !(s.Wanted > value), s => !(s.Wanted > value)),
                (s => !(s.Wanted >= value), s => !(s.Wanted >= value)),
                (s => s.Wanted < (Rank?)null, _ => false),
                (s => s.Rank.Between(Rank.Private, value), s => s.Rank >= Rank.Private && s.Rank <= value),
                (s => !s.Wanted.Between(Rank.Private, value), s => !(s.Wanted >= Rank.Private && s.Wanted <= value)),
                (s => s.Boss.Rank < value, s => s.BossId is { } boss && Soldiers[boss].Rank < value),
                (s => s.Team.Some(t => t.Rank > value), s => Soldiers.Any(t => t.BossId == s.Id && t.Rank > value)),
                (s => s.Team.Every(t => t.Wanted <= value), s => Soldiers.All(t => t.BossId != s.Id || t.Wanted <= value)),
                (s => s.Team.Count(t => t.Rank >= value) > 2, s => Soldiers.Count(t => t.BossId == s.Id && t.Rank >= value) > 2),
                (s => s.Rank.In(value, Rank.Captain), s => s.Rank == value || s.Rank == Rank.Captain),
            })
            {
                Assert.Equal(Soldiers.Where(expected).Select(s => s.Id), await Orm.Soldiers.Where(where).OrderBy(s => s.Id).Select(s => s.Id).FindManyAsync());
            }
        }
    }

    [Fact]
    public async Task Columns_are_compared_by_their_numbers()
    {
        foreach (var (where, expected) in new (Func<SoldierWhere, Predicate> Where, Func<Soldier, bool> Expected)[]
        {
            (s => s.Rank < s.Boss.Rank, s => s.Rank < Boss(s)?.Rank),
            (s => s.Boss.Rank >= s.Rank, s => Boss(s)?.Rank >= s.Rank),
            (s => !(s.Wanted >= s.Boss.Wanted), s => !(s.Wanted >= Boss(s)?.Wanted)),
            (s => s.Strength > Strength.Little, s => s.Strength > Strength.Little),
            (s => s.Strength <= Strength.Medium, s => s.Strength <= Strength.Medium),
            (s => s.Rank >= Rank.Recruit, s => s.Rank >= Rank.Recruit),
        })
        {
            Assert.Equal(Soldiers.Where(expected).Select(s => s.Id), await Orm.Soldiers.Where(where).OrderBy(s => s.Id).Select(s => s.Id).FindManyAsync());
        }

        static Soldier? Boss(Soldier soldier) => soldier.BossId is { } boss ? Soldiers[boss] : null;
    }

    [Fact]
    public async Task An_order_is_that_of_the_numbers()
    {
        Assert.Equal(Soldiers.OrderBy(s => s.Rank).ThenByDescending(s => s.Wanted).Select(s => s.Id), await Orm.Soldiers.OrderBy(s => s.Rank).ThenByDescending(s => s.Wanted).Select(s => s.Id).FindManyAsync());
        Assert.Equal(Soldiers.OrderByDescending(s => s.Wanted).ThenBy(s => s.Id).Select(s => s.Id), await Orm.Soldiers.OrderByDescending(s => s.Wanted).ThenBy(s => s.Id).Select(s => s.Id).FindManyAsync());
        Assert.Equal(Soldiers.OrderBy(s => s.Wanted).ThenBy(s => s.Id).Skip(3).Take(7).Select(s => s.Id), await Orm.Soldiers.OrderBy(s => s.Wanted).Skip(3).Take(7).Select(s => s.Id).FindManyAsync());
        Assert.Equal(Soldiers.OrderBy(s => s.Rank).ThenBy(s => s.Id).Take(7).Select(s => s.Id), await Orm.Soldiers.OrderBy(s => s.Rank).Take(7).Select(s => s.Id).FindManyAsync());
        Assert.Equal(Soldiers.OrderBy(s => s.Strength).ThenBy(s => s.Id).Select(s => s.Id), await Orm.Soldiers.OrderBy(s => s.Strength).ThenBy(s => s.Id).Select(s => s.Id).FindManyAsync());
        Assert.Equal(Rank.Admiral, await Orm.Soldiers.OrderByDescending(s => s.Rank).Select(s => s.Rank).FindFirstAsync());
        Assert.Equal(Soldiers.Skip(1).OrderByDescending(s => Soldiers[s.BossId!.Value].Rank).ThenBy(s => s.Rank).ThenBy(s => s.Id).Select(s => s.Id),
            await Orm.Soldiers.Where(s => s.Boss.Exists()).OrderByDescending(s => s.Boss.Rank).ThenBy(s => s.Rank).ThenBy(s => s.Id).Select(s => s.Id).FindManyAsync());
        var streamed = new List<int>();
        await foreach (var id in Orm.Soldiers.OrderByDescending(s => s.Rank).ThenBy(s => s.Id).Select(s => s.Id).StreamAsync())
        {
            streamed.Add(id);
        }

        Assert.Equal(Soldiers.OrderByDescending(s => s.Rank).ThenBy(s => s.Id).Select(s => s.Id), streamed);
    }

    [Fact]
    public async Task Branches_have_the_order_of_the_numbers()
    {
        var teams = Orm.Soldiers.Where(s => s.Team.Some()).OrderBy(s => s.Rank).Select(s => new
        {
            s.Id,
            All = s.Team.OrderBy(t => t.Rank).ThenBy(t => t.Id).Select(t => t.Id),
            Best = s.Team.OrderByDescending(t => t.Rank).Take(2).Select(t => t.Id),
            Worst = s.Team.Where(t => t.Rank > Rank.Private).OrderBy(t => t.Wanted).Skip(1).Take(3).Select(t => new { t.Id, Own = t.Team.OrderBy(x => x.Rank).Take(1).Select(x => x.Id) }),
        });
        var expected = Soldiers.Where(s => Team(s).Any()).OrderBy(s => s.Rank).Select(s => (
            s.Id,
            All: Join(Team(s).OrderBy(t => t.Rank).Select(t => t.Id)),
            Best: Join(Team(s).OrderByDescending(t => t.Rank).Take(2).Select(t => t.Id)),
            Worst: Join(Team(s).Where(t => t.Rank > Rank.Private).OrderBy(t => t.Wanted).Skip(1).Take(3).Select(t => t.Id)))).ToList();

        Assert.Equal(expected, (await teams.FindManyAsync()).Select(s => (s.Id, Join(s.All), Join(s.Best), Join(s.Worst.Select(t => t.Id)))));
        var streamed = new List<(int, string, string, string)>();
        await foreach (var s in teams.StreamAsync())
        {
            streamed.Add((s.Id, Join(s.All), Join(s.Best), Join(s.Worst.Select(t => t.Id))));
        }

        Assert.Equal(expected, streamed);

        static IEnumerable<Soldier> Team(Soldier soldier) => Soldiers.Where(t => t.BossId == soldier.Id);
        static string Join(IEnumerable<int> ids) => string.Join(' ', ids);
    }

    [Fact]
    public async Task Distinct_values_have_the_order_of_the_numbers()
    {
        Assert.Equal(Ranks, await Orm.Soldiers.Select(s => s.Rank).Distinct().OrderBy(s => s.Rank).FindManyAsync());
        Assert.Equal([Rank.Admiral, Rank.Captain, Rank.Private, Rank.Beginner, null], await Orm.Soldiers.Select(s => s.Wanted).Distinct().OrderByDescending(s => s.Wanted).FindManyAsync());
        Assert.Equal([Rank.Private, Rank.Captain], await Orm.Soldiers.Select(s => s.Rank).Distinct().OrderBy(s => s.Rank).Skip(1).Take(2).FindManyAsync());
        Assert.Equal(Rank.Beginner, await Orm.Soldiers.Select(s => s.Rank).Distinct().OrderBy(s => s.Rank).FindFirstAsync());
        Assert.Equal(4, await Orm.Soldiers.Select(s => s.Rank).Distinct().OrderBy(s => s.Rank).CountAsync());
        Assert.Equal([(Rank.Private, Strength.All), (Rank.Private, Strength.Medium), (Rank.Private, Strength.Little)],
            await Orm.Soldiers.Where(s => s.Rank == Rank.Recruit).Select(s => new ValueTuple<Rank, Strength>(s.Rank, s.Strength)).Distinct().OrderByDescending(s => s.Strength).FindManyAsync());
    }

    [Fact]
    public async Task Writes_take_the_order_of_the_numbers()
    {
        Assert.Equal(Soldiers.Count(s => s.Rank > Rank.Private), await Orm.Soldiers.Where(s => s.Rank > Rank.Private).UpdateManyAsync(new() { Strength = Strength.Little }));
        var page = Orm.Soldiers.OrderByDescending(s => s.Rank).Take(3);
        Assert.Equal(3, await page.Where(s => s.Team.None()).DeleteManyAsync());
        Assert.Equal([18, 19], await Orm.Soldiers.Where(s => s.Rank >= Rank.Admiral).OrderBy(s => s.Id).Select(s => s.Id).FindManyAsync());
        var (low, high) = await Orm.BatchAsync(
            Orm.Soldiers.Where(s => s.Rank < Rank.Private).Batch().Count(),
            Orm.Soldiers.OrderByDescending(s => s.Rank).Select(s => s.Rank).Batch().FindFirst());
        Assert.Equal((5, Rank.Admiral), (low, high));
        await Assert.ThrowsAsync<ArgumentException>(() => Orm.Soldiers.Where(s => s.Rank < (Rank)77).CountAsync());
    }
}
