using System.Globalization;

namespace Farming.Orm.Benchmarks.Data;

/// <summary>The rows of all tables, and the keys that workloads ask for. They are always the same for the same size.</summary>
public sealed class Dataset
{
    /// <summary>The number of readings of one sensor.</summary>
    public const int ReadingsPerSensor = 10;

    // Not a divisor of any number of rows, so successive positions visit all rows, far apart.
    private const int Stride = 7_919;

    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public Dataset(DatasetSize size)
    {
        Size = size;
        Emails = Fill(size.Users, index => $"user{index:D6}@example.org");
        UserIds = Fill(size.Users, index => Id('u', index));
        Tokens = Fill(size.Users * size.SessionsPerUser, index => Text('t', index, 32));
        OrganizationIds = Fill(size.Organizations, index => Id('o', index));
        Slugs = Fill(size.Projects, index => $"project-{index:D4}");
        ReadingKeys = Fill(size.Readings, index => $"reading-{index:D6}");
        Sensors = Fill(size.Readings / ReadingsPerSensor, index => $"sensor-{index:D5}");
        NewReadings = Fill(size.ImportedRows, index => new NewReading($"new-{index:D6}", Sensors[index % Sensors.Length], index % 1_000, Time('z', index)));
    }

    public DatasetSize Size { get; }

    public string[] Emails { get; }

    public string[] UserIds { get; }

    public string[] Tokens { get; }

    public string[] OrganizationIds { get; }

    public string[] Slugs { get; }

    public string[] ReadingKeys { get; }

    public string[] Sensors { get; }

    /// <summary>Readings that do not exist yet.</summary>
    public NewReading[] NewReadings { get; }

    /// <summary>One of the values. It depends only on the position, so all contenders get the same sequence.</summary>
    public static T At<T>(T[] values, int position) => values[(int)((long)position * Stride % values.Length)];

    /// <summary>The e-mail address at which a page of this many users starts.</summary>
    public string PageStart(int position, int pageSize) => Emails[(int)((long)position * Stride % (Emails.Length - pageSize + 1))];

    /// <summary>Some of the new readings; none occurs twice in a turn.</summary>
    public ArraySegment<NewReading> NewReadingsAt(int position, int count) => new(NewReadings, (int)((long)position * count % (NewReadings.Length - count + 1)), count);

    /// <summary>The tables in an order that satisfies foreign keys.</summary>
    public IEnumerable<Table> Tables() =>
    [
        new("users", ["id", "email", "name", "email_verified", "created_at"], Rows(Size.Users, User)),
        new("profiles", ["id", "user_id", "bio"], Rows(Size.Users, Profile).Where((_, index) => index % 10 != 9)),
        new("sessions", ["id", "user_id", "token", "expires_at"], Rows(Tokens.Length, Session)),
        new("organizations", ["id", "name"], Rows(Size.Organizations, index => [OrganizationIds[index], $"Organization {Hash('n', index) % 100_000:D5}-{index:D4}"])),
        new("memberships", ["id", "user_id", "organization_id", "role"], Rows(Size.Users * Size.MembershipsPerUser, Membership)),
        new("projects", ["id", "slug", "name"], Rows(Size.Projects, index => [Id('p', index), Slugs[index], $"Project {index}"])),
        new("tickets", ["id", "project_id", "position", "title", "done"], Siblings('i', (index, row) => [.. row, $"Ticket {index}", index % 3 == 0])),
        new("notes", ["id", "project_id", "position", "text", "written_at"], Siblings('w', (index, row) => [.. row, $"Note {index}", Time('w', index)])),
        new("labels", ["id", "project_id", "position", "name", "color"], Siblings('l', (index, row) => [.. row, $"label-{index}", $"#{Hash('c', index) % 0x1000000:x6}"])),
        new("readings", ["id", "key", "sensor", "amount", "taken_at"], Rows(Size.Readings, Reading)),
    ];

    private static IEnumerable<object?[]> Rows(int count, Func<int, object?[]> row) => Enumerable.Range(0, count).Select(row);

    private static T[] Fill<T>(int count, Func<int, T> value) => [.. Enumerable.Range(0, count).Select(value)];

    /// <summary>Like a UUID of version 7: ordered by their numbers, and random otherwise.</summary>
    private static string Id(char kind, int index)
    {
        var random = Hash(kind, index);
        return string.Create(CultureInfo.InvariantCulture, $"0194{index >> 16:x4}-{index & 0xffff:x4}-7{random & 0xfff:x3}-8{(random >> 12) & 0xfff:x3}-{random >> 16:x12}");
    }

    private static string Text(char kind, int index, int length) =>
        string.Concat(Hash(kind, index).ToString("x16", CultureInfo.InvariantCulture), Hash(char.ToUpperInvariant(kind), index).ToString("x16", CultureInfo.InvariantCulture))[..length];

    private static DateTime Time(char kind, int index) => Epoch.AddTicks((long)(Hash(kind, index) % 31_536_000_000_000UL) * TimeSpan.TicksPerMicrosecond);

    /// <summary>A number that looks random, from its index alone (SplitMix64).</summary>
    private static ulong Hash(char kind, int index)
    {
        var value = (((ulong)kind << 32) | (uint)index) * 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private object?[] User(int index) => [UserIds[index], Emails[index], $"User {Hash('m', index) % 100_000}", index % 4 == 0, Time('a', index)];

    private object?[] Profile(int index) => [Id('f', index), UserIds[index], index % 7 == 0 ? null : $"Grows {Hash('b', index) % 1_000} kinds of apples, and writes about them."];

    private object?[] Session(int index) => [Id('s', index), UserIds[index % Size.Users], Tokens[index], Time('e', index)];

    private object?[] Membership(int index)
    {
        // Three steps of different lengths from the user's own position, so a user never has the same organization twice.
        var (user, nth) = (index % Size.Users, index / Size.Users);
        var organization = ((int)(Hash('g', user) % (ulong)Size.Organizations) + (nth * (1 + (user % 7)))) % Size.Organizations;
        return [Id('j', index), UserIds[user], OrganizationIds[organization], index % 5 == 0 ? "owner" : "member"];
    }

    private object?[] Reading(int index) => [Id('v', index), ReadingKeys[index], Sensors[index / ReadingsPerSensor], (int)(Hash('x', index) % 1_000), Time('y', index)];

    private IEnumerable<object?[]> Siblings(char kind, Func<int, object?[], object?[]> complete) =>
        Rows(Size.Projects * Size.Siblings, index => complete(index, [Id(kind, index), Id('p', index % Size.Projects), index / Size.Projects]));
}
