using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning.Extensions;

/// <summary>A value that the database computes goes into a projection as one more slot of a row.</summary>
public sealed class ComputedValueTests
{
    private static readonly ModelMetadata People = Db.People.State.Source.Model;
    private static readonly ModelMetadata Notes = Db.Notes.State.Source.Model;

    [Fact]
    public void It_is_selected_after_the_columns_of_its_row() => Request(new AgeIn(5)).OnBoth<FlatPlan>(
        """SELECT t0."name", t0."age" + @1 FROM "people" AS t0 [0]""");

    [Fact]
    public void Its_value_follows_those_of_the_condition_of_the_query() =>
        new PlannedRequest(new QueryRequest(QueryKind.Many, Db.People.Where(p => p.Age > 3).State, new AgeIn(5).Row)).OnBoth<FlatPlan>(
            """SELECT t0."name", t0."age" + @2 FROM "people" AS t0 WHERE t0."age" > @1 [0, 1]""");

    [Fact]
    public void It_shares_a_column_of_a_union_with_values_of_its_type()
    {
        var projection = new AgeIn(5);
        var relation = People.Relations.Single(relation => relation.Name == "Notes");
        projection.Row.Add(new Branch<int>(relation, new(projection.Row.Source.Element(relation)), new NoteId()));

        Request(projection).OnPostgreSql<UnionPlan>(
            """
            WITH "__b0" AS MATERIALIZED (SELECT (row_number() OVER ())::int AS "n", "c0", "c1", "c2" FROM (SELECT t0."name" AS "c0", t0."age" + $1 AS
            "c1", t0."id" AS "c2" FROM "people" AS t0) AS "x") SELECT 1, "__b0"."n", t1."id", NULL::text, NULL::integer FROM "__b0" JOIN "notes" AS t1
            ON t1."author_id" = "__b0"."c2" UNION ALL SELECT 0, "n", "c1", "c0", "c2" FROM "__b0" [0]
            """);
    }

    [Fact]
    public async Task Its_ordinal_is_in_the_layout()
    {
        var projection = new AgeIn(5) { Results = [] };

        await Request(projection).Plan(Dialects.Sqlite).ReadAsync(new FakeRows(["Ada", 41]), projection, PartList.Empty, CancellationToken.None);

        Assert.Equal([("Ada", 41)], projection.Results);
    }

    [Fact]
    public void It_is_a_part_of_the_plan_key_and_its_value_is_not()
    {
        Assert.Equal(Key(new AgeIn(5)), Key(new AgeIn(6)));
        Assert.NotEqual(Key(new AgeIn(5)), Read(Db.People.Select(p => p.Name)).Parts().Key.ToArray());
    }

    private static int[] Key(AgeIn projection) => Request(projection).Parts().Key.ToArray();

    private static PlannedRequest Request(AgeIn projection) => new(new QueryRequest(QueryKind.Many, new(RowSource.Root(People)), projection.Row));

    /// <summary>A column with a number added to it.</summary>
    private sealed class Sum(RowSource source, FieldMetadata field, int by) : ComputedValue, IParameter
    {
        internal override FieldMetadata Result => RelationAggregate.CountField;

        internal override bool IsNullable => false;

        public void Write(ParameterWriter writer, int part) => writer.Write(by);

        internal override void ListParts(PartList parts)
        {
            parts.Add(int.MaxValue);
            parts.Add(source);
            parts.Add(field.Index);
            parts.AddParameter(this);
        }

        internal override Expression Bind(Scope scope) => new Addition(ColumnReference.Of(scope.AliasOf(source), field), scope.Statement.Parameter(this, FieldType.Int32));
    }

    /// <summary>A person's name, and the age in some years.</summary>
    private sealed class AgeIn : RowProjection<(string Name, int Age)>
    {
        private static readonly Field<string> Name = (Field<string>)People.Fields.Single(field => field.Name == "Name");

        private readonly int _age;

        internal AgeIn(int years)
            : base(new(People))
        {
            Row.Read(Name);
            _age = Row.Add(new Sum(Row.Source, People.Fields.Single(field => field.Name == "Age"), years));
        }

        internal override (string Name, int Age) Read() => (Row.Read(Name), Row.Reader.GetInt32(Row.OrdinalOf(_age)));
    }

    private sealed class NoteId : RowProjection<int>
    {
        private static readonly Field<int> Id = (Field<int>)Notes.Fields[0];

        internal NoteId()
            : base(new(Notes)) => Row.Read(Id);

        internal override int Read() => Row.Read(Id);
    }
}
