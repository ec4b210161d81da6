using System.Data;

namespace Farming.Orm.Drivers;

/// <summary>How a driver begins a transaction.</summary>
/// <param name="WillWrite">Whether something will be written; on SQLite the write lock is then taken at once.</param>
/// <param name="Isolation">The isolation level.</param>
/// <param name="IsDeferrable">Whether it may wait for a snapshot without conflicts.</param>
/// <param name="DefersForeignKeys">
/// Whether foreign keys are checked at the end, where the database checks them after each statement and the library sends a row per statement.
/// </param>
internal readonly record struct TransactionSettings(bool WillWrite, IsolationLevel Isolation = IsolationLevel.Unspecified, bool IsDeferrable = false, bool DefersForeignKeys = false);
