using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Searches;

/// <summary>The columns and relations that random queries know.</summary>
internal sealed class SearchTables
{
    private readonly SearchData _data;

    internal SearchTables(SearchData data)
    {
        _data = data;
        Sites = new("Sites", data.AllSites, x => x.Id, orm => orm.Sites, text => new() { Name = text }, t => t.Name, canDelete: false);
        Units = new("Units", data.AllUnits, x => x.Id, orm => orm.Units, text => new() { Text = text }, t => t.Text, canDelete: false);
        Badges = new("Badges", data.AllBadges, x => x.Id, orm => orm.Badges, text => new() { Code = text }, t => t.Code, canDelete: true);
        Marks = new("Marks", data.AllMarks, x => x.Id, orm => orm.Marks, text => new() { Note = text }, t => t.Note, canDelete: true);
        Scraps = new("Scraps", data.AllScraps, x => x.Id, orm => orm.Scraps, text => new() { Note = text }, t => t.Note, canDelete: true);
        Topics = new("Topics", data.AllTopics, x => x.Id, orm => orm.Topics, text => new() { Name = text }, t => t.Name, canDelete: false);
        AddColumnsOfUnits();
        AddOtherColumns();
        AddRelationsOfUnits();
        AddOtherRelations();
        AddIncludes();
        Roots = [Units, Units, Units, Marks, Sites, Badges, Scraps, Topics];
    }

    /// <summary>Where queries begin, the most important one more than once.</summary>
    internal IReadOnlyList<ISearchRoot> Roots { get; }

    private SearchRoot<Site, SiteWhere, SiteSelect, SiteInclude, SiteKey, SiteCreate, SiteUpdate> Sites { get; }

    private SearchRoot<Unit, UnitWhere, UnitSelect, UnitInclude, UnitKey, UnitCreate, UnitUpdate> Units { get; }

    private SearchRoot<Badge, BadgeWhere, BadgeSelect, BadgeInclude, BadgeKey, BadgeCreate, BadgeUpdate> Badges { get; }

    private SearchRoot<Mark, MarkWhere, MarkSelect, MarkInclude, MarkKey, MarkCreate, MarkUpdate> Marks { get; }

    private SearchRoot<Scrap, ScrapWhere, ScrapSelect, ScrapInclude, ScrapKey, ScrapCreate, ScrapUpdate> Scraps { get; }

    private SearchRoot<Topic, TopicWhere, TopicSelect, TopicInclude, TopicKey, TopicCreate, TopicUpdate> Topics { get; }

