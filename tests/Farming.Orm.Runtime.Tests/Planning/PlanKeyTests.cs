using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>The plan key is all that decides a statement, and nothing else: values do not.</summary>
public sealed class PlanKeyTests
{
    private static readonly Dictionary<string, Func<PlannedRequest>> Requests = new()
    {
        ["all rows"] = () => Read(Db.People),
        ["another model"] = () => Read(Db.Notes),
        ["another field"] = () => Read(Db.People.Select(p => p.Name)),
        ["two fields"] = () => Read(Db.People.Select(p => new { p.Name, p.Age })),
        ["a kind"] = () => Read(Db.People, Orm.Planning.QueryKind.First),
        ["a count"] = () => Count(Db.People),
        ["equal"] = () => Read(Db.People.Where(p => p.Age == 1)),
        ["not equal"] = () => Read(Db.People.Where(p => p.Age != 1)),
        ["less"] = () => Read(Db.People.Where(p => p.Age < 1)),
        ["less or equal"] = () => Read(Db.People.Where(p => p.Age <= 1)),
        ["not"] = () => Read(Db.People.Where(p => !(p.Age == 1))),
        ["equal column"] = () => Read(Db.People.Where(p => p.Age == p.Id)),
        ["another column"] = () => Read(Db.People.Where(p => p.Id == 1)),
        ["the column of a to-one row"] = () => Read(Db.People.Where(p => p.Manager.Age == 1)),
        ["the column of a farther to-one row"] = () => Read(Db.People.Where(p => p.Manager.Manager.Age == 1)),
        ["a text"] = () => Read(Db.People.Where(p => p.Nickname == "x")),
        ["null"] = () => Read(Db.People.Where(p => p.Nickname == null)),
        ["one of some values"] = () => Read(Db.People.Where(p => p.Nickname.In("x"))),
        ["one of some values and null"] = () => Read(Db.People.Where(p => p.Nickname.In("x", null))),
        ["contains"] = () => Read(Db.People.Where(p => p.Name.Contains("x"))),
        ["starts with"] = () => Read(Db.People.Where(p => p.Name.StartsWith("x"))),
        ["contains in any case"] = () => Read(Db.People.Where(p => p.Name.Contains("x", true))),
        ["and"] = () => Read(Db.People.Where(p => p.Age == 1 & p.Id == 1)),
        ["or"] = () => Read(Db.People.Where(p => p.Age == 1 | p.Id == 1)),
        ["another order of conditions"] = () => Read(Db.People.Where(p => p.Id == 1 & p.Age == 1)),
        ["some"] = () => Read(Db.People.Where(p => p.Notes.Some())),
        ["none"] = () => Read(Db.People.Where(p => p.Notes.None())),
        ["some of another relation"] = () => Read(Db.People.Where(p => p.Reports.Some())),
        ["some with a condition"] = () => Read(Db.People.Where(p => p.Notes.Some(n => n.Title == "x"))),
        ["every"] = () => Read(Db.People.Where(p => p.Notes.Every(n => n.Title == "x"))),
        ["an order"] = () => Read(Db.People.OrderBy(p => p.Age)),
        ["a descending order"] = () => Read(Db.People.OrderByDescending(p => p.Age)),
        ["another order"] = () => Read(Db.People.OrderBy(p => p.Name)),
        ["two terms"] = () => Read(Db.People.OrderBy(p => p.Age).ThenBy(p => p.Name)),
        ["an order by a count"] = () => Read(Db.People.OrderBy(p => p.Notes.Count())),
        ["skipped rows"] = () => Read(Db.People.Skip(1)),
        ["a page"] = () => Read(Db.People.Take(1)),
        ["distinct rows"] = () => Read(Db.People.Distinct()),
        ["a to-one row"] = () => Read(Db.People.Select(p => p.Team.Select(t => t.Name))),
        ["another to-one row"] = () => Read(Db.People.Select(p => p.Manager.Select(t => t.Name))),
        ["a selected count"] = () => Read(Db.People.Select(p => p.Notes.Count())),
        ["a selected existence"] = () => Read(Db.People.Select(p => p.Notes.Any())),
        ["a branch"] = () => Read(Db.People.Select(p => p.Notes.Select(n => n.Title))),
        ["a branch of other fields"] = () => Read(Db.People.Select(p => p.Notes.Select(n => n.Id))),
        ["a branch with a condition"] = () => Read(Db.People.Select(p => p.Notes.Where(n => n.Id == 1).Select(n => n.Title))),
        ["a branch in an order"] = () => Read(Db.People.Select(p => p.Notes.OrderBy(n => n.Id).Select(n => n.Title))),
        ["a page of a branch"] = () => Read(Db.People.Select(p => p.Notes.Take(1).Select(n => n.Title))),
        ["another branch"] = () => Read(Db.People.Select(p => p.Reports.Select(r => r.Name))),
        ["two branches"] = () => Read(Db.People.Select(p => new { Notes = p.Notes.Select(n => n.Title), More = p.Notes.Select(n => n.Title) })),
        ["a loader"] = () => Load(Db.People, p => p.Notes),
        ["a delete"] = () => Delete(Db.People),
        ["an update"] = () => Update(Db.People, new() { Age = 1 }),
        ["an update of another field"] = () => Update(Db.People, new() { Id = 1 }),
        ["an increment"] = () => Update(Db.People, new() { Age = Assign.Increment(1) }),
        ["a multiplication"] = () => Update(Db.People, new() { Age = Assign.Multiply(1) }),
        ["an insert"] = () => Insert(Db.People, ["Name"]),
        ["an insert of more columns"] = () => Insert(Db.People, ["Name", "Age"]),
        ["an insert of many rows"] = () => Insert(Db.People, ["Name"], isBulk: true),
        ["an insert that skips"] = () => Insert(Db.People, ["Name"], conflict: Queries.Assignments.ConflictAction.Skip),
        ["an upsert"] = () => Insert(Db.People, ["Name"], conflict: new(Fields(Db.People, "Email"), [], [])),
        ["an upsert that replaces"] = () => Insert(Db.People, ["Name"], conflict: new(Fields(Db.People, "Email"), [], Fields(Db.People, "Name"))),
    };

