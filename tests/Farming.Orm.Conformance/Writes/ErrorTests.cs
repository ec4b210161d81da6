using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Each failure has the same code on every database, says which fields are concerned, and never which values.</summary>
public abstract class ErrorTests(ITestServer server) : DatabaseTests(server)
{
    private const string Secret = "s3cret-value";

    [Fact]
    public async Task A_key_that_is_taken()
    {
        await Orm.Users.CreateAsync(new() { Email = Secret, Name = "A" });
        await Orm.Counters.CreateManyAsync([new() { Name = Secret }, new() { Name = "b" }]);

        await RefusedAsync(() => Orm.Users.CreateAsync(new() { Email = Secret, Name = "B" }), new(OrmErrorCode.UniqueViolation, "User", ["Email"], "users_email_key"));
        await RefusedAsync(() => Orm.Counters.CreateAsync(new() { Name = Secret }), new(OrmErrorCode.UniqueViolation, "Counter", ["Name"], "counters_pkey"));
        await RefusedAsync(() => Orm.Counters.UpdateAsync(k => k.Name("b"), new() { Name = Secret }), new(OrmErrorCode.UniqueViolation, "Counter", ["Name"], "counters_pkey"));
        await RefusedAsync(() => Orm.Counters.ImportAsync([new() { Name = "c" }, new() { Name = Secret }]), new(OrmErrorCode.UniqueViolation, "Counter", ["Name"], "counters_pkey"));
        Assert.Equal(2, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task A_key_of_two_fields_that_is_taken()
    {
        var data = await AccountData.CreateAsync(Orm);

        await RefusedAsync(
            () => Orm.Memberships.CreateAsync(new() { UserId = data.Ada.Id, OrganizationId = data.Labs.Id, Role = Role.Member }),
            new(OrmErrorCode.UniqueViolation, "Membership", ["UserId", "OrganizationId"], "memberships_user_id_organization_id_key"));
    }

    [Fact]
    public async Task A_row_that_points_to_none()
    {
        var expected = new Expected(OrmErrorCode.ForeignKeyViolation, "Session", IsSqlite ? [] : ["UserId"], "sessions_user_id_fkey");

        await RefusedAsync(() => Orm.Sessions.CreateAsync(new() { UserId = Secret, Token = Secret, ExpiresAt = AccountData.Day }), expected);
        await RefusedAsync(() => Orm.Sessions.ImportAsync([new() { UserId = Secret, Token = Secret, ExpiresAt = AccountData.Day }]), expected);
        await RefusedAsync(
            () => Orm.Sessions.UpsertAsync(k => k.Token(Secret), new() { UserId = Secret, Token = Secret, ExpiresAt = AccountData.Day }, new()), expected);
        Assert.Equal(0, await Orm.Sessions.CountAsync());
    }

    [Fact]
    public async Task A_row_that_is_pointed_to()
    {
        await Orm.Users.CreateAsync(new() { Id = Secret, Email = Secret, Name = "A" });
        await Orm.Profiles.CreateAsync(new() { UserId = Secret });
        var expected = new Expected(OrmErrorCode.ForeignKeyViolation, "User", [], "profiles_user_id_fkey");

        await RefusedAsync(() => Orm.Users.DeleteAsync(k => k.Id(Secret)), expected);
        await RefusedAsync(() => Orm.Users.Where(u => u.Email == Secret).DeleteManyAsync(), expected);
        await RefusedAsync(() => Orm.Users.UpdateAsync(k => k.Id(Secret), new() { Id = "other" }), expected);
        Assert.Equal(1, await Orm.Users.CountAsync());
    }

    [Fact]
    public async Task A_table_that_is_stricter_than_its_model()
    {
        await Database.ExecuteAsync("DROP TABLE profiles");
        await Database.ExecuteAsync("CREATE TABLE profiles (id TEXT PRIMARY KEY, user_id TEXT, bio TEXT NOT NULL)");
        await Database.ExecuteAsync("DROP TABLE memberships");
        await Database.ExecuteAsync("CREATE TABLE memberships (id TEXT PRIMARY KEY, user_id TEXT, organization_id TEXT, role TEXT CONSTRAINT memberships_role_check CHECK (role = 'Nobody'))");

        await RefusedAsync(() => Orm.Profiles.CreateAsync(new() { UserId = Secret }), new(OrmErrorCode.NotNullViolation, "Profile", ["Bio"], null));
        await Orm.Profiles.CreateAsync(new() { UserId = Secret, Bio = Secret });
        await RefusedAsync(() => Orm.Profiles.Where(p => p.Bio == Secret).UpdateManyAsync(new() { Bio = null }), new(OrmErrorCode.NotNullViolation, "Profile", ["Bio"], null));
        await RefusedAsync(
            () => Orm.Memberships.CreateAsync(new() { UserId = Secret, OrganizationId = Secret, Role = Role.Owner }),
            new(OrmErrorCode.CheckViolation, "Membership", ["Role"], "memberships_role_check") { NamesConstraintOnSqlite = true });
    }

    [Fact]
    public async Task A_number_beyond_its_type()
    {
        await Orm.Counters.CreateAsync(new() { Name = Secret, Count = int.MaxValue, Big = long.MaxValue, Optional = int.MinValue, Amount = decimal.MaxValue });
        var before = await Orm.Counters.FindManyAsync();
        var expected = new Expected(OrmErrorCode.ValueOutOfRange, "Counter", [], null);

        CounterUpdate[] updates =
        [
            new() { Count = Assign.Increment(1) },
            new() { Big = Assign.Increment(1) },
            new() { Optional = Assign.Decrement(1) },
            new() { Count = Assign.Multiply(-2) },
            new() { Big = Assign.Multiply(int.MaxValue) },
            new() { Amount = Assign.Increment(1) },
            new() { Amount = Assign.Multiply(-1.1m) },
            new() { Amount = Assign.Multiply(decimal.MaxValue) },
        ];
        foreach (var update in updates)
        {
            await RefusedAsync(() => Orm.Counters.UpdateAsync(k => k.Name(Secret), update), expected);
            await RefusedAsync(() => Orm.Counters.All().UpdateManyAsync(update), expected);
            await RefusedAsync(() => Orm.Counters.UpsertAsync(k => k.Name(Secret), new(), update), expected);
        }

        Assert.Equivalent(before, await Orm.Counters.FindManyAsync(), strict: true);
    }

    [Fact]
    public async Task Numbers_up_to_the_ends_of_their_types_are_computed_exactly()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a", Count = int.MaxValue - 1, Big = long.MaxValue - 1, Optional = int.MinValue / 2 });

        var row = await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = Assign.Increment(1), Big = Assign.Increment(1L), Optional = Assign.Multiply(2) });
        var back = await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Count = Assign.Multiply(-1), Big = Assign.Multiply(-1), Optional = Assign.Increment(int.MaxValue) });

        Assert.Equal((int.MaxValue, long.MaxValue, int.MinValue), (row!.Count, row.Big, row.Optional!.Value));
        Assert.Equal((-int.MaxValue, -long.MaxValue, -1), (back!.Count, back.Big, back.Optional!.Value));
    }

    [Fact]
    public async Task Decimals_keep_to_the_digits_that_can_be_read()
    {
        await Orm.Counters.CreateManyAsync([new() { Name = "grows", Amount = 0.10m }, new() { Name = "shrinks", Amount = -0.10m }, new() { Name = "full", Amount = decimal.MaxValue / 10 }]);
        var (grows, shrinks) = (0.10m, -0.10m);
        for (var times = 0; times < 40; times++)
        {
            (grows, shrinks) = (grows * 3.19m, shrinks * 0.119m);
            await Orm.Counters.UpdateAsync(k => k.Name("grows"), new() { Amount = Assign.Multiply(3.19m) });
            await Orm.Counters.UpdateAsync(k => k.Name("shrinks"), new() { Amount = Assign.Multiply(0.119m) });
        }

        var full = await Orm.Counters.UpdateAsync(k => k.Name("full"), new() { Amount = Assign.Increment(0m) });
        var rows = await Orm.Counters.OrderBy(c => c.Name).FindManyAsync();

        Assert.Equal(decimal.MaxValue / 10, full!.Amount);
        Assert.Equal(1, rows[1].Amount / grows, 20);
        Assert.InRange(rows[2].Amount, shrinks - 1e-27m, shrinks + 1e-27m);
    }

    [Fact]
    public async Task A_table_that_is_missing()
    {
        await Database.ExecuteAsync("DROP TABLE counters");
        var expected = new Expected(OrmErrorCode.MissingTable, "Counter", [], null);

        await RefusedAsync(() => Orm.Counters.CreateAsync(new() { Name = Secret }), expected);
        await RefusedAsync(() => Orm.Counters.ImportAsync([new() { Name = Secret }]), expected);
        await RefusedAsync(() => Orm.Counters.UpdateAsync(k => k.Name(Secret), new() { Note = Secret }), expected);
        await RefusedAsync(() => Orm.Counters.DeleteAsync(k => k.Name(Secret)), expected);
        await RefusedAsync(() => Orm.Counters.FindUniqueAsync(k => k.Name(Secret)), expected);
    }

    [Fact]
    public async Task A_column_that_is_missing()
    {
        await Database.ExecuteAsync("ALTER TABLE counters DROP COLUMN note");
        var expected = new Expected(OrmErrorCode.MissingColumn, "Counter", ["Note"], null);

        await RefusedAsync(() => Orm.Counters.CreateAsync(new() { Name = Secret }), expected);
        await RefusedAsync(() => Orm.Counters.UpdateAsync(k => k.Name(Secret), new() { Note = Secret }), expected);
        await RefusedAsync(() => Orm.Counters.FindUniqueAsync(k => k.Name(Secret)), expected);
    }

    [Fact]
    public async Task A_value_that_is_refused_before_it_is_sent_is_not_named_either()
    {
        Func<Task>[] calls =
        [
            () => Orm.Counters.CreateAsync(new() { Name = $"{Secret}\0" }),
            () => Orm.Counters.CreateAsync(new() { Name = $"{Secret}\ud800" }),
            () => Orm.Counters.UpdateAsync(k => k.Name($"{Secret}\0"), new() { Count = 1 }),
            () => Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Note = $"{Secret}\0" }),
            () => Orm.Counters.UpsertAsync(k => k.Name("a"), new() { Name = Secret }, new()),
            () => Orm.Counters.ImportAsync([new() { Name = $"{Secret}\0" }]),
            () => Orm.Sessions.CreateAsync(new() { UserId = Secret, Token = Secret, ExpiresAt = new(2026, 1, 1) }),
            () => Orm.Memberships.CreateAsync(new() { UserId = Secret, OrganizationId = Secret, Role = (Role)987654 }),
        ];

        foreach (var call in calls)
        {
            var error = await Assert.ThrowsAnyAsync<ArgumentException>(call);
            for (Exception? part = error; part is not null; part = part.InnerException)
            {
                Assert.DoesNotContain(Secret, part.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("987654", part.Message, StringComparison.Ordinal);
            }
        }

        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    private async Task RefusedAsync(Func<Task> call, Expected expected)
    {
        var error = await Assert.ThrowsAsync<OrmException>(call);

        Assert.Equal((expected.Code, expected.Model, false), (error.Code, error.Model, error.IsTransient));
        Assert.Equal(expected.Fields, error.Fields);
        Assert.Equal(IsSqlite && !expected.NamesConstraintOnSqlite ? null : expected.Constraint, error.Constraint);
        Assert.Equal(IsSqlite ? "SqliteException" : "PostgresException", error.InnerException!.GetType().Name);
        Assert.StartsWith(expected.Fields.Length == 0 ? $"{expected.Model}: " : $"{expected.Model}.{string.Join(", ", expected.Fields)}: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error.Message, StringComparison.Ordinal);
    }

    /// <summary>What an exception is to say. PostgreSQL names constraints; SQLite names those of checks, and the columns of keys.</summary>
    private sealed record Expected(OrmErrorCode Code, string Model, string[] Fields, string? Constraint)
    {
        internal bool NamesConstraintOnSqlite { get; init; }
    }
}