    private void AddColumnsOfUnits()
    {
        Units.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Units.Add("SiteId", t => t.SiteId, t => t.SiteId, x => x.SiteId, Pools.SmallNumbers);
        Units.Add("BossId", t => t.BossId, t => t.BossId, x => x.BossId, Pools.OrNull(Pools.SmallNumbers));
        Units.AddText("Text", t => t.Text, t => t.Text, x => x.Text, Pools.Texts);
        Units.AddText("TextOrNull", t => t.TextOrNull, t => t.TextOrNull, x => x.TextOrNull, Pools.TextsOrNull);
        Units.Add("Truth", t => t.Truth, t => t.Truth, x => x.Truth, Pools.Truths);
        Units.Add("TruthOrNull", t => t.TruthOrNull, t => t.TruthOrNull, x => x.TruthOrNull, Pools.OrNull(Pools.Truths));
        Units.Add("Small", t => t.Small, t => t.Small, x => x.Small, Pools.Shorts);
        Units.Add("SmallOrNull", t => t.SmallOrNull, t => t.SmallOrNull, x => x.SmallOrNull, Pools.OrNull(Pools.Shorts));
        Units.Add("Whole", t => t.Whole, t => t.Whole, x => x.Whole, Pools.Ints);
        Units.Add("WholeOrNull", t => t.WholeOrNull, t => t.WholeOrNull, x => x.WholeOrNull, Pools.OrNull(Pools.Ints));
        Units.Add("Big", t => t.Big, t => t.Big, x => x.Big, Pools.Longs);
        Units.Add("BigOrNull", t => t.BigOrNull, t => t.BigOrNull, x => x.BigOrNull, Pools.OrNull(Pools.Longs));
        Units.Add("Single", t => t.Single, t => t.Single, x => x.Single, Pools.Floats);
        Units.Add("SingleOrNull", t => t.SingleOrNull, t => t.SingleOrNull, x => x.SingleOrNull, Pools.OrNull(Pools.Floats));
        Units.Add("Double", t => t.Double, t => t.Double, x => x.Double, Pools.Doubles);
        Units.Add("DoubleOrNull", t => t.DoubleOrNull, t => t.DoubleOrNull, x => x.DoubleOrNull, Pools.OrNull(Pools.Doubles));
        Units.Add("Decimal", t => t.Decimal, t => t.Decimal, x => x.Decimal, Pools.Decimals);
        Units.Add("DecimalOrNull", t => t.DecimalOrNull, t => t.DecimalOrNull, x => x.DecimalOrNull, Pools.OrNull(Pools.Decimals));
        Units.Add("Guid", t => t.Guid, t => t.Guid, x => x.Guid, Pools.Guids);
        Units.Add("GuidOrNull", t => t.GuidOrNull, t => t.GuidOrNull, x => x.GuidOrNull, Pools.OrNull(Pools.Guids));
        Units.Add("Time", t => t.Time, t => t.Time, x => x.Time, Pools.Times);
        Units.Add("TimeOrNull", t => t.TimeOrNull, t => t.TimeOrNull, x => x.TimeOrNull, Pools.OrNull(Pools.Times));
        Units.Add("Moment", t => t.Moment, t => t.Moment, x => x.Moment, Pools.Moments);
        Units.Add("MomentOrNull", t => t.MomentOrNull, t => t.MomentOrNull, x => x.MomentOrNull, Pools.OrNull(Pools.Moments));
        Units.Add("Day", t => t.Day, t => t.Day, x => x.Day, Pools.Days);
        Units.Add("DayOrNull", t => t.DayOrNull, t => t.DayOrNull, x => x.DayOrNull, Pools.OrNull(Pools.Days));
        Units.Add("Clock", t => t.Clock, t => t.Clock, x => x.Clock, Pools.Clocks);
        Units.Add("ClockOrNull", t => t.ClockOrNull, t => t.ClockOrNull, x => x.ClockOrNull, Pools.OrNull(Pools.Clocks));
        Units.Add("Span", t => t.Span, t => t.Span, x => x.Span, Pools.Spans);
        Units.Add("SpanOrNull", t => t.SpanOrNull, t => t.SpanOrNull, x => x.SpanOrNull, Pools.OrNull(Pools.Spans));
        Units.Add("Bytes", t => t.Bytes, t => t.Bytes, x => x.Bytes, Pools.Bytes);
        Units.Add("BytesOrNull", t => t.BytesOrNull, t => t.BytesOrNull, x => x.BytesOrNull, [.. Pools.Bytes, null]);
        Units.Add("Rank", t => t.Rank, t => t.Rank, x => x.Rank, Pools.Ranks);
        Units.Add("RankOrNull", t => t.RankOrNull, t => t.RankOrNull, x => x.RankOrNull, Pools.OrNull(Pools.Ranks));
        Units.Conditions.AddRange([
            new("Truth", t => t.Truth, x => x?.Truth == true),
            new("!Truth", t => !t.Truth, x => x?.Truth != true),
            new("TruthOrNull", t => t.TruthOrNull, x => x?.TruthOrNull == true),
            new("!TruthOrNull", t => !t.TruthOrNull, x => x?.TruthOrNull != true),
            new("Whole < WholeOrNull", t => t.Whole < t.WholeOrNull, x => x?.Whole < x?.WholeOrNull),
            new("WholeOrNull != Whole", t => t.WholeOrNull != t.Whole, x => x?.WholeOrNull != x?.Whole),
            new("DecimalOrNull <= Decimal", t => t.DecimalOrNull <= t.Decimal, x => x?.DecimalOrNull <= x?.Decimal),
            new("RankOrNull > Rank", t => t.RankOrNull > t.Rank, x => x?.RankOrNull > x?.Rank),
            new("Small > 0", t => t.Small > 0, x => x?.Small > 0),
            new("Single > 0.25", t => t.Single > 0.25, x => x?.Single > 0.25),
            new("BossId == null", t => t.BossId == null, x => x?.BossId == null),
            new("true", _ => Predicate.True, _ => true),
            new("false", _ => Predicate.False, _ => false),
        ]);
    }

