using System.Data.Common;
using System.Runtime.CompilerServices;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary>Importing rows in bulk.</summary>
public abstract class ImportTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_hundred_thousand_rows_are_taken_one_at_a_time()
    {
        const int count = 100_000;
        var rows = new Rows<WriterCreate>(count, number => new() { Name = $"{number}" });

        var imported = await Orm.Writers.ImportAsync(rows);

        Assert.Equal(count, imported);
        Assert.Equal(count, await Orm.Writers.CountAsync());
        Assert.Equal(["0", "99999"], await Orm.Writers.Where(w => w.Name.In("0", "99999")).OrderBy(w => w.Id).Select(w => w.Name).FindManyAsync());

        // The import does not keep rows that it has sent; a list would keep all of them.
        Assert.InRange(rows.MostAlive, 0, 100);
    }

    [Fact]
    public async Task Generated_ids_and_defaults_are_filled_in()
    {
        var before = DateTime.UtcNow.AddSeconds(-1);

        Assert.Equal(2, await Orm.Users.ImportAsync([new() { Email = "a@x", Name = "A" }, new() { Id = "given", Email = "b@x", Name = "B", Age = 7 }]));
        Assert.Equal(2, await Orm.Defaults.ImportAsync([new(), new() { Whole = 1 }]));

        var users = await Orm.Users.OrderBy(u => u.Email).FindManyAsync();
        var rows = await Orm.Defaults.OrderBy(d => d.Id).FindManyAsync();
        Assert.Equal('7', users[0].Id[14]);
        Assert.Equal(("given", 7), (users[1].Id, users[1].Age!.Value));
        Assert.False(users[0].EmailVerified);
        Assert.InRange(users[0].CreatedAt, before, DateTime.UtcNow.AddSeconds(1));
        Assert.Equal([(1L, -7), (2L, 1)], rows.Select(row => (row.Id, row.Whole)));
        Assert.Equal(("it's \"quoted\"", 12.50m, Role.Admin, new DateOnly(2026, 1, 2)), (rows[0].Text, rows[0].Price, rows[0].Role, rows[0].Day));
    }

    [Fact]
    public async Task Given_and_counted_ids_mix()
    {
        Assert.Equal(5, await Orm.Writers.ImportAsync([new() { Name = "A" }, new() { Name = "B" }, new() { Id = 100, Name = "C" }, new() { Id = 101, Name = "D" }, new() { Name = "E" }]));

        var writers = await Orm.Writers.OrderBy(w => w.Name).FindManyAsync();
        Assert.Equal([1L, 2L, 100L, 101L], writers.Take(4).Select(writer => writer.Id));
        Assert.Equal(102L, writers[4].Id);
    }

    [Fact]
    public async Task No_rows_touch_nothing()
    {
        var progress = new Reports();
        var (count, statements) = await Watch(() => Orm.Users.ImportAsync([], progress));

        Assert.Equal(0, count);
        Assert.Empty(statements);
        Assert.Equal([0L], progress.Counts);
    }

    [Fact]
    public async Task Progress_is_told_on_the_way_and_at_the_end()
    {
        var progress = new Reports();

        await Orm.Writers.ImportAsync(Enumerable.Range(0, 10_000).Select(number => new WriterCreate { Name = $"{number}" }), progress);

        Assert.Equal([4096L, 8192L, 10_000L], progress.Counts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task A_failure_of_the_rows_comes_through_and_leaves_nothing(int at)
    {
        // One of the driver's own: it is not the import's all the same.
        var failure = await Assert.ThrowsAnyAsync<DbException>(() => Database.ExecuteAsync("SELECT nonsense"));
        var rows = new Rows<WriterCreate>(10_000, number => number == at ? throw failure : new() { Name = $"{number}" });

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Orm.Writers.ImportAsync(rows));

        Assert.Same(failure, error);
        Assert.True(rows.IsDisposed);
        await EnsureNothingIsLeftAsync();
    }

    [Fact]
    public async Task A_value_that_cannot_be_stored_names_its_field_and_leaves_nothing()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Writers.ImportAsync(new Rows<WriterCreate>(6000, number => new() { Name = number == 5500 ? "\0" : "a" })));
        var surrogate = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Writers.ImportAsync([new() { Name = "a" }, new() { Name = "\ud800" }]));
        var missing = await Assert.ThrowsAsync<ArgumentException>(() => Orm.Writers.ImportAsync([new() { Name = "a" }, null!]));

        Assert.Contains("Writer.Name", error.Message, StringComparison.Ordinal);
        Assert.Contains("Writer.Name", surrogate.Message, StringComparison.Ordinal);
        Assert.Contains("Writer", missing.Message, StringComparison.Ordinal);
        await EnsureNothingIsLeftAsync();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public async Task A_row_that_is_refused_is_named_and_leaves_nothing(int count)
    {
        var rows = new Rows<UserCreate>(count, number => new() { Email = number == count - 5 ? "1@x" : $"{number}@x", Name = "A" });

        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Users.ImportAsync(rows));

        Assert.Equal((OrmErrorCode.UniqueViolation, "User"), (error.Code, error.Model));
        Assert.Equal(["Email"], error.Fields);
        Assert.Equal(0, await Orm.Users.CountAsync());
        Assert.Equal(3, await Orm.Users.ImportAsync(new Rows<UserCreate>(3, number => new() { Email = $"{number}@x", Name = "A" })));
    }

    [Fact]
    public async Task A_failure_of_the_rows_after_the_database_refused_one_comes_through()
    {
        var rows = new Rows<UserCreate>(50_000, number => number == 49_999 ? throw new DivideByZeroException("mine") : new() { Email = number == 2 ? "1@x" : $"{number}@x", Name = "A" });

        if (IsSqlite)
        {
            await Assert.ThrowsAsync<OrmException>(() => Orm.Users.ImportAsync(rows));
        }
        else
        {
            // COPY says at its end that a row was refused.
            await Assert.ThrowsAsync<DivideByZeroException>(() => Orm.Users.ImportAsync(rows));
        }

        Assert.Equal(0, await Orm.Users.CountAsync());
        Assert.Equal(1, await Orm.Users.ImportAsync([new() { Email = "a@x", Name = "A" }]));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing_and_the_connection_usable()
    {
        using var cancelled = new CancellationTokenSource();
        var rows = new Rows<WriterCreate>(100_000, number =>
        {
            if (number == 6000)
            {
                cancelled.Cancel();
            }

            return new() { Name = $"{number}" };
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Orm.Writers.ImportAsync(rows, cancellationToken: cancelled.Token));

        await EnsureNothingIsLeftAsync();
    }

    [Fact]
    public async Task Inside_a_transaction_an_import_is_a_savepoint()
    {
        await Orm.TransactionAsync(async tx =>
        {
            await tx.Writers.CreateAsync(new() { Name = "before" });
            await Assert.ThrowsAsync<DivideByZeroException>(() => tx.Writers.ImportAsync(new Rows<WriterCreate>(6000, number => number == 5500 ? throw new DivideByZeroException() : new() { Name = "lost" })));
            await Assert.ThrowsAsync<OrmException>(() => tx.Counters.ImportAsync([new() { Name = "a" }, new() { Name = "a" }]));
            await tx.Writers.ImportAsync([new() { Name = "kept" }, new() { Name = "kept too" }]);
        });
        await Assert.ThrowsAsync<DivideByZeroException>(() => Orm.TransactionAsync(async tx =>
        {
            await tx.Writers.ImportAsync([new() { Name = "rolled back" }]);
            throw new DivideByZeroException();
        }));

        Assert.Equal(["before", "kept", "kept too"], await Orm.Writers.OrderBy(w => w.Name).Select(w => w.Name).FindManyAsync());
        Assert.Equal(0, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task Rows_may_point_to_rows_that_come_after_them()
    {
        await Orm.Employees.ImportAsync([new() { Id = 1, Name = "A", ManagerId = 2 }, new() { Id = 2, Name = "B" }]);
        var error = await Assert.ThrowsAsync<OrmException>(() => Orm.Employees.ImportAsync([new() { Id = 3, Name = "C", ManagerId = 4 }]));

        Assert.Equal(OrmErrorCode.ForeignKeyViolation, error.Code);
        Assert.Equal("Employee", error.Model);
        Assert.Equal(2, await Orm.Employees.CountAsync());
    }

    /// <summary>Nothing is there, and the connection that failed, if it is still one, does its work.</summary>
    private async Task EnsureNothingIsLeftAsync()
    {
        Assert.Equal(0, await Orm.Writers.CountAsync());
        Assert.Equal(1, await Orm.Writers.ImportAsync([new() { Name = "next" }]));
    }

    private sealed class Reports : IProgress<long>
    {
        internal List<long> Counts { get; } = [];

        public void Report(long value) => Counts.Add(value);
    }

    /// <summary>Rows that come now and then after a wait, and that are watched for how many of them are alive.</summary>
    private sealed class Rows<T>(int count, Func<int, T> make) : IAsyncEnumerable<T>
        where T : class
    {
        private readonly List<WeakReference> _made = [];

        internal int MostAlive { get; private set; }

        internal bool IsDisposed { get; private set; }

        public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            try
            {
                for (var number = 0; number < count; number++)
                {
                    if (number % 1000 == 0)
                    {
                        await Task.Yield();
                    }

                    if (number > 0 && number % ((count / 4) + 1) == 0)
                    {
                        GC.Collect();
                        MostAlive = Math.Max(MostAlive, _made.Count(row => row.IsAlive));
                    }

                    yield return Make(number);
                }
            }
            finally
            {
                IsDisposed = true;
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private T Make(int number)
        {
            var row = make(number);
            _made.Add(new(row));
            return row;
        }
    }
}
