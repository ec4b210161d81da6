using Farming.Orm.Planning;
using Farming.Orm.Queries;
using Farming.Orm.Rendering;
using Farming.Orm.Runtime.Tests.Fakes;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>
/// A request, to be planned for a dialect and compared with what is expected: the strategy, and its statements, those of branches after their parents'. Each
/// statement is followed by the parameters that are sent with it, by their indexes among those of the request. Lines are broken where the text has a space.
/// </summary>
internal sealed class PlannedRequest(IRequest request)
{
    /// <summary>Whether page sizes are parameters.</summary>
    internal bool TakesAreParameters { get; init; }

    /// <summary>What is required of each table.</summary>
    internal TableFilter? Filter { get; init; }

    /// <summary>Values that are listed after those of the request.</summary>
    internal IParameter[] MoreParameters { get; init; } = [];

    internal IRequest Request { get; } = request;

    /// <summary>The same with page sizes as parameters.</summary>
    internal PlannedRequest WithTakesAsParameters() => new(Request) { TakesAreParameters = true };

    internal PartList Parts()
    {
        var parts = new PartList();
        Request.ListParts(parts);
        foreach (var parameter in MoreParameters)
        {
            parts.AddParameter(parameter);
        }

        return parts;
    }

    internal Plan Plan(SqlDialect dialect) => Request.Plan(new Planner(dialect, Parts(), TakesAreParameters, Filter));

    internal void OnSqlite<TPlan>(params string[] statements)
        where TPlan : Plan => Check<TPlan>(Dialects.Sqlite, statements);

    internal void OnPostgreSql<TPlan>(params string[] statements)
        where TPlan : Plan => Check<TPlan>(Dialects.PostgreSql, statements);

    /// <summary>Checks a plan that differs between the dialects in nothing but how parameters are written: <c>@1</c>.</summary>
    internal void OnBoth<TPlan>(params string[] statements)
        where TPlan : Plan
    {
        OnSqlite<TPlan>([.. statements.Select(statement => statement.Replace('@', '?'))]);
        OnPostgreSql<TPlan>([.. statements.Select(statement => statement.Replace('@', '$'))]);
    }

    private void Check<TPlan>(SqlDialect dialect, string[] statements)
        where TPlan : Plan
    {
        var plan = Plan(dialect);
        var actual = plan.Statements.Select(statement => $"{statement.Text.Sql} [{string.Join(", ", statement.Parameters)}]");
        Assert.IsType<TPlan>(plan);
        Assert.Equal(statements.Select(statement => statement.ReplaceLineEndings(" ")), actual);
    }
}