    public static TheoryData<string> Names { get; } = [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_difference_in_structure_changes_the_key(string name)
    {
        var key = Key(Requests[name]());

        Assert.All(Requests.Where(other => other.Key != name), other => Assert.NotEqual(key, Key(other.Value())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_request_that_is_made_again_has_the_same_key(string name) => Assert.Equal(Key(Requests[name]()), Key(Requests[name]()));

    [Fact]
    public void Other_values_have_the_same_key() => Assert.Equal(Key(WithValues(1, "a")), Key(WithValues(2, "b")));

    [Fact]
    public void Page_sizes_are_kept_apart_from_the_key()
    {
        var (one, other) = (WithValues(1, "a").Parts(), WithValues(2, "a").Parts());

        Assert.Equal(one.Key.ToArray(), other.Key.ToArray());
        Assert.Equal([1, 3], one.Takes.ToArray());
        Assert.Equal([2, 3], other.Takes.ToArray());
    }

    [Fact]
    public void Other_numbers_of_values_have_the_same_key() =>
        Assert.Equal(Key(Read(Db.People.Where(p => p.Age.In(1, 2, 3)))), Key(Read(Db.People.Where(p => p.Age.In(4)))));

    [Fact]
    public void A_to_one_path_that_is_written_twice_costs_no_more_than_a_column_of_the_row_itself() =>
        Assert.Equal(
            Key(Read(Db.People.Where(p => p.Age == 1 & p.Id == 1))).Length - Key(Read(Db.People.Where(p => p.Age == 1))).Length,
            Key(Read(Db.People.Where(p => p.Manager.Age == 1 & p.Manager.Id == 1))).Length - Key(Read(Db.People.Where(p => p.Manager.Age == 1))).Length);

    [Fact]
    public void A_step_of_a_path_over_a_self_relation_costs_the_same_however_long_the_path()
    {
        int[] lengths = [.. Enumerable.Range(0, 41).Select(steps => Key(Path(steps)).Length)];

        Assert.Single(lengths.Zip(lengths.Skip(1), (shorter, longer) => longer - shorter).Distinct());
    }

    private static PlannedRequest WithValues(int number, string text) => Read(Db.People
        .Where(p => p.Age > number & p.Notes.Some(n => n.Title == text))
        .OrderBy(p => p.Notes.Count(n => n.Title == text))
        .Skip(number)
        .Take(number)
        .Select(p => p.Notes.Where(n => n.Id == number).Take(3).Select(n => n.Title)));

    private static PlannedRequest Path(int steps) => Read(Db.People.Where(p => Enumerable.Range(0, steps).Aggregate(p, (at, _) => at.Manager).Age == 1));

    private static int[] Key(PlannedRequest request) => request.Parts().Key.ToArray();
}
