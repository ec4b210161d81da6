using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Conditions that a loop builds: long ones are executed, and those that no database takes are refused with an error that says what to do.</summary>
public abstract class LongConditionTests(ITestServer server) : DatabaseTests(server)
{
    private const int Long = 1500;
    private const int TooLong = 100_000;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Orm.Things.CreateManyAsync(Enumerable.Range(0, 10).Select(id => new ThingCreate { Id = id, A = id, B = id % 2 == 0 ? null : id, S = "", M = 0, F = true }));
        HasRandomStatements("Statements of a thousand conditions: only their results matter.");
    }

    /// <summary>Each way to build a condition of some length, and the rows for which it is true.</summary>
    public static TheoryData<string, int[]> Chains { get; } = new()
    {
        { nameof(AnyFromLeft), [8, 9] },
        { nameof(AnyFromRight), [8, 9] },
        { nameof(AnyHalved), [8, 9] },
        { nameof(NoneFromLeft), [0, 1, 2, 3, 4, 5, 6, 7] },
        { nameof(AllFromLeft), [0, 1, 2, 3, 4, 5, 6, 7] },
        { nameof(AllFromRight), [0, 1, 2, 3, 4, 5, 6, 7] },
        { nameof(NotAllFromLeft), [8, 9] },
        { nameof(AnyOfPairs), [9] },
        { nameof(AllOfPairs), [0, 1, 2, 3, 4, 5, 6, 7, 8] },
        { nameof(AnyNull), [0, 2, 4, 6, 8] },
        { nameof(Negated), [9] },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task A_long_condition_is_executed(string chain, int[] expected)
    {
        var where = Where(chain, Long);

        Assert.Equal(expected, await Orm.Things.Where(where).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync());
        Assert.Equal(expected.Length, await Orm.Things.Where(where).CountAsync());
        Assert.Equal(expected, await Orm.Things.OrderBy(t => t.Id).Where(t => where(t) && where(t)).Select(t => t.Id).FindManyAsync());
        Assert.Equal(expected.Length, await Orm.Things.Where(where).UpdateManyAsync(new() { S = "found" }));
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public async Task A_condition_that_is_too_long_is_refused(string chain, int[] expected)
    {
        Assert.NotEmpty(expected);
        Database.Log.Clear();
        var where = Where(chain, TooLong);

        foreach (var query in new Func<Task>[]
        {
            () => Orm.Things.Where(where).FindManyAsync(),
            () => Orm.Things.Where(where).CountAsync(),
            () => Orm.Things.Where(where).UpdateManyAsync(new() { S = "found" }),
            () => Orm.Things.Where(t => !where(t)).DeleteManyAsync(),
        })
        {
            Refused(await Assert.ThrowsAnyAsync<InvalidOperationException>(query));
        }

        Assert.Empty(Database.Log.Statements);
    }

    [Fact]
    public async Task Many_conditions_on_two_columns_are_executed_or_refused()
    {
        var query = Orm.Things.Where(Where(nameof(AnyOfPairs), 20_000)).Select(t => t.Id);
        if (IsSqlite)
        {
            Refused(await Assert.ThrowsAnyAsync<InvalidOperationException>(() => query.FindManyAsync()));
        }
        else
        {
            Assert.Equal([9], await query.FindManyAsync());
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(100_000, false)]
    public async Task Conditions_inside_of_each_other_are_refused_if_they_are_too_deep(int levels, bool isExecuted)
    {
        var query = Orm.Things.Where(t => Alternating(t, levels));
        var negated = Orm.Things.Where(t => !Alternating(t, levels));
        if (isExecuted)
        {
            Assert.Equal(10, await query.CountAsync() + await negated.CountAsync());
        }
        else
        {
            Refused(await Assert.ThrowsAnyAsync<InvalidOperationException>(() => query.CountAsync()));
            Refused(await Assert.ThrowsAnyAsync<InvalidOperationException>(() => negated.CountAsync()));
        }
    }

    [Fact]
    public async Task A_condition_that_doubles_itself_is_refused()
    {
        var query = Orm.Things.Where(t => Enumerable.Range(0, 60).Aggregate(t.A == 1, (doubled, _) => doubled | doubled));

        Refused(await Assert.ThrowsAnyAsync<InvalidOperationException>(() => query.CountAsync()));
    }

    private static void Refused(InvalidOperationException error)
    {
        Assert.Contains("Thing", error.Message, StringComparison.Ordinal);
        Assert.Contains("In(", error.Message, StringComparison.Ordinal);
    }

    private static Func<ThingWhere, Predicate> Where(string chain, int count)
    {
        Func<ThingWhere, int, Predicate> make = chain switch
        {
            nameof(AnyFromLeft) => AnyFromLeft,
            nameof(AnyFromRight) => AnyFromRight,
            nameof(AnyHalved) => (t, all) => AnyHalved(t, 0, all),
            nameof(NoneFromLeft) => NoneFromLeft,
            nameof(AllFromLeft) => AllFromLeft,
            nameof(AllFromRight) => AllFromRight,
            nameof(NotAllFromLeft) => NotAllFromLeft,
            nameof(AnyOfPairs) => AnyOfPairs,
            nameof(AllOfPairs) => AllOfPairs,
            nameof(AnyNull) => AnyNull,
            _ => Negated,
        };
        return t => make(t, count);
    }

    private static Predicate AnyFromLeft(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.False, (any, number) => any | t.A == number);

    private static Predicate AnyFromRight(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.False, (any, number) => t.A == number | any);

    private static Predicate AnyHalved(ThingWhere t, int from, int count) =>
        count == 1 ? t.A == from + 8 : AnyHalved(t, from, count / 2) || AnyHalved(t, from + (count / 2), count - (count / 2));

    private static Predicate NoneFromLeft(ThingWhere t, int count) => !AnyFromLeft(t, count);

    private static Predicate AllFromLeft(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.True, (all, number) => all & t.A != number);

    private static Predicate AllFromRight(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.True, (all, number) => t.A != number & all);

    private static Predicate NotAllFromLeft(ThingWhere t, int count) => !AllFromLeft(t, count);

    private static Predicate AnyOfPairs(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.False, (any, number) => any | (t.A == number & t.B == number));

    private static Predicate AllOfPairs(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.True, (all, number) => all & (t.A != number | t.B != number));

    private static Predicate AnyNull(ThingWhere t, int count) => Numbers(count).Aggregate(Predicate.False, (any, _) => any | t.B == null);

    private static Predicate Negated(ThingWhere t, int count) => Numbers(count).Aggregate(t.A == 9, (condition, _) => !!condition & t.A != 8);

    private static Predicate Alternating(ThingWhere t, int levels)
    {
        var condition = t.A == 5;
        for (var level = 0; level < levels; level++)
        {
            condition = level % 2 == 0 ? t.A == level | condition : t.A != level & condition;
        }

        return condition;
    }

    private static IEnumerable<int> Numbers(int count) => Enumerable.Range(8, count);
}
