namespace Farming.Orm;

/// <summary>The settings of a <see cref="SqliteDriver"/>.</summary>
public sealed record SqliteOptions : DriverOptions
{
    /// <summary>The formats in which values are stored. SQLite has no types for UUIDs and times, so each library has formats of its own.</summary>
    public SqliteFormats Formats { get; init; } = SqliteFormats.Default;
}
