using Farming.Orm.Expressions;
using Farming.Orm.Metadata;
using Farming.Orm.Planning.Strategies;
using Farming.Orm.Rendering;
using Farming.Orm.Runtime.Tests.Fakes;
using Farming.Orm.Statements;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning.Extensions;

/// <summary>A dialect whose parameters have no numbers says so in one place: where its text is completed.</summary>
public sealed class PositionalTextTests
{
    private static PlannedRequest Request => Read(Db.People
        .Where(p => p.Age > 3 & p.Name == "a")
        .OrderBy(p => p.Notes.Count(n => n.Title == "b"))
        .Skip(7)
        .Select(p => new { p.Name, Count = p.Notes.Where(n => n.Title == "c").Count() }));

    [Fact]
    public void Parameters_have_no_numbers()
    {
        var plan = Assert.IsType<FlatPlan>(Request.Plan(new PositionalDialect()));

        Assert.Equal(
            """
            SELECT t0."name", (SELECT count(*) FROM "notes" AS t1 WHERE t1."author_id" = t0."id" AND t1."title" = ?) FROM "people" AS t0
            WHERE t0."age" > ? AND t0."name" = ?
            ORDER BY (SELECT count(*) FROM "notes" AS t2 WHERE t2."author_id" = t0."id" AND t2."title" = ?), t0."id" OFFSET ?
            """.ReplaceLineEndings(" "),
            plan.Sql);
    }

    [Fact]
    public void Values_are_bound_in_the_order_of_the_text()
    {
        var command = new FakeCommand("", new());

        Request.Parts().Write(Request.Plan(new PositionalDialect()).Statement.Parameters, command.Parameters);

        Assert.Equal(["c", 3, "a", "b", 7L], command.Values);
    }

    [Fact]
    public void A_value_that_the_text_has_twice_is_bound_twice()
    {
        var (request, command) = (Update(Db.People.Where(p => p.Manager.Name == "a"), new() { Name = "b" }), new FakeCommand("", new()));
        var filter = new Parameter(request.Parts().ParameterCount - 1, FieldType.String);
        var filtered = new PlannedRequest(request.Request)
        {
            Filter = (_, alias) => new Comparison(new ColumnReference(alias, "x", FieldType.String), ComparisonOperator.Equal, filter),
        };

        filtered.Parts().Write(filtered.Plan(new PositionalDialect()).Statement.Parameters, command.Parameters);

        Assert.Equal(["b", "a", "a", "a", "a"], command.Values);
    }

    private sealed class PositionalDialect : SqlDialect
    {
        internal override DialectChoices Choices => Dialects.Sqlite.Choices;

        internal override bool HasRowVersions => false;

        internal override string Table(ModelMetadata model) => Quote(model.Table);

        internal override string StoreType(FieldType type) => "TEXT";

        internal override string SlotType(FieldType type) => "any";

        private protected override SqlRenderer CreateRenderer() => new PositionalRenderer(this);
    }

    /// <summary>What every dialect must say itself, as far as these requests need it.</summary>
    private sealed class PositionalRenderer(SqlDialect dialect) : SqlRenderer(dialect)
    {
        internal override RenderedStatement Complete() => Sql.Positional();

        protected override void WriteNullOrder(bool isDescending)
        {
        }

        protected override void Write(Limit limit)
        {
            Sql.Append(" OFFSET ");
            Write(limit.Skip!);
        }

        protected override void Write(ArrayRows rows) => throw new NotSupportedException();

        protected override void Write(InArray @in) => throw new NotSupportedException();

        protected override void Write(TextMatch match) => throw new NotSupportedException();

        protected override void Write(FoldedText text) => throw new NotSupportedException();

        protected override void Write(CheckedArithmetic arithmetic) => throw new NotSupportedException();

        protected override void Write(CurrentTime time) => throw new NotSupportedException();

        protected override void Write(WasInserted inserted) => throw new NotSupportedException();

        protected override void Write(MarkUpdated mark) => throw new NotSupportedException();

        protected override void Write(SingleRow single) => throw new NotSupportedException();
    }
}
