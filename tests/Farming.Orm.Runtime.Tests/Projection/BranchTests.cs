using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Runtime.Tests.Projection;

/// <summary>A database may send the parts of a union in any order: the numbers say where rows belong.</summary>
public sealed class BranchTests
{
    private static readonly ModelMetadata Model = new(new()
    {
        Name = "Thing",
        LogicalName = "thing",
        Table = "things",
        CollectionName = "Things",
        Fields = [new Field<int>(0, "Id", "id", FieldCodecs.Int32)],
        PrimaryKey = [0],
        Relations = [new(0, "Things", RelationKind.HasMany, () => Model!, [0], [0])],
    });

    [Fact]
    public void Numbered_rows_are_put_in_order_whatever_the_order_they_come_in()
    {
        var random = new Random(3);
        for (var time = 0; time < 200; time++)
        {
            var rows = Enumerable.Range(0, 4).SelectMany(parent => Enumerable.Range(0, 5).Select(number => (Parent: parent, Number: number))).ToArray();
            random.Shuffle(rows);
            var projection = new NumberProjection();
            var branch = Branch(projection, take: null);
            var early = branch.ListOf(2);

            Append(branch, projection, rows);

            Assert.All(Enumerable.Range(0, 4), parent => Assert.Equal([0, 1, 2, 3, 4], branch.ListOf(parent)));
            Assert.Same(early, branch.ListOf(2));
            Assert.Empty(branch.ListOf(9));
        }
    }

    [Fact]
    public void Rows_without_a_number_stay_as_they_come()
    {
        var projection = new NumberProjection();
        var branch = Branch(projection, take: 2);

        Append(branch, projection, [(1, -1), (0, -1), (1, -1)]);

        Assert.Equal([-1, -1], branch.ListOf(1));
        Assert.Equal([-1], branch.ListOf(0));
    }

    private static void Append(Branch<int> branch, NumberProjection projection, (int Parent, int Number)[] rows)
    {
        foreach (var (parent, number) in rows)
        {
            projection.Number = number;
            branch.Append(null!, parent, number);
        }

        branch.Complete();
    }

    private static Branch<int> Branch(NumberProjection projection, int? take)
    {
        var state = new QueryState(RowSource.Root(Model));
        return new(Model.Relations[0], take is { } rows ? state.Take(rows) : state, projection);
    }

    private sealed class NumberProjection() : RowProjection<int>(new RowCursor(Model))
    {
        internal int Number { get; set; }

        internal override int Read() => Number;
    }
}
