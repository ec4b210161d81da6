using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Runtime.Tests.Fakes;

/// <summary>A statement that keeps the values that are bound to it, in order, and gives rows that are given.</summary>
internal sealed class FakeCommand(string sql, FakeRows rows) : DriverCommand
{
    internal string Sql { get; } = sql;

    internal List<object?> Values { get; } = [];

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken) => new(rows);

    internal override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken) => new(0);

    internal override void WriteCopy(DriverRows row, int ordinal) => Values.Add(row.IsNull(ordinal) ? null : row.GetInt32(ordinal));

    internal override void Write(string value) => Values.Add(value);

    internal override void Write(bool value) => Values.Add(value);

    internal override void Write(short value) => Values.Add(value);

    internal override void Write(int value) => Values.Add(value);

    internal override void Write(long value) => Values.Add(value);

    internal override void Write(uint value) => Values.Add(value);

    internal override void Write(float value) => Values.Add(value);

    internal override void Write(double value) => Values.Add(value);

    internal override void Write(decimal value) => Values.Add(value);

    internal override void Write(Guid value) => Values.Add(value);

    internal override void Write(DateTime value) => Values.Add(value);

    internal override void Write(DateOnly value) => Values.Add(value);

    internal override void Write(TimeOnly value) => Values.Add(value);

    internal override void Write(TimeSpan value) => Values.Add(value);

    internal override void Write(byte[] value) => Values.Add(value);

    internal override void WriteJson(string value) => Values.Add(value);

    internal override void WriteNull(FieldType type) => Values.Add(null);

    internal override void WriteArray<T>(Codec<T> codec, T?[] values)
        where T : default => Values.Add(values);
}
