using Farming.Orm.Artifacts.Tests.Models;

namespace Farming.Orm.Artifacts.Tests.Drizzle;

/// <summary>Rows on all sides of all relations, written by the runtime.</summary>
internal static class LibraryData
{
    internal static async Task WriteAsync(LibraryOrm orm)
    {
        var ada = await orm.Authors.CreateAsync(new() { Email = "ada@example.org", Name = "Ada" });
        var grace = await orm.Authors.CreateAsync(new() { Email = "grace@example.org", Name = "Grace", Standing = Standing.Honoured });
        await orm.Authors.CreateAsync(new() { Email = "alan@example.org", Name = "Alan" });
        await orm.Biographies.CreateAsync(new() { AuthorId = ada.Id, Text = "Wrote the first program." });
        var books = new List<Book>();
        foreach (var (author, editor) in new[] { (ada, grace), (ada, null), (grace, ada) })
        {
            books.Add(await orm.Books.CreateAsync(new() { Title = "Notes", AuthorId = author.Id, EditorId = editor?.Id }));
        }

        var shelves = await orm.Shelves.CreateManyAsync([new() { Room = "East" }, new() { Room = "West" }]);
        await orm.Placements.CreateManyAsync(
        [
            new() { BookId = books[0].Id, ShelfId = shelves[0].Id },
            new() { BookId = books[0].Id, ShelfId = shelves[1].Id },
            new() { BookId = books[2].Id, ShelfId = shelves[1].Id },
        ]);
        await orm.Follows.CreateManyAsync([new() { FollowerId = ada.Id, FollowedId = grace.Id }, new() { FollowerId = grace.Id, FollowedId = ada.Id }]);
        var all = await orm.Categories.CreateAsync(new() { Name = "All" });
        await orm.Categories.CreateManyAsync([new() { Name = "Some", ParentId = all.Id }, new() { Name = "Others", ParentId = all.Id }]);
        var chicken = await orm.Chickens.CreateAsync(new());
        var egg = await orm.Eggs.CreateAsync(new() { LaidById = chicken.Id });
        await orm.Chickens.CreateAsync(new() { HatchedFromId = egg.Id });
        await orm.Tenants.CreateManyAsync([new() { Id = 7, Name = "Seven" }, new() { Id = 8, Name = "Eight" }]);
        await orm.Seats.CreateManyAsync([new() { TenantId = 7, Number = 1 }, new() { TenantId = 7, Number = 2 }, new() { TenantId = 8, Number = 1 }]);
        await orm.Tickets.CreateManyAsync(
        [
            new() { TenantId = 7, Number = Guid.CreateVersion7(), SeatNumber = 1 },
            new() { TenantId = 8, Number = Guid.CreateVersion7(), SeatNumber = 1 },
            new() { TenantId = 8, Number = Guid.CreateVersion7() },
        ]);
        await orm.Remarks.CreateManyAsync([new() { BookId = books[0].Id, WrittenBy = grace.Email, Text = "Fine." }, new() { BookId = books[0].Id, Text = "So so." }]);
        var badge = await orm.Badges.CreateAsync(new() { HolderId = ada.Id });
        await orm.Badges.CreateAsync(new() { ReplacedById = badge.Id });
    }
}
