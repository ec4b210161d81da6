using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Rows that hang on rows: more levels than SQLite follows when it deletes.</summary>
public abstract class DeepCascadeTests(ITestServer server) : HardCaseTests(server)
{
    private const int Levels = 3000;

    protected override Tables? Tables => Tables.OfHardOrm;

    [Fact]
    public async Task Deleting_deletes_all_levels_or_says_that_they_are_too_many_and_deletes_nothing()
    {
        await Orm.Comments.ImportAsync(Enumerable.Range(1, Levels).Select(id => new CommentCreate { Id = id, ParentId = id == 1 ? null : id - 1 }));
        await Orm.Comments.DeleteAsync(k => k.Id(Levels - 50));
        Assert.Equal(Levels - 51, await Orm.Comments.CountAsync());

        if (!IsSqlite)
        {
            Assert.True(await Orm.Comments.DeleteAsync(k => k.Id(1)));
            Assert.Equal(0, await Orm.Comments.CountAsync());
            return;
        }

        var one = await Assert.ThrowsAsync<OrmException>(() => Orm.Comments.DeleteAsync(k => k.Id(1)));
        var many = await Assert.ThrowsAsync<OrmException>(() => Orm.Comments.Where(c => c.Id == 1).DeleteManyAsync());

        Assert.All([one, many], error => Assert.Equal((OrmErrorCode.CascadeTooDeep, "Comment", false), (error.Code, error.Model, error.IsTransient)));
        Assert.Equal(
            "Comment: the change reaches more levels of dependent rows or triggers than the database follows. Delete or update the deepest rows first, level by level.",
            one.Message);
        Assert.Equal(Levels - 51, await Orm.Comments.CountAsync());
    }
}