    private void AddOtherColumns()
    {
        Sites.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Sites.AddText("Name", t => t.Name, t => t.Name, x => x.Name, Pools.Texts);
        Sites.Add("Size", t => t.Size, t => t.Size, x => x.Size, Pools.OrNull(Pools.SmallNumbers));
        Sites.Add("IsOpen", t => t.IsOpen, t => t.IsOpen, x => x.IsOpen, Pools.Truths);

        Badges.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Badges.Add("UnitId", t => t.UnitId, t => t.UnitId, x => x.UnitId, Pools.SmallNumbers);
        Badges.AddText("Code", t => t.Code, t => t.Code, x => x.Code, Pools.TextsOrNull);
        Badges.Add("Level", t => t.Level, t => t.Level, x => x.Level, Pools.Ranks);

        Marks.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Marks.Add("UnitId", t => t.UnitId, t => t.UnitId, x => x.UnitId, Pools.OrNull(Pools.SmallNumbers));
        Marks.Add("SiteId", t => t.SiteId, t => t.SiteId, x => x.SiteId, Pools.OrNull(Pools.SmallNumbers));
        Marks.Add("Score", t => t.Score, t => t.Score, x => x.Score, Pools.OrNull(Pools.SmallNumbers));
        Marks.AddText("Note", t => t.Note, t => t.Note, x => x.Note, Pools.Texts);
        Marks.Add("At", t => t.At, t => t.At, x => x.At, Pools.OrNull(Pools.Times));
        Marks.Add("Weight", t => t.Weight, t => t.Weight, x => x.Weight, Pools.Decimals);

        Scraps.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Scraps.Add("UnitId", t => t.UnitId, t => t.UnitId, x => x.UnitId, Pools.SmallNumbers);
        Scraps.AddText("Note", t => t.Note, t => t.Note, x => x.Note, Pools.TextsOrNull);
        Scraps.Add("Score", t => t.Score, t => t.Score, x => x.Score, Pools.SmallNumbers);

        Topics.Add("Id", t => t.Id, t => t.Id, x => x.Id, Pools.SmallNumbers);
        Topics.AddText("Name", t => t.Name, t => t.Name, x => x.Name, ["topic 0", "topic 1", "TOPIC"]);
        Topics.Add("IsOpen", t => t.IsOpen, t => t.IsOpen, x => x.IsOpen, Pools.OrNull(Pools.Truths));
        Topics.Conditions.Add(new("IsOpen", t => t.IsOpen, x => x?.IsOpen == true));
    }

    private void AddRelationsOfUnits()
    {
        Units.ToOnes.AddRange([
            new SearchToOne<Unit, UnitWhere, UnitSelect, Site, SiteWhere, SiteSelect>("Site", t => t.Site, (t, read) => read(t.Site), x => _data.Site(x.SiteId), Sites),
            new SearchToOne<Unit, UnitWhere, UnitSelect, Unit, UnitWhere, UnitSelect>("Boss", t => t.Boss, (t, read) => t.Boss.Select(read), x => _data.Unit(x.BossId), Units),
            new SearchToOne<Unit, UnitWhere, UnitSelect, Badge, BadgeWhere, BadgeSelect>("Badge", t => t.Badge, (t, read) => t.Badge.Select(read), x => _data.Badge(x.Id), Badges),
        ]);
        Units.ToManys.AddRange([
            new SearchToMany<Unit, UnitWhere, UnitSelect, Unit, UnitWhere, UnitSelect>("Team", t => t.Team, t => t.Team, x => _data.TeamOf[x.Id], Units),
            new SearchToMany<Unit, UnitWhere, UnitSelect, Mark, MarkWhere, MarkSelect>("Marks", t => t.Marks, t => t.Marks, x => _data.MarksOfUnit[x.Id], Marks),
            new SearchToMany<Unit, UnitWhere, UnitSelect, Scrap, ScrapWhere, ScrapSelect>("Scraps", t => t.Scraps, t => t.Scraps, x => _data.ScrapsOf[x.Id], Scraps),
            new SearchToMany<Unit, UnitWhere, UnitSelect, Topic, TopicWhere, TopicSelect>("Topics", t => t.Topics, t => t.Topics, x => _data.TopicsOf(x.Id), Topics),
        ]);
    }

