using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Relations;

/// <summary>A query reads one state of the database, even under concurrent writes.</summary>
public abstract class ConcurrencyTests(ITestServer server) : DatabaseTests(server)
{
    private const int Parents = 60;

    /// <summary>A page of one, of many, and all: each is loaded in another way.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(Parents, false)]
    [InlineData(Parents, true)]
    [InlineData(int.MaxValue, false)]
    [InlineData(int.MaxValue, true)]
    public async Task Children_are_never_lost_or_under_the_wrong_parent_while_others_write(int page, bool inTransaction)
    {
        using var stop = new CancellationTokenSource();
        var filled = new TaskCompletionSource();
        var writer = Task.Run(() => WriteAsync(filled, stop.Token));
        try
        {
            // From here on each page has users with sessions; the writer is waited for in case it fails.
            await Task.WhenAny(filled.Task, writer);
            for (var round = 0; round < 30; round++)
            {
                await (inTransaction ? Orm.TransactionAsync(tx => CheckAsync(tx, page), new() { ReadOnly = true }) : CheckAsync(Orm, page));
            }
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }
    }

    [Fact]
    public async Task Sixteen_writers_and_readers_do_not_lock_each_other_out()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 20; number++)
            {
                await Orm.Users.CreateAsync(new() { Email = $"{writer}-{number}@x", Name = "X" });
                await Orm.Users.Take(3).FindManyAsync();
            }
        })));

        Assert.Equal(320, await Orm.Users.CountAsync());
    }

    /// <summary>What one statement says of a user must agree, however it is read; users come and go with their sessions meanwhile.</summary>
    private static async Task CheckAsync(TestOrm orm, int page)
    {
        var users = await orm.Users.OrderBy(u => u.Name).Take(page)
            .Select(u => new { u.Id, Page = u.Sessions.OrderBy(s => s.Token).Take(2).Select(s => new { s.UserId, Owner = s.User.Id }), All = u.Sessions.Select(s => s.UserId), Count = u.Sessions.Count() })
            .FindManyAsync();
        Assert.All(users, user =>
        {
            Assert.Equal(user.Count, user.All.Count);
            Assert.Equal(Math.Min(2, user.Count), user.Page.Count);
            Assert.All(user.All, owner => Assert.Equal(user.Id, owner));
            Assert.All(user.Page, session => Assert.Equal((user.Id, user.Id), (session.UserId, session.Owner)));
        });

        var included = await orm.Users.OrderBy(u => u.Name).Take(page).Include(u => u.Sessions.Include(s => s.User)).FindManyAsync();
        Assert.All(included, user => Assert.All(user.Sessions, session => Assert.Equal((user.Id, user.Id), (session.UserId, session.User.Id))));
        await orm.Users.LoadAsync(included, u => u.Sessions.OrderBy(s => s.Token).Take(1));
        Assert.All(included, user => Assert.All(user.Sessions, session => Assert.Equal(user.Id, session.UserId)));
    }

    private async Task WriteAsync(TaskCompletionSource filled, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            // Names descend, so each new user comes before the users that are being read.
            var user = await Orm.Users.CreateAsync(new() { Email = $"{number}@x", Name = $"{1_000_000 - number}" }, CancellationToken.None);
            await Orm.Sessions.CreateManyAsync([new() { UserId = user.Id, Token = $"{number}-a", ExpiresAt = AccountData.Day }, new() { UserId = user.Id, Token = $"{number}-b", ExpiresAt = AccountData.Day }], CancellationToken.None);
            await Orm.Sessions.DeleteAsync(k => k.Token($"{number - 5}-a"), CancellationToken.None);
            await Orm.Users.DeleteAsync(k => k.Email($"{number - 10}@x"), CancellationToken.None);
            if (number == 10)
            {
                filled.SetResult();
            }
        }
    }
}
