namespace Farming.Orm.Generators.Analyzers.Queries.Words;

/// <summary>What people who know LINQ and Entity Framework write in lambdas: after columns and relations.</summary>
internal static class RowWords
{
    private const string Computed = "compute on the value that it is compared with, or on the results in Map";
    private const string Case = "ignore case with Contains, StartsWith or EndsWith and ignoreCase: true";
    private const string Period = "compare it with the period's ends: x >= from && x < to";
    private const string Conditions = "say in one condition what its rows must be: Some, None, Every or Count";
    private const string WholeJson = "compare it as a whole with ==, != or null, and look into it in Map";
    private const string Branch = "read the relation's rows, and use LINQ on their list in Map";

    public static readonly WordList OfColumns = new WordList("A column does not have")
        .With("Equals CompareTo", "use ==, !=, <, <=, > or >=")
        .With("HasValue", "compare it with null")
        .With("Value GetValueOrDefault", "leave it out, since a column that may be null is compared like every other")
        .With("ToLower ToLowerInvariant ToUpper ToUpperInvariant", Case)
        .With("Contains StartsWith EndsWith", "it takes a text and ignoreCase: true")
        .With("Length Count Substring IndexOf LastIndexOf Replace Trim TrimStart TrimEnd PadLeft PadRight Split Insert Remove Chars", Computed)
        .With("Year Month Day Date Hour Minute Second DayOfYear DayOfWeek TimeOfDay Ticks", Period)
        .With("AddYears AddMonths AddDays AddHours AddMinutes AddSeconds Add Subtract TotalDays TotalHours TotalMinutes TotalSeconds", Computed)
        .With("HasFlag", "an enum is one of its members: use == or In(…)")
        .With("Any All Exists IsIn", "use In(…) or NotIn(…)");

    public static readonly WordList OfJson = new WordList("A column with JSON does not have")
        .With("Any All Contains Exists Count Length Equals Value HasValue In NotIn Between StartsWith EndsWith", WholeJson);

    public static readonly WordList OfRelations = new WordList("A relation in a condition does not have")
        .With("Any Exists", "use Some(x => …)")
        .With("All TrueForAll", "use Every(x => …)")
        .With("Contains", "use Some(x => x.Id == …)")
        .With("Length LongCount", "use Count()")
        .With("Where Select SelectMany OfType First FirstOrDefault Single SingleOrDefault Last LastOrDefault ElementAt", Conditions)
        .With("OrderBy OrderByDescending Skip Take Distinct GroupBy ToList ToArray AsQueryable AsEnumerable", Conditions)
        .With("Sum Min Max Average Aggregate MinBy MaxBy", "select the column of the relation's rows, and compute on their list in Map");

    public static readonly WordList OfRows = new WordList("A related row in a condition does not have")
        .With("Any Some HasValue Equals", "use Exists()")
        .With("None", "use !relation.Exists()");

    public static readonly WordList OfBranches = new WordList("A relation in a Select does not have")
        .With("First FirstOrDefault Single SingleOrDefault", "use Take(1), and the element of its list in Map")
        .With("Last LastOrDefault", "order the other way round and use Take(1), and the element of its list in Map")
        .With("ElementAt ElementAtOrDefault", "use Skip(…).Take(1), and the element of its list in Map")
        .With("ToArray ToHashSet ToListAsync ToArrayAsync AsEnumerable AsQueryable ToImmutableArray ToImmutableList", "use ToList()")
        .With("Any Some Exists", "use Where(x => …).Any()")
        .With("Count LongCount", "use Where(x => …).Count()")
        .With("Length", "use Count()")
        .With("All Every", "use Where with the opposite condition and Any(), and ! in Map")
        .With("None", "use Where(x => …).Any(), and ! in Map")
        .With("Contains", "use Where(x => x.Id == …).Any()")
        .With("Sum Min Max Average Aggregate MinBy MaxBy SelectMany GroupBy Distinct DistinctBy Reverse OfType Cast ToDictionary ToLookup", Branch);

    public static readonly WordList OfIncludes = new WordList("A relation in an Include does not have")
        .With("ThenInclude", "use Include(x => …), which names relations of the related model")
        .With("Select", "Include loads whole models: read single columns with the query's Select instead")
        .With("AsSplitQuery AsSingleQuery AsNoTracking", "leave it out")
        .With("First FirstOrDefault Single SingleOrDefault", "use Take(1)")
        .With("ToList ToArray AsEnumerable AsQueryable", "leave it out");

    /// <summary>Methods of others that are given a column.</summary>
    public static readonly WordList OfValues = new WordList("A column cannot be passed to")
        .With("Contains", "use column.In(…), or NotIn(…)")
        .With("Any All Exists TrueForAll", "use column.In(…), or NotIn(…)")
        .With("IsNullOrEmpty IsNullOrWhiteSpace", "use column.In(null, \"\")")
        .With("Equals ReferenceEquals Compare CompareOrdinal CompareTo", "use ==, !=, <, <=, > or >=")
        .With("Like ILike", "use Contains, StartsWith or EndsWith, with ignoreCase: true if case does not matter");

    /// <summary>The remedy for any other method that is given a column.</summary>
    public const string OtherMethods = Computed;
}
