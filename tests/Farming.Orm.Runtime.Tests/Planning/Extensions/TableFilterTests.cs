using System.Text.RegularExpressions;
using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Planning;
using Farming.Orm.Queries;
using Farming.Orm.Runtime.Tests.Fakes;
using static Farming.Orm.Runtime.Tests.Planning.Plans;

namespace Farming.Orm.Runtime.Tests.Planning.Extensions;

/// <summary>
/// A filter with a value is required of each table whose rows a statement reads or changes. The requests below open tables in every way there is; whoever adds
/// another adds a request.
/// </summary>
public sealed partial class TableFilterTests
{
    private static readonly Dictionary<string, Func<PlannedRequest>> Requests = new()
    {
        ["a query"] = () => Read(Db.People.Where(p => p.Age > 1 | p.Age < 0)),
        ["a to-one join"] = () => Read(Db.People.Select(p => p.Manager.Select(m => m.Team.Select(t => t.Name)))),
        ["a condition on a to-one row"] = () => Read(Db.Notes.Where(n => n.Author.Name == "x")),
        ["a branch"] = () => Read(Db.People.Select(p => p.Notes.Select(n => n.Comments.Select(c => c.Text)))),
        ["a page of a branch"] = () => Read(Db.People.Select(p => p.Notes.OrderBy(n => n.Title).Take(3).Select(n => n.Title))),
        ["a branch without an index"] = () => Read(Db.People.Select(p => p.LogLines.Take(2).Select(n => n.Text))),
        ["a branch over a join table"] = () => Read(Db.People.Select(p => p.Tags.Select(t => t.Label))),
        ["the first row with a branch"] = () => Read(Db.People.Select(p => p.Notes.Select(n => n.Title)), QueryKind.First),
        ["a stream"] = () => Read(Db.People.Select(p => p.Notes.Select(n => n.Title)), QueryKind.Stream),
        ["a loader"] = () => Load(Db.People, p => p.Notes, p => p.Team, p => p.Tags),
        ["an existence"] = () => Read(Db.People.Where(p => p.Notes.Some(n => n.Comments.None()))),
        ["an existence over a join table"] = () => Read(Db.People.Where(p => p.Tags.Every(t => t.Label == "x"))),
        ["a selected count"] = () => Read(Db.People.Select(p => new { p.Name, Count = p.Notes.Count(), Any = p.Tags.Any() })),
        ["a grouped count"] = () => Read(Db.People.OrderBy(p => p.Notes.Count())),
        ["a grouped count of a join table"] = () => Read(Db.People.OrderBy(p => p.Tags.Count())),
        ["distinct rows"] = () => Read(Db.People.Select(p => p.Name).Distinct()),
        ["a count"] = () => Count(Db.People.Where(p => p.Manager.Age > 1)),
        ["a count of a page"] = () => Count(Db.People.Take(3)),
        ["an any"] = () => Any(Db.People),
        ["a page"] = () => Read(Db.People.OrderByDescending(p => p.HiredAt).Take(2)),
        ["an update"] = () => Update(Db.People.Where(p => p.Age == 1), new() { Name = "x" }),
        ["an update by a to-one row"] = () => Update(Db.Notes.Where(n => n.Author.Name == "x"), new() { Title = "x" }),
        ["an update of a page"] = () => Update(Db.People.OrderBy(p => p.Name).Take(2), new() { Name = "x" }),
        ["a delete"] = () => Delete(Db.People.Where(p => p.Notes.None())),
        ["a delete of all rows"] = () => Delete(Db.People),
        ["an insert of a row that is missing"] = () => Insert(Db.Tags, ["Code", "Label"], conflict: Unless()),
        ["an insert of rows that are missing"] = () => Insert(Db.Tags, ["Code", "Label"], isBulk: true, conflict: Unless()),
        ["an upsert"] = () => Insert(Db.Tags, ["Code", "Label"], conflict: new(Fields(Db.Tags, "Code"), [], Fields(Db.Tags, "Label"))),
    };

    public static TheoryData<string, string> All { get; } = Each([.. Requests.Keys]);

