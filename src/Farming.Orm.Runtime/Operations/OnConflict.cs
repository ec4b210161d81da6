namespace Farming.Orm;

/// <summary>What happens to a new row whose key another row has already.</summary>
public enum OnConflict
{
    /// <summary>It is an error, and no row is created.</summary>
    Fail,

    /// <summary>It is left out; the row that is there stays as it is.</summary>
    Skip,
}
