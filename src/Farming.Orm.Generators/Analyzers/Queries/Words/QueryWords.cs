namespace Farming.Orm.Generators.Analyzers.Queries.Words;

/// <summary>What people who know LINQ and Entity Framework write after a query or a client.</summary>
internal static class QueryWords
{
    private const string OnTheList = "use FindManyAsync(), and LINQ on its list";
    private const string Streamed = "use await foreach over StreamAsync()";
    private const string First = "use FindFirstAsync(), which returns null if there is no result";
    private const string BeforeMap = "write it before Map, which computes on rows that were read";

    public static readonly WordList OfQueries = new WordList("A query does not have")
        .With("ToListAsync ToArrayAsync ToList ToArray", "use FindManyAsync()")
        .With("ToDictionaryAsync ToHashSetAsync ToLookupAsync ToDictionary ToHashSet ToLookup", "use FindManyAsync(), and make the collection of its list")
        .With("FirstAsync FirstOrDefaultAsync First FirstOrDefault", First)
        .With("SingleAsync SingleOrDefaultAsync Single SingleOrDefault FindAsync Find", "use FindUniqueAsync(k => …) with a unique key, or FindFirstAsync()")
        .With("LastAsync LastOrDefaultAsync Last LastOrDefault", "order the other way round, and use FindFirstAsync()")
        .With("ElementAtAsync ElementAtOrDefaultAsync ElementAt ElementAtOrDefault", "use Skip(…).FindFirstAsync()")
        .With("Count LongCount LongCountAsync", "use CountAsync()")
        .With("Any", "use AnyAsync()")
        .With("All AllAsync", "use AnyAsync with the opposite condition")
        .With("ContainsAsync Contains", "use AnyAsync(x => …)")
        .With("ForEachAsync ForEach AsAsyncEnumerable ToAsyncEnumerable AsEnumerable GetAsyncEnumerator GetEnumerator", Streamed)
        .With("MinAsync Min MinByAsync MinBy", "use OrderBy(…).FindFirstAsync()")
        .With("MaxAsync Max MaxByAsync MaxBy", "use OrderByDescending(…).FindFirstAsync()")
        .With("SumAsync Sum AverageAsync Average AggregateAsync Aggregate", "select the column, and compute on the list of FindManyAsync()")
        .With("ThenInclude", "name the relation inside of the Include: Include(x => x.Relation.Include(y => y.Other))")
        .With("AsNoTracking AsNoTrackingWithIdentityResolution AsTracking", "leave it out, since no result is tracked")
        .With("AsSplitQuery AsSingleQuery", "leave it out, since a query with relations is always one statement")
        .With("AsQueryable", "leave it out, since each step already returns a query")
        .With("ToQueryString", "use ToSql()")
        .With("Join LeftJoin RightJoin GroupJoin", "name the relation in Where and Select instead")
        .With("SelectMany", "query the related model, or select the relation as a branch")
        .With("GroupBy CountBy AggregateBy DistinctBy Union UnionBy Concat Except ExceptBy Intersect IntersectBy Zip Chunk", OnTheList)
        .With("Reverse SkipWhile TakeWhile SkipLast TakeLast OfType Cast Append Prepend DefaultIfEmpty SequenceEqual", OnTheList)
        .With("Order OrderDescending", "use OrderBy(x => …) or OrderByDescending(x => …)")
        .With("Add AddAsync Insert InsertAsync", "use CreateAsync(new() { … })")
        .With("AddRange AddRangeAsync InsertRange InsertManyAsync BulkInsertAsync", "use CreateManyAsync(…), or ImportAsync(…) for very many rows")
        .With("Update", "use UpdateAsync(k => …, new() { … })")
        .With("ExecuteUpdate ExecuteUpdateAsync UpdateRange", "use Where(…).UpdateManyAsync(new() { … })")
        .With("UpdateManyAsync", "filter it with Where(…), or write All() for the whole table")
        .With("Remove RemoveAsync Delete", "use DeleteAsync(k => …)")
        .With("ExecuteDelete ExecuteDeleteAsync RemoveRange", "use Where(…).DeleteManyAsync()")
        .With("DeleteManyAsync", "filter it with Where(…), or write All() for the whole table")
        .With("Where OrderBy OrderByDescending ThenBy ThenByDescending Skip Take Distinct FindUniqueAsync", BeforeMap)
        .With("Select", "select once, and compute on the results in Map")
        .With("Include", "read the relation in the lambda of the Select");

    public static readonly WordList OfClients = new WordList("A client does not have")
        .With("SaveChanges SaveChangesAsync", "leave it out, since each write takes effect at once; TransactionAsync makes several writes one")
        .With("BeginTransaction BeginTransactionAsync Database", "use TransactionAsync(…) for transactions, and Schema for tables")
        .With("Set", "use the client's property for the model")
        .With("Add AddAsync AddRange AddRangeAsync Attach", "use CreateAsync(new() { … }) of the model's property")
        .With("Update UpdateRange Entry", "use UpdateAsync(k => …, new() { … }) of the model's property")
        .With("Remove RemoveRange", "use DeleteAsync(k => …) of the model's property")
        .With("Find FindAsync", "use FindUniqueAsync(k => …) of the model's property");
}
