using System.Runtime.CompilerServices;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Queries;

/// <summary>Results one by one: the same as all at once, without holding them.</summary>
public abstract class StreamTests(ITestServer server) : DatabaseTests(server)
{
    [Fact]
    public async Task A_stream_gives_what_FindMany_gives()
    {
        await AccountData.CreateAsync(Orm);
        var models = Orm.Users.Where(u => u.Age > 1).OrderByDescending(u => u.Name);
        var mapped = Orm.Users.OrderBy(u => u.Name).Skip(1).Select(u => u.Name).Map(name => name.Length);

        Assert.Equal(["Grace Hopper", "Ada Lovelace"], (await ToListAsync(models.StreamAsync())).Select(user => user.Name));
        Assert.Equal(await mapped.FindManyAsync(), await ToListAsync(mapped.StreamAsync()));
        Assert.Empty(await ToListAsync(Orm.Users.Where(u => u.Name == "nobody").StreamAsync()));
    }

    [Fact]
    public async Task Relations_come_with_each_result_in_one_statement()
    {
        await AccountData.CreateAsync(Orm);
        var query = Orm.Organizations.OrderByDescending(o => o.Name).Select(o => new
        {
            o.Name,
            Users = o.Users.OrderBy(u => u.Name).Select(u => new
            {
                u.Name,
                Bio = u.Profile.Select(p => p.Bio),
                Sessions = u.Sessions.OrderByDescending(s => s.ExpiresAt).Take(2).Select(s => s.Token),
                Organizations = u.Organizations.OrderBy(x => x.Name).Select(x => new { x.Name, Users = x.Users.OrderBy(y => y.Name).Select(y => y.Name) }),
            }),
            Count = o.Users.Count(),
        });
        var all = await query.FindManyAsync();

        var (streamed, statements) = await Watch(() => ToListAsync(query.StreamAsync()));

        IsOneQuery(4, statements);
        Assert.Equal(["Labs", "Farm"], streamed.Select(organization => organization.Name));
        Assert.Equal(["ada-7", "ada-6"], streamed[0].Users[0].Sessions);
        Assert.Equal(["Ada Lovelace", "Grace Hopper"], streamed[1].Users[1].Organizations[0].Users);
        Assert.Equal(Json(all), Json(streamed));
    }

    [Fact]
    public async Task Rows_without_children_before_rows_with_some_are_no_hindrance()
    {
        await Orm.Labels.CreateAsync(new() { Code = "x" });
        var writers = await Orm.Writers.CreateManyAsync(Enumerable.Range(0, 3).Select(number => new WriterCreate
        {
            Name = $"w{number}",
            Written = [new() { Title = "a" }, new() { Title = "b" }, new() { Title = "c" }],
        }));
        await Orm.ArticleLabels.CreateManyAsync(writers.Select(writer => new ArticleLabelCreate { ArticleId = writer.Written[1].Id, LabelId = "x" }));
        var query = Orm.Writers.OrderBy(w => w.Name).Select(w => new { w.Name, Articles = w.Written.OrderBy(a => a.Title).Select(a => new { a.Title, Labels = a.Labels.Select(l => l.Code) }) });

        var streamed = await ToListAsync(query.StreamAsync());

        Assert.Equal(["a", "bx", "c"], streamed[2].Articles.Select(article => article.Title + string.Concat(article.Labels)));
        Assert.Equal(Json(await query.FindManyAsync()), Json(streamed));
    }

    [Fact]
    public async Task Included_relations_come_with_each_model()
    {
        await AccountData.CreateAsync(Orm);

        var users = await ToListAsync(Orm.Users.OrderBy(u => u.Name).Include(u => u.Profile, u => u.Sessions.OrderBy(s => s.Token).Take(1), u => u.Organizations).StreamAsync());

        Assert.Equal([("ada-1", 2), ("", 0), ("grace-1", 1)], users.Select(user => (string.Concat(user.Sessions.Select(session => session.Token)), user.Organizations.Count)));
        Assert.Equal([true, false, true], users.Select(user => user.Profile is not null));
    }

    [Fact]
    public async Task Results_that_were_passed_are_not_held()
    {
        await Orm.Writers.CreateManyAsync(Enumerable.Range(0, 3000).Select(number => new WriterCreate { Name = $"{number}", Written = [new() { Title = $"{number}" }] }));
        var flat = new List<WeakReference>();
        var nested = new List<WeakReference>();

        await CollectAsync(Orm.Writers.StreamAsync(), flat);
        await CollectAsync(Orm.Writers.OrderBy(w => w.Id).Include(w => w.Written).StreamAsync(), nested);

        Assert.Equal((3000, 3000), (flat.Count, nested.Count));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static async Task CollectAsync(IAsyncEnumerable<Writer> writers, List<WeakReference> seen)
        {
            await foreach (var writer in writers)
            {
                seen.Add(new(writer));
                if (seen.Count == 2900)
                {
                    GC.Collect();
                    Assert.InRange(seen.Count(reference => reference.IsAlive), 0, 10);
                }
            }
        }
    }

    [Fact]
    public async Task A_stream_that_is_left_early_gives_its_connection_back()
    {
        await AccountData.CreateAsync(Orm);
        var stream = Orm.Sessions.OrderBy(s => s.Token).Select(s => s.Token).StreamAsync();

        for (var time = 0; time < 200; time++)
        {
            await foreach (var token in stream)
            {
                Assert.Equal("ada-1", token);
                break;
            }
        }

        Assert.Equal(8, await Orm.Sessions.CountAsync());
    }

    [Fact]
    public async Task A_transaction_does_nothing_else_while_it_streams()
    {
        await AccountData.CreateAsync(Orm);

        await Orm.TransactionAsync(async tx =>
        {
            await tx.Sessions.CreateAsync(new() { UserId = (await tx.Users.FindFirstAsync())!.Id, Token = "a", ExpiresAt = AccountData.Day });
            await foreach (var token in tx.Sessions.OrderBy(s => s.Token).Select(s => s.Token).StreamAsync())
            {
                Assert.Equal("a", token);
                var error = await Assert.ThrowsAsync<InvalidOperationException>(() => tx.Users.CountAsync());
                Assert.Contains("in use", error.Message, StringComparison.Ordinal);
                break;
            }

            await tx.Counters.CreateAsync(new() { Name = "after" });
        });

        Assert.Equal((9, 1), (await Orm.Sessions.CountAsync(), await Orm.Counters.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_stops_it(bool isOfEnumeration)
    {
        await Orm.Counters.CreateManyAsync(Enumerable.Range(0, 5000).Select(number => new CounterCreate { Name = $"{number}" }));
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var stream = Orm.Counters.StreamAsync(isOfEnumeration ? other.Token : cancellation.Token);
            await foreach (var counter in stream.WithCancellation(isOfEnumeration ? cancellation.Token : other.Token))
            {
                if (++seen == 10)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.InRange(seen, 10, 4999);
        Assert.Equal(5000, await Orm.Counters.CountAsync());
    }

    [Fact]
    public async Task An_error_is_thrown_by_the_enumeration_and_names_the_model()
    {
        await Database.ExecuteAsync("DROP TABLE counters");
        var stream = Orm.Counters.StreamAsync();

        var error = await Assert.ThrowsAsync<OrmException>(() => ToListAsync(stream));

        Assert.Equal((OrmErrorCode.MissingTable, "Counter"), (error.Code, error.Model));
        await Orm.Schema.CreateAsync();
        Assert.Empty(await ToListAsync(stream));
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> stream)
    {
        var results = new List<T>();
        await foreach (var result in stream)
        {
            results.Add(result);
        }

        return results;
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);
}
