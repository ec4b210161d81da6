using Farming.Orm.Expressions;
using Farming.Orm.Planning;
using Farming.Orm.Queries;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly NormalizedSize Ten = new(Rows: 10, Parameter: 3);

    [Fact]
    public void A_page_size_stands_in_the_text() => Assert.Equal(10, Assert.IsType<Integer>(Planner(takesAreParameters: false).Take(Ten)).Value);

    [Fact]
    public void A_page_size_is_a_parameter_where_sizes_vary() => Assert.Equal(3, Assert.IsType<Parameter>(Planner(takesAreParameters: true).Take(Ten)).Index);

    [Fact]
    public void No_page_size_is_none() => Assert.Null(Planner(takesAreParameters: true).Take(null));

    [Fact]
    public void What_is_skipped_is_always_a_parameter() => Assert.Equal(3, Assert.IsType<Parameter>(Farming.Orm.Planning.Planner.Skip(Ten)).Index);

    [Fact]
    public void All_rows_have_no_limit() => Assert.Null(Planner().Limit(new Normalizer().Rows(Db.People.State)));

    [Fact]
    public void The_first_row_has_a_limit_of_one_whatever_the_page() =>
        Assert.Equal(1, Assert.IsType<Integer>(Planner(takesAreParameters: true).Limit(new Normalizer().Rows(Db.People.Take(10).State), onlyFirst: true)!.Take).Value);

    [Fact]
    public void The_first_row_of_an_empty_page_is_none() =>
        Assert.Equal(0, Assert.IsType<Integer>(Planner().Limit(new Normalizer().Rows(Db.People.Take(0).State), onlyFirst: true)!.Take).Value);

    [Fact]
    public void A_node_takes_only_parameters_that_it_listed()
    {
        var (listed, other) = (Page.All.Take(1), Page.All.Take(1));
        var parts = new PartList();
        parts.AddParameter(listed);

        Assert.Equal(0, new StatementScope(parts).Parameter(listed, Metadata.FieldType.Int64).Index);
        Assert.Throws<InvalidOperationException>(() => new StatementScope(parts).Parameter(other, Metadata.FieldType.Int64));
        Assert.Throws<InvalidOperationException>(() => new StatementScope(parts).At(1).Parameter(listed, Metadata.FieldType.Int64));
    }

    [Fact]
    public void Tables_of_a_statement_are_numbered()
    {
        var statement = Planner().Begin();

        Assert.Equal(["t0", "t1"], [statement.NextAlias().Name, statement.NextAlias().Name]);
    }

    private static Planner Planner(bool takesAreParameters = false) => new(Dialects.Sqlite, new PartList(), takesAreParameters);
}
