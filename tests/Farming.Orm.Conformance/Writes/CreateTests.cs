using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Creating flat rows.</summary>
public abstract class CreateTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task Generated_ids_and_defaults_are_filled_in()
    {
        var before = DateTime.UtcNow.AddSeconds(-1);
        var (user, statements) = await Watch(() => Orm.Users.CreateAsync(new() { Email = "a@x", Name = "A" }));
        var row = await Orm.Defaults.CreateAsync(new());

        Assert.Single(statements);
        Assert.Equal('7', user.Id[14]);
        Assert.False(user.EmailVerified);
        Assert.InRange(user.CreatedAt, before, DateTime.UtcNow.AddSeconds(1));
        Assert.Equal(1, row.Id);
        Assert.Equal("it's \"quoted\"", row.Text);
        Assert.Equal((true, -7, 12.50m, Role.Admin, new DateOnly(2026, 1, 2), 3), (row.Truth, row.Whole, row.Price, row.Role, row.Day, row.Optional!.Value));
    }

    [Fact]
    public async Task Create_reads_a_shape_of_the_new_row()
    {
        var slim = await Orm.Users.CreateAsync(new() { Id = "given", Email = "a@x", Name = "A" }, u => new { u.Id, u.CreatedAt });

        Assert.Equal("given", slim.Id);
    }

    [Fact]
    public async Task Create_reads_a_shape_with_relations_in_one_transaction()
    {
        var data = await AccountData.CreateAsync(Orm);

        var session = await Orm.Sessions.CreateAsync(
            new() { UserId = data.Grace.Id, Token = "new", ExpiresAt = AccountData.Day },
            s => new { s.Token, s.User.Name, Tokens = s.User.Sessions.OrderBy(x => x.Token).Select(x => x.Token) });

        Assert.Equal(("new", "Grace Hopper"), (session.Token, session.Name));
        Assert.Equal(["grace-1", "new"], session.Tokens);
    }

    [Fact]
    public async Task CreateMany_gives_rows_back_in_order()
    {
        var articles = await CreateWritersAsync(1000);

        Assert.Equal(Enumerable.Range(0, 1000).Select(number => $"{number}"), articles.Select(writer => writer.Name));
        Assert.Equal(articles.Select(writer => writer.Id).Order(), articles.Select(writer => writer.Id));
        Assert.Empty(await Orm.Writers.CreateManyAsync([]));
    }

    [Fact]
    public async Task CreateMany_is_all_or_nothing()
    {
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.CreateManyAsync([new() { Email = "a@x", Name = "A" }, new() { Email = "b@x", Name = "B" }, new() { Email = "a@x", Name = "C" }]));

        Assert.Equal(OrmErrorCode.UniqueViolation, error.Code);
        Assert.Equal(["Email"], error.Fields);
        Assert.Equal(0, await Orm.Users.CountAsync());
    }

    [Fact]
    public async Task Given_and_generated_numbers_mix()
    {
        var writers = await Orm.Writers.CreateManyAsync([new() { Name = "A" }, new() { Id = 100, Name = "B" }, new() { Name = "C" }]);

        Assert.Equal(["A", "B", "C"], writers.Select(writer => writer.Name));
        Assert.Equal(100, writers[1].Id);
    }

    [Fact]
    public async Task A_value_that_cannot_be_stored_names_its_field_and_writes_nothing()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.CreateManyAsync([new() { Email = "a@x", Name = "A" }, new() { Email = "b@x", Name = "B\0" }]));
        var undefined = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Memberships.CreateAsync(new() { UserId = "u", OrganizationId = "o", Role = (Role)42 }));
        var missing = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Users.CreateAsync(new() { Email = null!, Name = "A" }));

        Assert.Contains("User.Name", error.Message, StringComparison.Ordinal);
        Assert.Contains("Membership.Role", undefined.Message, StringComparison.Ordinal);
        Assert.Contains("User.Email", missing.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Orm.Users.CountAsync());
    }

    private Task<List<Writer>> CreateWritersAsync(int count) =>
        Orm.Writers.CreateManyAsync(Enumerable.Range(0, count).Select(number => new WriterCreate { Name = $"{number}" }));
}
