using System.Globalization;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>The rows that random queries find: nulls, extremes, ties, empty relations, rows that refer to themselves, pairs that occur twice.</summary>
internal sealed class SearchData
{
    private const int Units = 40;
    private const int Sites = 6;
    private const int Marks = 110;
    private const int Topics = 7;

    private readonly Dice _dice = new(20_26);

    private SearchData()
    {
    }

    internal List<Site> AllSites { get; private set; } = [];

    internal List<Unit> AllUnits { get; private set; } = [];

    internal List<Badge> AllBadges { get; private set; } = [];

    internal List<Mark> AllMarks { get; private set; } = [];

    internal List<Scrap> AllScraps { get; private set; } = [];

    internal List<Topic> AllTopics { get; private set; } = [];

    internal List<UnitTopic> AllUnitTopics { get; private set; } = [];

    internal ILookup<int, Unit> UnitsOfSite => field ??= AllUnits.ToLookup(unit => unit.SiteId);

    internal ILookup<int?, Unit> TeamOf => field ??= AllUnits.ToLookup(unit => unit.BossId);

    internal ILookup<int?, Mark> MarksOfUnit => field ??= AllMarks.ToLookup(mark => mark.UnitId);

    internal ILookup<int?, Mark> MarksOfSite => field ??= AllMarks.ToLookup(mark => mark.SiteId);

    internal ILookup<int, Scrap> ScrapsOf => field ??= AllScraps.ToLookup(scrap => scrap.UnitId);

    internal Site? Site(int? id) => AllSites.Find(site => site.Id == id);

    internal Unit? Unit(int? id) => AllUnits.Find(unit => unit.Id == id);

    internal Badge? Badge(int unit) => AllBadges.Find(badge => badge.UnitId == unit);

    /// <summary>A pair that occurs twice is one.</summary>
    internal IEnumerable<Topic> TopicsOf(int unit) => AllTopics.Where(topic => AllUnitTopics.Exists(pair => pair.UnitId == unit && pair.TopicId == topic.Id));

    internal IEnumerable<Unit> UnitsOfTopic(int topic) => AllUnits.Where(unit => AllUnitTopics.Exists(pair => pair.TopicId == topic && pair.UnitId == unit.Id));

    internal static async Task<SearchData> CreateAsync(SearchOrm orm)
    {
        var data = new SearchData();
        data.AllSites = await orm.Sites.CreateManyAsync(Enumerable.Range(0, Sites).Select(data.NewSite));
        data.AllUnits = await orm.Units.CreateManyAsync(Enumerable.Range(0, Units).Select(data.NewUnit));
        data.AllBadges = await orm.Badges.CreateManyAsync(Enumerable.Range(0, Units / 2).Select(data.NewBadge));
        data.AllMarks = await orm.Marks.CreateManyAsync(Enumerable.Range(0, Marks).Select(data.NewMark));
        data.AllScraps = await orm.Scraps.CreateManyAsync(Enumerable.Range(0, Marks).Select(data.NewScrap));
        data.AllTopics = await orm.Topics.CreateManyAsync(Enumerable.Range(0, Topics).Select(data.NewTopic));
        data.AllUnitTopics = await orm.UnitTopics.CreateManyAsync(Enumerable.Range(0, Units * 2).Select(data.NewUnitTopic));
        return data;
    }

    private SiteCreate NewSite(int id) => new() { Id = id, Name = _dice.Of(Pools.Texts), Size = _dice.Of(Pools.OrNull(Pools.SmallNumbers)), IsOpen = _dice.OneIn(2) };

    private UnitCreate NewUnit(int id) => new()
    {
        Id = id,
        SiteId = _dice.Below(Sites - 1),
        BossId = _dice.OneIn(3) ? null : _dice.Below(1 + (id / 2)),
        Text = _dice.Of(Pools.Texts),
        Truth = _dice.OneIn(2),
        Small = _dice.Of(Pools.Shorts),
        Whole = _dice.Of(Pools.Ints),
        Big = _dice.Of(Pools.Longs),
        Single = _dice.Of(Pools.Floats),
        Double = _dice.Of(Pools.Doubles),
        Decimal = _dice.Of(Pools.Decimals),
        Guid = _dice.Of(Pools.Guids),
        Time = _dice.Of(Pools.Times),
        Moment = _dice.Of(Pools.Moments),
        Day = _dice.Of(Pools.Days),
        Clock = _dice.Of(Pools.Clocks),
        Span = _dice.Of(Pools.Spans),
        Bytes = _dice.Of(Pools.Bytes),
        Rank = _dice.Of(Pools.Ranks),
        TextOrNull = _dice.Of(Pools.TextsOrNull),
        TruthOrNull = _dice.Of(Pools.OrNull(Pools.Truths)),
        SmallOrNull = _dice.Of(Pools.OrNull(Pools.Shorts)),
        WholeOrNull = _dice.Of(Pools.OrNull(Pools.Ints)),
        BigOrNull = _dice.Of(Pools.OrNull(Pools.Longs)),
        SingleOrNull = _dice.Of(Pools.OrNull(Pools.Floats)),
        DoubleOrNull = _dice.Of(Pools.OrNull(Pools.Doubles)),
        DecimalOrNull = _dice.Of(Pools.OrNull(Pools.Decimals)),
        GuidOrNull = _dice.Of(Pools.OrNull(Pools.Guids)),
        TimeOrNull = _dice.Of(Pools.OrNull(Pools.Times)),
        MomentOrNull = _dice.Of(Pools.OrNull(Pools.Moments)),
        DayOrNull = _dice.Of(Pools.OrNull(Pools.Days)),
        ClockOrNull = _dice.Of(Pools.OrNull(Pools.Clocks)),
        SpanOrNull = _dice.Of(Pools.OrNull(Pools.Spans)),
        BytesOrNull = _dice.OneIn(4) ? null : _dice.Of(Pools.Bytes),
        RankOrNull = _dice.Of(Pools.OrNull(Pools.Ranks)),
    };

    private BadgeCreate NewBadge(int id) => new() { Id = id, UnitId = (id * 2) + 1, Code = _dice.Of(Pools.TextsOrNull), Level = _dice.Of(Pools.Ranks) };

    private MarkCreate NewMark(int id) => new()
    {
        Id = id,
        UnitId = _dice.OneIn(6) ? null : _dice.Below(Units - 5),
        SiteId = _dice.OneIn(3) ? null : _dice.Below(Sites),
        Score = _dice.Of(Pools.OrNull(Pools.SmallNumbers)),
        Note = _dice.Of(Pools.Texts),
        At = _dice.Of(Pools.OrNull(Pools.Times)),
        Weight = _dice.Of(Pools.Decimals),
    };

    private ScrapCreate NewScrap(int id) => new() { Id = id, UnitId = _dice.Below(Units + 5), Note = _dice.Of(Pools.TextsOrNull), Score = _dice.Of(Pools.SmallNumbers) };

    private TopicCreate NewTopic(int id) => new() { Id = id, Name = string.Create(CultureInfo.InvariantCulture, $"topic {id / 2}"), IsOpen = _dice.Of(Pools.OrNull(Pools.Truths)) };

    private UnitTopicCreate NewUnitTopic(int id) => new() { Id = id, UnitId = _dice.Below(Units - 3), TopicId = _dice.Below(Topics - 1) };
}
