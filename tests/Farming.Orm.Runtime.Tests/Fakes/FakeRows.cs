using Farming.Orm.Drivers;

namespace Farming.Orm.Runtime.Tests.Fakes;

/// <summary>Rows that are given, in place of those of a database.</summary>
internal sealed class FakeRows(params object?[][] rows) : DriverRows
{
    private int _current = -1;

    /// <summary>The rows of the next statement that is executed while these are read.</summary>
    internal FakeRows? Next { get; init; }

    /// <summary>The statements that were executed while these were read.</summary>
    internal List<FakeCommand> Commands { get; } = [];

    public override bool IsNull(int ordinal) => rows[_current][ordinal] is null;

    public override string GetString(int ordinal) => Get<string>(ordinal);

    public override bool GetBoolean(int ordinal) => Get<bool>(ordinal);

    public override short GetInt16(int ordinal) => Get<short>(ordinal);

    public override int GetInt32(int ordinal) => Get<int>(ordinal);

    public override long GetInt64(int ordinal) => Get<long>(ordinal);

    public override float GetSingle(int ordinal) => Get<float>(ordinal);

    public override double GetDouble(int ordinal) => Get<double>(ordinal);

    public override decimal GetDecimal(int ordinal) => Get<decimal>(ordinal);

    public override Guid GetGuid(int ordinal) => Get<Guid>(ordinal);

    public override DateTime GetDateTime(int ordinal) => Get<DateTime>(ordinal);

    public override DateOnly GetDateOnly(int ordinal) => Get<DateOnly>(ordinal);

    public override TimeOnly GetTimeOnly(int ordinal) => Get<TimeOnly>(ordinal);

    public override TimeSpan GetTimeSpan(int ordinal) => Get<TimeSpan>(ordinal);

    public override byte[] GetBytes(int ordinal) => Get<byte[]>(ordinal);

    public override uint GetRowVersion(int ordinal) => Get<uint>(ordinal);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => new(++_current < rows.Length);

    internal override ulong Fingerprint(int ordinal) => (ulong)(rows[_current][ordinal]?.GetHashCode() ?? 0);

    internal override DriverCommand CreateCommand(StatementText statement)
    {
        Commands.Add(new(statement.Sql, Next ?? new()));
        return Commands[^1];
    }

    private T Get<T>(int ordinal) => (T)(rows[_current][ordinal] ?? throw new InvalidCastException());
}
