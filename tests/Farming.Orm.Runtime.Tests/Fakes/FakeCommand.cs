using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Runtime.Tests.Fakes;

/// <summary>A statement that keeps the values that are bound to it, in order, and gives rows that are given.</summary>
internal sealed class FakeCommand(string sql, FakeRows rows) : DriverCommand
{
    internal string Sql { get; } = sql;

    internal List<object?> Values { get; } = [];

    internal override ParameterWriter Parameters => field ??= new Writer(Values);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal override ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken) => new(rows);

    internal override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken) => new(0);

    internal override void WriteCopy(DriverRows row, int ordinal) => Values.Add(row.IsNull(ordinal) ? null : row.GetInt32(ordinal));

    private sealed class Writer(List<object?> values) : ParameterWriter
    {
        internal override void Write(string value) => values.Add(value);

        internal override void Write(bool value) => values.Add(value);

        internal override void Write(short value) => values.Add(value);

        internal override void Write(int value) => values.Add(value);

        internal override void Write(long value) => values.Add(value);

        internal override void Write(uint value) => values.Add(value);

        internal override void Write(float value) => values.Add(value);

        internal override void Write(double value) => values.Add(value);

        internal override void Write(decimal value) => values.Add(value);

        internal override void Write(Guid value) => values.Add(value);

        internal override void Write(DateTime value) => values.Add(value);

        internal override void Write(DateOnly value) => values.Add(value);

        internal override void Write(TimeOnly value) => values.Add(value);

        internal override void Write(TimeSpan value) => values.Add(value);

        internal override void Write(byte[] value) => values.Add(value);

        internal override void WriteJson(string value) => values.Add(value);

        internal override void WriteNull(FieldType type) => values.Add(null);

        internal override void WriteArray<T>(Codec<T> codec, T?[] values)
            where T : default => values.Add(values);
    }
}
