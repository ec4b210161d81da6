using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Runtime.Tests.Fakes;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning.Extensions;

/// <summary>A group's row has slots and no columns of a model: its key, and what is made of its rows.</summary>
public sealed class GroupRowTests
{
    private static readonly ModelMetadata People = Db.People.State.Source.Model;

    [Fact]
    public void A_group_is_a_SELECT_with_its_key_and_values() => new PlannedRequest(new GroupRequest(Db.People.Where(p => p.Age > 3).State, new TeamSize())).OnBoth<FlatPlan>(
        """SELECT t0."team_id", count(*) FROM "people" AS t0 WHERE t0."age" > @1 GROUP BY t0."team_id" [0]""");

    [Fact]
    public async Task A_projection_reads_its_slots()
    {
        var projection = new TeamSize { Results = [] };
        var plan = new PlannedRequest(new GroupRequest(Db.People.State, projection)).Plan(Dialects.PostgreSql);

        await plan.ReadAsync(new FakeRows([7, 3L], [null, 1L]), projection, PartList.Empty, CancellationToken.None);

        Assert.Equal([(7, 3L), (null, 1L)], projection.Results);
    }

    /// <summary>The groups of a query's rows.</summary>
    private sealed record GroupRequest(QueryState State, TeamSize Projection) : IRequest
    {
        public ModelMetadata Model => State.Source.Model;

        public void ListParts(PartList parts)
        {
            State.ListParts(parts);
            Projection.Row.ListParts(parts);
        }

        public Plan Plan(Planner planner)
        {
            var normalizer = new Normalizer();
            var rows = normalizer.Rows(State);
            var node = normalizer.Node(Projection.Row);
            var (scope, alias) = QueryPlanner.Open(rows, planner);
            var outputs = new OutputList(planner.Dialect);
            var layout = new LayoutBuilder(scope, outputs, static () => 0).Build(node, alias);
            QueryPlanner.Filter(rows, scope);
            var select = new SelectStatement
            {
                Outputs = outputs.Plain(),
                From = scope.FromClause,
                Where = scope.Where,
                GroupBy = [outputs.Columns[layout.Computed[Projection.Key]].Value],
            };
            return new FlatPlan(planner.Render(select), layout);
        }
    }

    /// <summary>A team, and how many people it has.</summary>
    private sealed class TeamSize : RowProjection<(int? Team, long Size)>
    {
        private readonly int _size;

        internal TeamSize()
            : base(new(People))
        {
            Key = Row.Add(new GroupKey(Row.Source, People.Fields.Single(field => field.Name == "TeamId")));
            _size = Row.Add(new GroupCount());
        }

        /// <summary>The slot of the key.</summary>
        internal int Key { get; }

        internal override (int? Team, long Size) Read()
        {
            var key = Row.OrdinalOf(Key);
            return (Row.Reader.IsNull(key) ? null : Row.Reader.GetInt32(key), Row.Reader.GetInt64(Row.OrdinalOf(_size)));
        }
    }

    private sealed class GroupKey(RowSource source, FieldMetadata column) : ComputedValue
    {
        internal override FieldMetadata Result => column;

        internal override bool IsNullable => column.IsNullable;

        internal override void ListParts(PartList parts) => new SourceValue(source, column, null).ListParts(parts);

        internal override Expression Bind(Scope scope) => ColumnReference.Of(scope.AliasOf(source), column);
    }

    private sealed class GroupCount : ComputedValue
    {
        internal override FieldMetadata Result => RelationAggregate.CountField;

        internal override bool IsNullable => false;

        internal override void ListParts(PartList parts) => parts.Add(int.MaxValue);

        internal override Expression Bind(Scope scope) => new CountRows();
    }
}
