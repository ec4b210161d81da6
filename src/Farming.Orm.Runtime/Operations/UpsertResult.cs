namespace Farming.Orm;

/// <summary>The result of an upsert.</summary>
/// <typeparam name="TRow">The type of the row.</typeparam>
/// <param name="Row">The row after the upsert.</param>
/// <param name="WasInserted">Whether the row was inserted; otherwise an existing row was updated.</param>
public readonly record struct UpsertResult<TRow>(TRow Row, bool WasInserted)
{
    /// <summary>The row.</summary>
    /// <param name="result">The result.</param>
    public static implicit operator TRow(UpsertResult<TRow> result) => result.Row;
}
