namespace Farming.Orm;

/// <summary>What happens to a new row whose key already exists.</summary>
public enum OnConflict
{
    /// <summary>The call fails, and no row is created.</summary>
    Fail,

    /// <summary>The new row is skipped; the existing row stays unchanged.</summary>
    Skip,
}
