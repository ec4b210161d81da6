namespace Farming.Orm.Schemas;

/// <summary>A table as the database's catalog describes it.</summary>
/// <param name="names">Whether the case of names matters.</param>
internal sealed class ExistingTable(StringComparer names)
{
    /// <summary>The columns by their names.</summary>
    internal Dictionary<string, ExistingColumn> Columns { get; } = new(names);

    /// <summary>The columns of each primary key, unique constraint and unique index, by its name. Those of a part of the rows and those on expressions do not count.</summary>
    internal Dictionary<string, HashSet<string>> Keys { get; } = [];

    /// <summary>The foreign keys by their names.</summary>
    internal Dictionary<string, ExistingForeignKey> ForeignKeys { get; } = [];

    /// <summary>The definitions that may contain check constraints of a column; of the whole table with an empty name.</summary>
    internal List<(string Column, string Definition)> Checks { get; } = [];

    /// <summary>The names of the indexes.</summary>
    internal HashSet<string> Indexes { get; } = new(names);

    /// <summary>Whether a primary key or a unique index has exactly these columns.</summary>
    internal bool HasKey(IEnumerable<string> columns) => Keys.Values.Any(key => key.SetEquals(columns));
}

/// <summary>A column of a table.</summary>
/// <param name="Type">The type, as the database names it.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="HasDefault">Whether an INSERT without a value for the column gets a value.</param>
internal sealed record ExistingColumn(string Type, bool IsNullable, bool HasDefault);

/// <summary>A foreign key of a table.</summary>
/// <param name="Target">The index of the referenced table among the models; <see langword="null"/> if it has no model.</param>
/// <param name="Actions">What happens on DELETE and on UPDATE, a letter each: <c>a</c> (no action), <c>r</c>, <c>c</c>, <c>n</c> (set null), <c>d</c> (set default).</param>
/// <param name="Columns">The referencing and the referenced columns.</param>
internal sealed record ExistingForeignKey(int? Target, string Actions, HashSet<(string From, string To)> Columns);
