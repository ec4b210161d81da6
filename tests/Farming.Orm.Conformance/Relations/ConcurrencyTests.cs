using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Relations;

/// <summary>What is read is one state of the database, whatever others write meanwhile.</summary>
public abstract class ConcurrencyTests(ITestServer server) : DatabaseTests(server)
{
    private const int Parents = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(Parents)]
    public async Task Children_are_never_lost_or_under_the_wrong_parent_while_others_write(int page)
    {
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => WriteAsync(stop.Token));
        try
        {
            for (var round = 0; round < 60; round++)
            {
                // Each writer session creates users with exactly two sessions, in one statement each, newest names first in order.
                var users = await Orm.Users.OrderBy(u => u.Name).Take(page)
                    .Select(u => new { u.Id, Page = u.Sessions.OrderBy(s => s.Token).Take(2).Select(s => new { s.UserId, Owner = s.User.Id }), All = u.Sessions.Select(s => s.UserId), Count = u.Sessions.Count() })
                    .FindManyAsync();
                Assert.All(users, user =>
                {
                    Assert.Equal(user.Count, user.All.Count);
                    Assert.Equal(Math.Min(2, user.Count), user.Page.Count);
                    Assert.All(user.All, owner => Assert.Equal(user.Id, owner));
                    Assert.All(user.Page, session => Assert.Equal((user.Id, user.Id), (session.UserId, session.Owner)));
                });
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

    private async Task WriteAsync(CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            // Names run backwards, so that each new user comes in front of those that are being read.
            var user = await Orm.Users.CreateAsync(new() { Email = $"{number}@x", Name = $"{1_000_000 - number}" }, CancellationToken.None);
            await Orm.Sessions.CreateManyAsync([new() { UserId = user.Id, Token = $"{number}-a", ExpiresAt = AccountData.Day }, new() { UserId = user.Id, Token = $"{number}-b", ExpiresAt = AccountData.Day }], CancellationToken.None);
        }
    }
}
