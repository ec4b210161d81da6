using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Rendering;
using Farming.Orm.Schemas;

namespace Farming.Orm.Runtime.Tests.Transactions;

/// <summary>A database that does nothing but say what it was told, and that fails on order.</summary>
internal sealed class FakeDriver() : Driver(DriverKind.PostgreSql, DriverOptions.Default)
{
    public override string Dialect => "fake";

    public override DriverCapabilities Capabilities => throw new NotSupportedException();

    internal override SqlDialect Sql => throw new NotSupportedException();

    internal override DdlDialect Ddl => throw new NotSupportedException();

    /// <summary>What was done, in order.</summary>
    internal List<string> Calls { get; } = [];

    /// <summary>What fails, and how: each is taken once for each time it is there.</summary>
    internal List<(string Call, OrmErrorCode Code)> Failures { get; } = [];

    private protected override ValueTask<DriverConnection> OpenCoreAsync(CancellationToken cancellationToken)
    {
        Do("open");
        return new(new FakeConnection(this));
    }

    internal override DriverError? Translate(Exception exception) =>
        exception is FakeException fake ? new(fake.Code, IsTransient: fake.Code == OrmErrorCode.SerializationFailure) : null;

    private protected override ValueTask DisposeCoreAsync() => ValueTask.CompletedTask;

    internal void Do(string call)
    {
        Calls.Add(call);
        var index = Failures.FindIndex(failure => failure.Call == call);
        if (index >= 0)
        {
            var code = Failures[index].Code;
            Failures.RemoveAt(index);
            throw new FakeException(code);
        }
    }

    private sealed class FakeConnection(FakeDriver driver) : DriverConnection
    {
        public override ValueTask DisposeAsync() => Done("close");

        internal override DriverCommand CreateCommand(StatementText statement) => new FakeCommand(driver, statement.Sql);

        internal override DriverBatch? CreateBatch() => null;

        internal override ValueTask<RowImport?> BeginCopyAsync(string target, CancellationToken cancellationToken) => default;

        internal override ValueTask BeginAsync(TransactionSettings settings, CancellationToken cancellationToken) => Done("begin");

        internal override ValueTask CommitAsync(CancellationToken cancellationToken) => Done("commit");

        internal override ValueTask RollbackAsync() => Done("rollback");

        private ValueTask Done(string call)
        {
            driver.Do(call);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class FakeCommand(FakeDriver driver, string sql) : DriverCommand
    {
        internal override ParameterWriter Parameters => throw new NotSupportedException();

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

        internal override ValueTask<DriverRows> ReadAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        internal override ValueTask<int> ExecuteAsync(CancellationToken cancellationToken)
        {
            driver.Do(sql);
            return new(0);
        }
    }
}

/// <summary>What the fake database fails with.</summary>
internal sealed class FakeException(OrmErrorCode code) : Exception("The fake database failed.")
{
    internal OrmErrorCode Code { get; } = code;
}
