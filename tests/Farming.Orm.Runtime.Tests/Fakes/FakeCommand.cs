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

    private sealed class Writer(List<object?> written) : ParameterWriter
    {
        internal override void Write(string value) => written.Add(value);

        internal override void Write(bool value) => written.Add(value);

        internal override void Write(short value) => written.Add(value);

        internal override void Write(int value) => written.Add(value);

        internal override void Write(long value) => written.Add(value);

        internal override void Write(uint value) => written.Add(value);

        internal override void Write(float value) => written.Add(value);

        internal override void Write(double value) => written.Add(value);

        internal override void Write(decimal value) => written.Add(value);

        internal override void Write(Guid value) => written.Add(value);

        internal override void Write(DateTime value) => written.Add(value);

        internal override void Write(DateOnly value) => written.Add(value);

        internal override void Write(TimeOnly value) => written.Add(value);

        internal override void Write(TimeSpan value) => written.Add(value);

        internal override void Write(byte[] value) => written.Add(value);

        internal override void WriteJson(string value) => written.Add(value);

        internal override void WriteNull(FieldType type) => written.Add(null);

        internal override void WriteArray<T>(Codec<T> codec, T?[] values)
            where T : default => written.Add(values);
    }
}
