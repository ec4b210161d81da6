using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Predicates;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning.Extensions;

/// <summary>A row of a many-to-many branch can have the row of the join table beside it, whose columns it reads, filters and sorts by.</summary>
public sealed class JoinRowTests
{
    private static readonly ModelMetadata People = Db.People.State.Source.Model;
    private static readonly RelationMetadata Tags = People.Relations.Single(relation => relation.Name == "Tags");
    private static readonly Field<int> Weight = (Field<int>)Db.PersonTags.State.Source.Model.Fields.Single(field => field.Name == "Weight");

    [Fact]
    public void Its_columns_are_read_from_the_join_table() => Request(new WeightedTags()).OnSqlite<NestedPlan>(
        """SELECT t0."id" FROM "people" AS t0 []""",
        """
        SELECT t1."label", t0."weight" FROM "person_tags" AS t0 CROSS JOIN "tags" AS t1 ON t1."code" = t0."tag_code" WHERE t0."person_id" = ?1 []
        """);

    [Fact]
    public void Its_columns_are_read_in_a_union() => Request(new WeightedTags()).OnPostgreSql<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x") SELECT
        1, "__b0"."n", t2."label", t1."weight" FROM "__b0" JOIN "person_tags" AS t1 ON t1."person_id" = "__b0"."c0" JOIN "tags" AS t2 ON t2."code" =
        t1."tag_code" UNION ALL SELECT 0, "n", NULL::text, "c0" FROM "__b0" []
        """);

    [Fact]
    public void A_branch_can_be_sorted_and_filtered_by_its_columns() => Request(Heaviest()).OnSqlite<NestedPlan>(
        """SELECT t0."id" FROM "people" AS t0 []""",
        """
        SELECT t1."label", t0."weight" FROM "person_tags" AS t0 CROSS JOIN "tags" AS t1 ON t1."code" = t0."tag_code" WHERE t0."person_id" = ?1 AND
        t0."weight" > ?2 ORDER BY t0."weight" DESC, t1."code" LIMIT 2 [0]
        """);

    [Fact]
    public void A_page_of_a_branch_can_be_sorted_and_filtered_by_its_columns() => Request(Heaviest()).OnPostgreSql<UnionPlan>(
        """
        WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0" FROM (SELECT t0."id" AS "c0" FROM "people" AS t0) AS "x") SELECT
        1, "__b0"."n", "l"."c0", "l"."c1" FROM "__b0" CROSS JOIN LATERAL (SELECT t2."label" AS "c0", t1."weight" AS "c1" FROM "person_tags" AS t1 JOIN
        "tags" AS t2 ON t2."code" = t1."tag_code" WHERE t1."person_id" = "__b0"."c0" AND t1."weight" > $1 ORDER BY t1."weight" DESC, t2."code" LIMIT
        2) AS "l" UNION ALL SELECT 0, "n", NULL::text, "c0" FROM "__b0" [0]
        """);

    [Fact]
    public async Task It_is_read_beside_the_row_that_it_leads_to()
    {
        var projection = new WeightedTags { Results = [] };
        var request = Request(projection);
        var rows = new FakeRows([1]) { Next = new(["red", 5], ["blue", 6]) };

        await request.Plan(Dialects.Sqlite).ReadAsync(rows, projection, request.Parts(), CancellationToken.None);

        Assert.Equal(["red 5", "blue 6"], Assert.Single(projection.Results));
    }

    [Fact]
    public void It_is_a_part_of_the_plan_key() =>
        Assert.NotEqual(Read(Db.People.Select(p => p.Tags.Select(t => t.Label))).Parts().Key.ToArray(), Request(new WeightedTags()).Parts().Key.ToArray());

    [Fact]
    public void It_is_another_row_than_that_of_a_to_one_relation_of_the_same_index()
    {
        var row = new RowCursor(Tags.Target);
        row.Add(new ToOneRow(Tags, new(Tags.Join!.Model)));

        Assert.True(Assert.Single(row.ToOnes).IsJoinRow);
        Assert.Throws<ArgumentOutOfRangeException>(() => row.FindToOne(Tags.Index, _ => throw new NotSupportedException()));
    }

    [Fact]
    public void It_cannot_be_read_where_no_relation_leads_to_the_row()
    {
        var row = new RowCursor(Tags.Target);
        row.Add(new ToOneRow(Tags, new(Tags.Join!.Model)));
        var request = new PlannedRequest(new QueryRequest(QueryKind.Many, Db.Tags.State, row));

        Assert.Throws<InvalidOperationException>(() => request.Plan(Dialects.Sqlite));
    }

    private static PlannedRequest Request(WeightedTags projection) => new(new QueryRequest(QueryKind.Many, Db.People.State, projection.Row));

    private static WeightedTags Heaviest() => new((state, join) =>
    {
        var weight = new SourceValue(join, Weight, null);
        return state.Where(new ComparisonPredicate<int>(weight, Weight, ComparisonOperator.Greater, 3)).OrderBy(new OrderTerm(weight, IsDescending: true)).Take(2);
    });

    /// <summary>The tags of a person, each with its weight.</summary>
    private sealed class WeightedTags : RowProjection<List<string>>
    {
        private readonly Branch<string> _tags;

        internal WeightedTags(Func<QueryState, RowSource, QueryState>? rows = null)
            : base(new(People))
        {
            var tag = new WeightedTag();
            var state = new QueryState(Row.Source.Element(Tags));
            _tags = new(Tags, rows?.Invoke(state, tag.Join.Source) ?? state, tag);
            Row.Add(_tags);
        }

        internal override List<string> Read() => _tags.ListOf(Row.Number);
    }

    private sealed class WeightedTag : RowProjection<string>
    {
        private static readonly Field<string> Label = (Field<string>)Tags.Target.Fields.Single(field => field.Name == "Label");

        internal WeightedTag()
            : base(new(Tags.Target))
        {
            Row.Read(Label);
            Join.Read(Weight);
            Row.Add(new ToOneRow(Tags, Join));
        }

        internal RowCursor Join { get; } = new(Tags.Join!.Model);

        internal override string Read() => $"{Row.Read(Label)} {Join.Read(Weight)}";
    }
}
