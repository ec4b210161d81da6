using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.PostgreSql.Tests.Failures;

/// <summary>A transaction that the server ended because it was idle: a lost connection, and certainly rolled back.</summary>
public sealed class IdleTransactionTests() : SuiteTests(new PostgreSqlTestServer(settings: "-c idle_in_transaction_session_timeout=50ms"))
{
    protected override Tables? Tables => Tables.OfTestOrm;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_a_failed_connection_before_a_statement_and_before_the_commit(bool goesOn)
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => Database.Orm.TransactionAsync(async tx =>
        {
            await tx.Counters.CreateAsync(new() { Name = "a" });
            await Task.Delay(500);
            if (goesOn)
            {
                await tx.Counters.CreateAsync(new() { Name = "b" });
            }
        }));

        Assert.Equal(OrmErrorCode.ConnectionFailed, error.Code);
        Assert.Equal(0, await Database.Orm.Counters.CountAsync());
    }
}
