namespace Farming.Orm;

/// <summary>What an upsert did.</summary>
/// <typeparam name="TRow">What was read of the row.</typeparam>
/// <param name="Row">The row as it is afterwards.</param>
/// <param name="WasInserted">Whether it is new; otherwise the row that was there was updated.</param>
public readonly record struct UpsertResult<TRow>(TRow Row, bool WasInserted)
{
    /// <summary>The row.</summary>
    /// <param name="result">The result.</param>
    public static implicit operator TRow(UpsertResult<TRow> result) => result.Row;
}
