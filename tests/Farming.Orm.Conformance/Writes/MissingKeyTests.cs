using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Writes by a unique key that the table lacks: an error that changes nothing.</summary>
public abstract class MissingKeyTests(ITestServer server) : SuiteTests(server)
{
    private const string Message =
        "User: its table lacks a unique key of the model, so that several rows have the same key, or an upsert cannot find its row. Nothing was changed. "
        + "Add the key to the table; Schema.CreateAsync() names every difference.";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.ExecuteAsync(Database.Orm.Schema.ToSql().Replace("CONSTRAINT \"users_email_key\" UNIQUE (\"email\")", "CHECK (1 = 1)", StringComparison.Ordinal));
        await Database.Orm.Users.CreateManyAsync([new() { Email = "a", Name = "A" }, new() { Email = "a", Name = "A" }, new() { Email = "b", Name = "A" }]);
    }

    [Fact]
    public async Task An_update_of_two_rows_changes_nothing()
    {
        await FailsAsync(() => Database.Orm.Users.UpdateAsync(k => k.Email("a"), new() { Name = "B" }));
        await FailsAsync(() => Database.Orm.TransactionAsync(tx => tx.Users.UpdateAsync(k => k.Email("a"), new() { Email = "c", Name = "B" })));
        await FailsAsync(() => Database.Orm.BatchAsync(
            Database.Orm.Users.Batch().Update(k => k.Email("b"), new() { Name = "B" }),
            Database.Orm.Users.Batch().Update(k => k.Email("a"), new() { Name = "B" })));
    }

    [Fact]
    public async Task A_delete_of_two_rows_deletes_nothing()
    {
        await FailsAsync(() => Database.Orm.Users.DeleteAsync(k => k.Email("a")));
        await FailsAsync(() => Database.Orm.TransactionAsync(tx => tx.Users.DeleteAsync(k => k.Email("a"))));
    }

    [Fact]
    public async Task An_upsert_changes_nothing() =>
        await FailsAsync(() => Database.Orm.Users.UpsertAsync(k => k.Email("b"), new() { Email = "b", Name = "B" }, new() { Name = "B" }));

    [Fact]
    public async Task A_single_row_and_no_row_are_no_failure()
    {
        Assert.Equal("B", (await Database.Orm.Users.UpdateAsync(k => k.Email("b"), new() { Name = "B" }))!.Name);
        Assert.Null(await Database.Orm.Users.UpdateAsync(k => k.Email("c"), new() { Name = "B" }));
        Assert.True(await Database.Orm.Users.DeleteAsync(k => k.Email("b")));
        Assert.False(await Database.Orm.Users.DeleteAsync(k => k.Email("c")));
    }

    private async Task FailsAsync(Func<Task> write)
    {
        var error = await Assert.ThrowsAsync<OrmException>(write);
        Assert.Equal((OrmErrorCode.MissingKey, "User"), (error.Code, error.Model));
        Assert.EndsWith(Message, error.Message, StringComparison.Ordinal);
        Assert.Equal(3, await Database.Orm.Users.CountAsync(u => u.Name == "A"));
    }
}
