using System.Data;

namespace Farming.Orm.Drivers;

/// <summary>How a driver begins a transaction.</summary>
/// <param name="WillWrite">Whether the transaction will write. SQLite then takes the write lock at once.</param>
/// <param name="Isolation">The isolation level.</param>
/// <param name="IsDeferrable">Whether the transaction may wait for a snapshot without conflicts.</param>
/// <param name="DefersForeignKeys">
/// Whether foreign keys are checked at the end of the transaction. Only for databases where the library sends one row per statement.
/// </param>
internal readonly record struct TransactionSettings(
    bool WillWrite, IsolationLevel Isolation = IsolationLevel.Unspecified, bool IsDeferrable = false, bool DefersForeignKeys = false);
