using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Creating tables.</summary>
public abstract class SchemaTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Creating_again_changes_nothing()
    {
        await AccountData.CreateAsync(Orm);

        await Orm.Schema.CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Orm.Schema.CreateAsync()));

        Assert.Equal(3, await Orm.Users.CountAsync());
    }

    [Fact]
    public async Task A_missing_table_names_the_model_and_says_what_to_do()
    {
        await using var empty = await Server.CreateDatabaseAsync();

        var error = await Assert.ThrowsAsync<OrmException>(() => empty.Orm.Users.FindManyAsync());

        Assert.Equal(OrmErrorCode.MissingTable, error.Code);
        Assert.Equal("User", error.Model);
        Assert.Contains("Schema.CreateAsync()", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Foreign_keys_have_indexes_unless_a_key_or_index_begins_with_them()
    {
        var sql = Orm.Schema.ToSql();

        Assert.Contains("""CREATE INDEX IF NOT EXISTS "sessions_user_id_idx" ON "sessions" ("user_id")""", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("profiles_user_id_idx", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("memberships_user_id_idx", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("memberships_organization_id_idx", sql, StringComparison.Ordinal);
        Assert.Contains("ON DELETE CASCADE", sql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constraints_are_kept_by_the_database()
    {
        var data = await AccountData.CreateAsync(Orm);

        Assert.Equal(OrmErrorCode.UniqueViolation, (await Fails(() => Orm.Users.CreateAsync(new() { Email = data.Ada.Email, Name = "Again" }))).Code);
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Fails(() => Orm.Sessions.CreateAsync(new() { UserId = "nobody", Token = "t", ExpiresAt = AccountData.Day }))).Code);
        Assert.Equal(OrmErrorCode.UniqueViolation, (await Fails(() => Orm.Memberships.CreateAsync(new() { UserId = data.Ada.Id, OrganizationId = data.Labs.Id, Role = Role.Admin }))).Code);

        static Task<OrmException> Fails<T>(Func<Task<T>> work) => Assert.ThrowsAsync<OrmException>(work);
    }
}
