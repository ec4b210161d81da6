using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Sqlite.Tests.Failures;

/// <summary>A stream that is kept beyond its transaction has neither a statement nor a connection any longer.</summary>
public sealed class EscapedStreamTests() : DatabaseTests(new SqliteTestServer())
{
    [Fact]
    public async Task It_is_refused_and_leaves_alone_who_has_the_connection_now()
    {
        await AccountData.CreateAsync(Orm);
        IAsyncEnumerator<string>? escaped = null;
        await Orm.TransactionAsync(async tx =>
        {
            escaped = tx.Users.OrderBy(u => u.Name).Select(u => u.Name).StreamAsync().GetAsyncEnumerator();
            Assert.True(await escaped.MoveNextAsync());
        });
        await using var other = Orm.Users.OrderBy(u => u.Name).Select(u => u.Name).StreamAsync().GetAsyncEnumerator();
        Assert.True(await other.MoveNextAsync());
        var first = other.Current;

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(async () => await escaped!.MoveNextAsync());
        await escaped!.DisposeAsync();

        Assert.StartsWith("The transaction has ended", refusal.Message, StringComparison.Ordinal);
        Assert.True(await other.MoveNextAsync());
        Assert.NotEqual(first, other.Current);
    }

    [Fact]
    public async Task It_is_refused_when_the_driver_is_gone_too()
    {
        await AccountData.CreateAsync(Orm);
        IAsyncEnumerator<string>? escaped = null;
        await Orm.TransactionAsync(async tx =>
        {
            escaped = tx.Users.Select(u => u.Name).StreamAsync().GetAsyncEnumerator();
            Assert.True(await escaped.MoveNextAsync());
        });
        await Database.Driver.DisposeAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await escaped!.MoveNextAsync());
        await escaped!.DisposeAsync();
    }
}
