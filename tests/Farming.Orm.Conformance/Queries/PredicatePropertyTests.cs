using System.Globalization;
using CsCheck;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>
/// Random predicates over random rows with nulls give what C# gives for the same objects, and <c>p</c> and <c>!p</c> split the table.
/// </summary>
public abstract class PredicatePropertyTests(ITestServer server) : DatabaseTests(server)
{
    private const int Rows = 40;
    private const int Predicates = 400;

    private static readonly string[] Texts = ["", "a", "A", "ab", "%", "_", "a%b", "é", "'", "\\"];
    private static readonly decimal[] Decimals = [0m, 9m, 12.5m, 12.50m, -3.25m, 100m, 1e-10m];

    private static readonly Gen<Condition> Conditions = Gen.Recursive<Condition>((depth, self) => depth > 3
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Gen.Select(self, self, (p, q) => new Condition($"({p.Text} && {q.Text})", t => p.Sql(t) && q.Sql(t), (x, all) => p.Oracle(x, all) && q.Oracle(x, all))),
            Gen.Select(self, self, (p, q) => new Condition($"({p.Text} || {q.Text})", t => p.Sql(t) || q.Sql(t), (x, all) => p.Oracle(x, all) || q.Oracle(x, all))),
            self.Select(p => new Condition($"!{p.Text}", t => !p.Sql(t), (x, all) => !p.Oracle(x, all)))));

    private static Gen<int?> NullableInt => Gen.Int[-2, 2].Nullable(0.3);

    private static Gen<string?> NullableText => Gen.OneOf(Gen.OneOf(Texts).Select(text => (string?)text), Gen.Const((string?)null));

    private static Gen<Condition> Leaf => Gen.OneOf(
        Gen.Select(Gen.Int[0, 5], NullableInt, (op, value) => Ints("B", op, value, t => t.B, x => x.B)),
        Gen.Select(Gen.Int[0, 5], Gen.Int[-2, 2], (op, value) => new Condition($"A {op} {value}", t => Apply(t.A, op, value), (x, _) => Compare(x.A, op, value))),
        Gen.Int[0, 5].Select(op => new Condition($"B {op} C", t => Apply(t.B, op, t.C), (x, _) => Compare(x.B, op, x.C))),
        Gen.Select(Gen.Bool, NullableText, (equal, value) => new Condition($"T {equal} {value}", t => equal ? t.T == value : t.T != value, (x, _) => (x.T == value) == equal)),
        Gen.Select(Gen.Int[0, 5], Gen.OneOf(Texts), (op, value) => new Condition($"S {op} {value}", t => Apply(t.S, op, value), (x, _) => Compare(string.CompareOrdinal(x.S, value), op, 0))),
        Gen.Select(Gen.Int[0, 5], Gen.OneOf(Decimals), (op, value) => new Condition($"M {op} {value}", t => Apply(t.M, op, value), (x, _) => Compare(x.M.CompareTo(value), op, 0))),
        Gen.Select(Gen.Int[0, 2], Gen.OneOf(Texts), Gen.Bool, Match),
        NullableInt.Array[0, 4].Select(values => new Condition($"B in {string.Join(',', values)}", t => t.B.In(values), (x, _) => values.Contains(x.B))),
        NullableText.Array[0, 4].Select(values => new Condition($"T not in {string.Join(',', values)}", t => t.T.NotIn(values), (x, _) => !values.Contains(x.T))),
        Gen.OneOf(Decimals).Array[0, 3].Select(values => new Condition("M in", t => t.M.In(values), (x, _) => values.Contains(x.M))),
        Gen.Select(NullableInt, NullableInt, (low, high) => new Condition($"B {low}..{high}", t => t.B.Between(low, high), (x, _) => x.B >= low && x.B <= high)),
        Gen.OneOf(
            new Condition("F", t => t.F, (x, _) => x.F),
            new Condition("!G", t => !t.G, (x, _) => x.G != true),
            new Condition("parent exists", t => t.Parent.Exists(), (x, all) => all.Parent(x) is not null),
            new Condition("parent.A > 0", t => t.Parent.A > 0, (x, all) => all.Parent(x)?.A > 0),
            new Condition("parent.A != 1", t => t.Parent.A != 1, (x, all) => all.Parent(x)?.A != 1),
            new Condition("parent.parent.T == null", t => t.Parent.Parent.T == null, (x, all) => all.Parent(all.Parent(x))?.T == null),
            new Condition("parent.A == A", t => t.Parent.A == t.A, (x, all) => all.Parent(x)?.A == x.A),
            new Condition("parts none", t => t.Parts.None(), (x, all) => !all.Parts(x).Any())),
        Gen.Select(Gen.Int[0, 2], NullableInt, Quantified),
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], (op, value) => new Condition($"parts count {op} {value}", t => Apply(t.Parts.Count(p => p.X != null), op, value), (x, all) => Compare(all.Parts(x).Count(p => p.X != null), op, value))));

    private sealed record Condition(string Text, Func<ThingWhere, Predicate> Sql, Func<Thing, Data, bool> Oracle);

    private sealed record Data(List<Thing> Things, List<Part> AllParts)
    {
        internal Thing? Parent(Thing? thing) => thing is null ? null : Things.FirstOrDefault(other => other.Id == thing.ParentId);

        internal IEnumerable<Part> Parts(Thing thing) => AllParts.Where(part => part.ThingId == thing.Id);
    }

    [Fact]
    public async Task Predicates_mean_what_they_mean_in_CSharp()
    {
        HasRandomStatements("The predicates are new in each run.");
        var data = await CreateAsync();
        foreach (var condition in Conditions.Array[Predicates].Single())
        {
            var expected = data.Things.Where(thing => condition.Oracle(thing, data)).Select(thing => thing.Id).Order().ToList();
            var found = await Orm.Things.Where(condition.Sql).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync();
            var others = await Orm.Things.Where(t => !condition.Sql(t)).OrderBy(t => t.Id).Select(t => t.Id).FindManyAsync();

            Assert.True(expected.SequenceEqual(found), $"{condition.Text}: expected {string.Join(',', expected)}, found {string.Join(',', found)}");
            Assert.Equal(data.Things.Select(thing => thing.Id).Except(found).Order(), others);
            Assert.Equal(expected.Count, await Orm.Things.Where(condition.Sql).CountAsync());
        }
    }

    /// <summary>The snapshot of the statements shows how predicates are written: those of one seed are the same in each run.</summary>
    [Fact]
    public async Task Predicates_of_one_seed_keep_their_statements()
    {
        foreach (var condition in Conditions.Array[Predicates].Single(_ => true, "0000KIgLEcX2"))
        {
            await Orm.Things.Where(condition.Sql).Select(t => t.Id).FindManyAsync();
        }
    }

    private async Task<Data> CreateAsync()
    {
        var things = Enumerable.Range(1, Rows).Select(id => Gen.Select(
            Gen.Select(Gen.Int[-2, 2], NullableInt, NullableInt),
            Gen.Select(Gen.OneOf(Texts), NullableText, Gen.OneOf(Decimals)),
            Gen.Select(Gen.Bool, Gen.Bool.Nullable(0.3), Gen.Int[1, Rows].Nullable(0.4)),
            (ints, texts, rest) => new ThingCreate
            {
                Id = id,
                A = ints.Item1,
                B = ints.Item2,
                C = ints.Item3,
                S = texts.Item1,
                T = texts.Item2,
                M = texts.Item3,
                F = rest.Item1,
                G = rest.Item2,
                ParentId = rest.Item3,
            }).Single()).ToList();
        var parts = Enumerable.Range(1, Rows * 2).Select(id => Gen.Select(
            Gen.Int[1, Rows].Nullable(0.2),
            NullableInt,
            NullableText,
            (thing, x, y) => new PartCreate { Id = id, ThingId = thing, X = x, Y = y }).Single()).ToList();
        return new(await Orm.Things.CreateManyAsync(things), await Orm.Parts.CreateManyAsync(parts));
    }

    private static Condition Match(int kind, string value, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.Ordinal;
        return kind switch
        {
            0 => new($"T contains {value} {ignoreCase}", t => t.T.Contains(value, ignoreCase), (x, _) => x.T?.Contains(value, comparison) == true),
            1 => new($"T starts {value} {ignoreCase}", t => t.T.StartsWith(value, ignoreCase), (x, _) => x.T?.StartsWith(value, comparison) == true),
            _ => new($"T ends {value} {ignoreCase}", t => t.T.EndsWith(value, ignoreCase), (x, _) => x.T?.EndsWith(value, comparison) == true),
        };
    }

    private static Condition Quantified(int kind, int? value) => kind switch
    {
        0 => new($"some X == {value}", t => t.Parts.Some(p => p.X == value), (x, all) => all.Parts(x).Any(p => p.X == value)),
        1 => new($"none X != {value}", t => t.Parts.None(p => p.X != value), (x, all) => all.Parts(x).All(p => p.X == value)),
        _ => new($"every X != {value} and Y not T", t => t.Parts.Every(p => p.X != value && p.Y != t.T), (x, all) => all.Parts(x).All(p => p.X != value && p.Y != x.T)),
    };

    private static Condition Ints(string name, int op, int? value, Func<ThingWhere, Column<int?>> column, Func<Thing, int?> property) =>
        new($"{name} {op} {value?.ToString(CultureInfo.InvariantCulture) ?? "null"}", t => Apply(column(t), op, value), (x, _) => Compare(property(x), op, value));

    private static Predicate Apply<T>(Column<T> column, int op, T? value) => op switch
    {
        0 => column == value,
        1 => column != value,
        2 => column < value,
        3 => column <= value,
        4 => column > value,
        _ => column >= value,
    };

    private static Predicate Apply<T>(Column<T> left, int op, Column<T> right) => op switch
    {
        0 => left == right,
        1 => left != right,
        2 => left < right,
        3 => left <= right,
        4 => left > right,
        _ => left >= right,
    };

    private static bool Compare(int? left, int op, int? right) => op switch
    {
        0 => left == right,
        1 => left != right,
        2 => left < right,
        3 => left <= right,
        4 => left > right,
        _ => left >= right,
    };
}
