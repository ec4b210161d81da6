using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Planning;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Runtime.Tests.Models;
using Farming.Orm.Runtime.Tests.Transactions;

namespace Farming.Orm.Runtime.Tests.Planning;

/// <summary>Requests whose plans are tested. Nothing is executed.</summary>
internal static class Plans
{
    /// <summary>The queries' client; its database serves none.</summary>
    internal static PeopleOrm Db { get; } = new(new FakeDriver());

    internal static PlannedRequest Read<TResult>(Query<TResult> query, QueryKind kind = QueryKind.Many) =>
        new(new QueryRequest(kind, query.State, query.NewProjection().Row));

    internal static PlannedRequest Count(ICountable query) => new(query.Scalar(QueryKind.Count));

    internal static PlannedRequest Any(ICountable query) => new(query.Scalar(QueryKind.Any));

    internal static PlannedRequest Update<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>(
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query, TUpdate update, bool isRead = false)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
        where TUpdate : class => new(new ChangeRequest(query.State, query.Assignments(update), isRead ? query.NewProjection().Row : null));

    internal static PlannedRequest Delete<TResult>(Query<TResult> query, bool isRead = false) =>
        new(new ChangeRequest(query.State, null, isRead ? query.NewProjection().Row : null));

    internal static PlannedRequest Insert<TResult>(Query<TResult> query, string[] columns, bool isBulk = false, ConflictAction? conflict = null) =>
        new(new InsertRequest(query.NewProjection().Row, Fields(query, columns), isBulk, new NoValues(), conflict));

    internal static PlannedRequest Load<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate>(
        ModelQuery<TModel, TWhere, TSelect, TInclude, TKey, TCreate, TUpdate> query, params Func<TInclude, RelationInclude>[] includes)
        where TWhere : WhereScope
        where TSelect : Selection<TModel>
        where TCreate : class
        where TUpdate : class
    {
        var row = new RowCursor(query.Binding.Metadata);
        foreach (var include in includes)
        {
            row.Add(include(query.Binding.Include).ToBranch(row));
        }

        var keys = new KeyTable<TModel>(query.Binding, [], [.. row.Branches.SelectMany(branch => branch.Relation.SourceFields).Distinct()]);
        return new(new QueryRequest(QueryKind.Load, new(row.Source), row, keys));
    }

    /// <summary>Fields of a query's model, by their names.</summary>
    internal static FieldMetadata[] Fields<TResult>(Query<TResult> query, params string[] names) =>
        [.. names.Select(name => query.State.Source.Model.Fields.Single(field => field.Name == name))];

    /// <summary>Values that are never sent.</summary>
    private sealed class NoValues : IParameter
    {
        public void Write(ParameterWriter writer, int part) => throw new NotSupportedException();
    }
}
