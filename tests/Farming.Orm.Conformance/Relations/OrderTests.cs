using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>The rows of relations come in the requested order, with the primary key as the tie-break, for every plan of the database.</summary>
public abstract class OrderTests(ITestServer server) : DatabaseTests(server)
{
    private const int Tracks = 30;

    private List<Play> _plays = [];
    private List<Listener> _listeners = [];
    private List<TrackLabel> _labels = [];

    /// <summary>From an order in which all are equal to one in which hardly any are.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100_000)]
    public async Task A_page_of_a_relation_has_the_rows_of_LINQ(int times)
    {
        await FillAsync(times);

        // The second time over, what was met before is known.
        foreach (var (take, isDescending) in Enumerable.Repeat(new[] { (0, false), (1, true), (3, false), (3, true), (50, true) }, 2).SelectMany(cases => cases))
        {
            var found = await Orm.Tracks.OrderBy(t => t.Id).Select(t => new
            {
                t.Id,
                Plays = (isDescending ? t.Plays.OrderByDescending(p => p.At) : t.Plays.OrderBy(p => p.At)).Take(take)
                    .Select(p => new { p.Id, Listeners = p.Listeners.OrderByDescending(l => l.Name).Select(l => l.Name) }),
            }).FindManyAsync();

            Assert.Equal(Tracks, found.Count);
            Assert.All(found, track => Assert.Equal(
                PlaysOf(track.Id, isDescending).Take(take).Select(play => $"{play.Id}: {string.Join(' ', ListenersOf(play.Id))}"),
                track.Plays.Select(play => $"{play.Id}: {string.Join(' ', play.Listeners)}")));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100_000)]
    public async Task A_page_of_rows_that_are_equal_in_a_column_has_the_rows_of_LINQ(int times)
    {
        await FillAsync(times);
        foreach (var (track, take, isDescending) in Enumerable.Range(0, Tracks).SelectMany(track => new[] { (track, 0, true), (track, 1, true), (track, 4, false), (track, 4, true), (track, 50, false) }))
        {
            var rows = Orm.Plays.Where(p => p.TrackId == track & p.Id >= 0);
            var page = (isDescending ? rows.OrderByDescending(p => p.At) : rows.OrderBy(p => p.At)).Take(take).Select(p => p.Id);

            var found = await page.FindManyAsync();
            var streamed = await page.StreamAsync().ToListAsync();
            var (batched, _) = await Orm.BatchAsync(page.Batch().FindMany(), page.Batch().Count());

            Assert.All([found, streamed, batched], results => Assert.Equal(PlaysOf(track, isDescending).Take(take).Select(play => play.Id), results));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(5_000)]
    [InlineData(null)]
    public async Task Whole_relations_have_the_order_of_LINQ_for_any_number_of_parents(int? parents)
    {
        await FillAsync(times: 20);
        var page = Orm.Tracks.OrderByDescending(t => t.Id);
        var query = (parents is { } count ? page.Take(count) : page).Select(t => new
        {
            t.Id,
            Plays = t.Plays.Where(p => p.Id >= 0).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p => new { p.Id, Listeners = p.Listeners.OrderByDescending(l => l.Name).Select(l => l.Name) }),
            Names = t.Labels.OrderByDescending(l => l.Code).Select(l => l.Code),
            Latest = t.Labels.OrderBy(l => l.Code).Skip(1).Take(2).Select(l => l.Code),
        });
        var expected = Enumerable.Range(0, Tracks).Reverse().Take(parents ?? Tracks).Select(track => $"""
            {track}
            {string.Join(',', PlaysOf(track, isDescending: true, keyIsDescending: true).Select(play => $"{play.Id}: {string.Join(' ', ListenersOf(play.Id))}"))}
            {string.Join(',', LabelsOf(track).Reverse())}
            {string.Join(',', LabelsOf(track).Skip(1).Take(2))}
            """);

        var found = await query.FindManyAsync();
        var streamed = await query.StreamAsync().ToListAsync();
        var first = await query.FindFirstAsync();

        foreach (var results in new[] { found, streamed, [first!] })
        {
            Assert.Equal(results.Count == 1 ? expected.Take(1) : expected, results.Select(track => $"""
                {track.Id}
                {string.Join(',', track.Plays.Select(play => $"{play.Id}: {string.Join(' ', play.Listeners)}"))}
                {string.Join(',', track.Names)}
                {string.Join(',', track.Latest)}
                """));
        }
    }

    private async Task FillAsync(int times)
    {
        var random = new Random(times);
        await Orm.Tracks.CreateManyAsync(Enumerable.Range(0, Tracks).Select(id => new TrackCreate { Id = id }));
        await Orm.Labels.CreateManyAsync(Enumerable.Range(0, 9).Select(code => new LabelCreate { Code = $"{code}" }));

        // The keys go up while the times do not.
        _plays = [.. await Orm.Plays.CreateManyAsync(Enumerable.Range(0, 400).Select(id => new PlayCreate
        {
            Id = id,
            TrackId = random.Next(Tracks),
            At = random.Next(5) == 0 ? null : AccountData.Day.AddMinutes(random.Next(times)),
        }))];
        _listeners = [.. await Orm.Listeners.CreateManyAsync(Enumerable.Range(0, 500).Select(id => new ListenerCreate { Id = id, PlayId = random.Next(_plays.Count), Name = $"{random.Next(10_000):0000}-{id}" }))];
        var labels = Enumerable.Range(0, Tracks).SelectMany(track => Enumerable.Range(0, 9).Where(_ => random.Next(3) > 0).Select(code => new TrackLabelCreate { TrackId = track, LabelCode = $"{code}" })).ToList();
        _labels = [.. await Orm.TrackLabels.CreateManyAsync(labels)];
    }

    private IEnumerable<Play> PlaysOf(int track, bool isDescending, bool keyIsDescending = false)
    {
        var plays = _plays.Where(play => play.TrackId == track);
        var ordered = isDescending ? plays.OrderByDescending(play => play.At) : plays.OrderBy(play => play.At);
        return keyIsDescending ? ordered.ThenByDescending(play => play.Id) : ordered.ThenBy(play => play.Id);
    }

    private IEnumerable<string> ListenersOf(int play) => _listeners.Where(listener => listener.PlayId == play).Select(listener => listener.Name).OrderDescending(StringComparer.Ordinal);

    private IEnumerable<string> LabelsOf(int track) => _labels.Where(label => label.TrackId == track).Select(label => label.LabelCode).Order(StringComparer.Ordinal);
}