    [Theory]
    [MemberData(nameof(All))]
    public void Each_table_has_the_condition(string name, string dialect)
    {
        foreach (var statement in Filtered(Requests[name]()).Plan(Dialects.Of(dialect)).Statements)
        {
            var tables = Openings(statement.Text.Sql).ToList();

            Assert.NotEmpty(tables);
            Assert.All(tables, table => Assert.Matches(Condition(table.Table, table.Alias), statement.Text.Sql));
            Assert.Equal(tables.Count, TenantId().Count(statement.Text.Sql));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_value_is_sent_once_with_each_statement(string name, string dialect)
    {
        var request = Filtered(Requests[name]());

        Assert.All(request.Plan(Dialects.Of(dialect)).Statements, statement => Assert.Single(statement.Parameters, index => index == request.Parts().ParameterCount - 1));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Without_a_filter_nothing_is_required(string name, string dialect) =>
        Assert.DoesNotContain("tenant_id", Requests[name]().Plan(Dialects.Of(dialect)).Sql, StringComparison.Ordinal);

    [Fact]
    public void The_value_is_written_like_any_other()
    {
        var request = Filtered(Read(Db.People.Where(p => p.Age > 3).Select(p => p.Name)));
        var command = new FakeCommand("", new());

        request.Parts().Write(request.Plan(Dialects.Sqlite).Statement.Parameters, command.Parameters);

        Assert.Equal([3, 42], command.Values);
    }

    [Fact]
    public void An_insert_of_a_new_row_requires_nothing() => Assert.DoesNotContain(
        "tenant_id", Filtered(Insert(Db.Tags, ["Code", "Label"], conflict: Queries.Assignments.ConflictAction.Skip)).Plan(Dialects.PostgreSql).Sql, StringComparison.Ordinal);

    [Fact]
    public void The_condition_on_a_row_that_may_be_missing_is_a_part_of_its_join() =>
        Filtered(Read(Db.People.Where(p => p.Manager.Name == "x").Select(p => p.Name))).OnPostgreSql<Orm.Planning.Strategies.FlatPlan>(
            """
            SELECT t0."name" FROM "people" AS t0 LEFT JOIN "people" AS t1 ON t1."id" = t0."manager_id" AND t1."tenant_id" = $2 WHERE t0."tenant_id" =
            $2 AND t1."name" = $1 [0, 1]
            """);

    [Fact]
    public void The_condition_on_grouped_rows_comes_before_they_are_counted() =>
        Filtered(Read(Db.People.OrderBy(p => p.Notes.Count()).Select(p => p.Name))).OnPostgreSql<Orm.Planning.Strategies.FlatPlan>(
            """
            SELECT t0."name" FROM "people" AS t0 LEFT JOIN (SELECT "author_id", count(*) AS "n" FROM "notes" WHERE "tenant_id" = $1 GROUP BY
            "author_id") AS t1 ON t1."author_id" = t0."id" WHERE t0."tenant_id" = $1 ORDER BY (coalesce(t1."n", 0))::int [0]
            """);

    [Fact]
    public void The_condition_on_the_row_that_an_upsert_updates_decides_whether_it_is_marked() =>
        Filtered(Requests["an upsert"]()).OnSqlite<Orm.Planning.Strategies.FlatPlan>(
            """
            INSERT INTO "tags" AS t0 ("code", "label") VALUES (?1, ?2) ON CONFLICT ("code") DO UPDATE SET "label" = excluded."label" WHERE CASE WHEN
            t0."tenant_id" = ?3 THEN farming_mark_updated() END RETURNING "code", "label" [0, 1, 2]
            """);

    private static PlannedRequest Filtered(PlannedRequest request)
    {
        var tenant = new Parameter(request.Parts().ParameterCount, FieldType.Int32);
        return new(request.Request)
        {
            MoreParameters = [new Tenant()],
            Filter = (_, alias) => new Comparison(new ColumnReference(alias, "tenant_id", FieldType.Int32), ComparisonOperator.Equal, tenant),
        };
    }

    private static Queries.Assignments.ConflictAction Unless() => new(Fields(Db.Tags, "Label"), null, []) { KeyIsUnique = false };

    /// <summary>The tables of models whose rows a text reads or changes: not those that are only inserted into, and not tables of the statement's own.</summary>
    private static IEnumerable<(string Table, string Alias)> Openings(string sql) => Opening().Matches(sql)
        .Where(match => !match.Groups["table"].Value.StartsWith("\"__", StringComparison.Ordinal)
            && (match.Groups["verb"].Value != "INTO" || sql.Contains("DO UPDATE", StringComparison.Ordinal)))
        .Select(match => (match.Groups["table"].Value, match.Groups["alias"].Value));

    private static Regex Condition(string table, string alias) =>
        new(alias.Length > 0 ? $"\\b{alias}\\.\"tenant_id\" = [?$]\\d" : $"{Regex.Escape(table)} WHERE \"tenant_id\" = [?$]\\d");

    private static TheoryData<string, string> Each(string[] names)
    {
        var data = new TheoryData<string, string>();
        foreach (var name in names)
        {
            data.Add(name, nameof(Dialects.Sqlite));
            data.Add(name, nameof(Dialects.PostgreSql));
        }

        return data;
    }

    [GeneratedRegex("\\b(?<verb>FROM|JOIN|UPDATE|INTO) (?<table>\"[^\"]+\"(\\.\"[^\"]+\")?)( AS (?<alias>t\\d+))?")]
    private static partial Regex Opening();

    [GeneratedRegex("\"tenant_id\" = ")]
    private static partial Regex TenantId();

    private sealed class Tenant : IParameter
    {
        public void Write(ParameterWriter writer, int part) => writer.Write(42);
    }
}