    private void AddOtherRelations()
    {
        Sites.ToManys.AddRange([
            new SearchToMany<Site, SiteWhere, SiteSelect, Unit, UnitWhere, UnitSelect>("Units", t => t.Units, t => t.Units, x => _data.UnitsOfSite[x.Id], Units),
            new SearchToMany<Site, SiteWhere, SiteSelect, Mark, MarkWhere, MarkSelect>("Marks", t => t.Marks, t => t.Marks, x => _data.MarksOfSite[x.Id], Marks),
        ]);
        Badges.ToOnes.Add(new SearchToOne<Badge, BadgeWhere, BadgeSelect, Unit, UnitWhere, UnitSelect>("Unit", t => t.Unit, (t, read) => read(t.Unit), x => _data.Unit(x.UnitId), Units));
        Marks.ToOnes.AddRange([
            new SearchToOne<Mark, MarkWhere, MarkSelect, Unit, UnitWhere, UnitSelect>("Unit", t => t.Unit, (t, read) => t.Unit.Select(read), x => _data.Unit(x.UnitId), Units),
            new SearchToOne<Mark, MarkWhere, MarkSelect, Site, SiteWhere, SiteSelect>("Site", t => t.Site, (t, read) => t.Site.Select(read), x => _data.Site(x.SiteId), Sites),
        ]);
        Topics.ToManys.Add(new SearchToMany<Topic, TopicWhere, TopicSelect, Unit, UnitWhere, UnitSelect>("Units", t => t.Units, t => t.Units, x => _data.UnitsOfTopic(x.Id), Units));
    }

    private void AddIncludes()
    {
        Units.Includes.AddRange([
            SearchInclude.ToOne<Unit, UnitSelect, UnitInclude, Site, SiteWhere, SiteSelect>("Site", i => i.Site, x => x.Site, (t, read) => read(t.Site), x => _data.Site(x.SiteId), Sites),
            SearchInclude.ToOne<Unit, UnitSelect, UnitInclude, Unit, UnitWhere, UnitSelect>("Boss", i => i.Boss, x => x.Boss, (t, read) => t.Boss.Select(read), x => _data.Unit(x.BossId), Units),
            SearchInclude.ToOne<Unit, UnitSelect, UnitInclude, Badge, BadgeWhere, BadgeSelect>("Badge", i => i.Badge, x => x.Badge, (t, read) => t.Badge.Select(read), x => _data.Badge(x.Id), Badges),
            SearchInclude.ToMany<Unit, UnitSelect, UnitInclude, Unit, UnitWhere, UnitSelect, UnitInclude>("Team", i => i.Team, x => x.Team, t => t.Team, x => _data.TeamOf[x.Id], Units, Units.Includes),
            SearchInclude.ToMany<Unit, UnitSelect, UnitInclude, Mark, MarkWhere, MarkSelect, MarkInclude>("Marks", i => i.Marks, x => x.Marks, t => t.Marks, x => _data.MarksOfUnit[x.Id], Marks, Marks.Includes),
            SearchInclude.ToMany<Unit, UnitSelect, UnitInclude, Scrap, ScrapWhere, ScrapSelect, ScrapInclude>("Scraps", i => i.Scraps, x => x.Scraps, t => t.Scraps, x => _data.ScrapsOf[x.Id], Scraps, Scraps.Includes),
            SearchInclude.ToMany<Unit, UnitSelect, UnitInclude, Topic, TopicWhere, TopicSelect, TopicInclude>("Topics", i => i.Topics, x => x.Topics, t => t.Topics, x => _data.TopicsOf(x.Id), Topics, Topics.Includes),
        ]);
        Sites.Includes.Add(SearchInclude.ToMany<Site, SiteSelect, SiteInclude, Unit, UnitWhere, UnitSelect, UnitInclude>("Units", i => i.Units, x => x.Units, t => t.Units, x => _data.UnitsOfSite[x.Id], Units, Units.Includes));
        Marks.Includes.Add(SearchInclude.ToOne<Mark, MarkSelect, MarkInclude, Unit, UnitWhere, UnitSelect>("Unit", i => i.Unit, x => x.Unit, (t, read) => t.Unit.Select(read), x => _data.Unit(x.UnitId), Units));
        Topics.Includes.Add(SearchInclude.ToMany<Topic, TopicSelect, TopicInclude, Unit, UnitWhere, UnitSelect, UnitInclude>("Units", i => i.Units, x => x.Units, t => t.Units, x => _data.UnitsOfTopic(x.Id), Units, Units.Includes));
    }
}
