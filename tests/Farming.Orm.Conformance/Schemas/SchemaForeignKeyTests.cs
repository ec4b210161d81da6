using Farming.Orm.Conformance.Databases;

namespace Farming.Orm.Conformance.Schemas;

/// <summary>Foreign keys in circles, to the same table, and what they do.</summary>
public abstract class SchemaForeignKeyTests(ITestServer server) : HardCaseTests(server)
{
    protected override Tables? Tables => Tables.OfHardOrm;

    [Fact]
    public async Task A_circle_with_a_nullable_key_is_enforced_on_both_sides()
    {
        var egg = await Orm.Eggs.CreateAsync(new());
        var chicken = await Orm.Chickens.CreateAsync(new() { EggId = egg.Id });
        await Orm.Eggs.CreateAsync(new() { ChickenId = chicken.Id });

        var found = await Orm.Chickens.Select(c => new { First = c.Egg.Id, Laid = c.Eggs.Select(e => e.Id) }).FindFirstAsync();

        Assert.Equal(egg.Id, found!.First);
        Assert.NotEqual(egg.Id, Assert.Single(found.Laid));
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Eggs.CreateAsync(new() { ChickenId = 99 }))).Code);
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Chickens.CreateAsync(new() { EggId = 99 }))).Code);
    }

    [Fact]
    public async Task A_circle_of_required_keys_is_created_and_enforced_on_both_sides()
    {
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Husbands.CreateAsync(new() { WifeId = 1 }))).Code);
        Assert.Equal(OrmErrorCode.ForeignKeyViolation, (await Assert.ThrowsAsync<OrmException>(() => Orm.Wives.CreateAsync(new() { HusbandId = 1 }))).Code);
    }

    [Fact]
    public async Task A_row_may_point_to_its_own_table_and_takes_its_tree_along()
    {
        var root = await Orm.Comments.CreateAsync(new());
        var reply = await Orm.Comments.CreateAsync(new() { ParentId = root.Id });
        await Orm.Comments.CreateManyAsync([new() { ParentId = reply.Id }, new() { ParentId = reply.Id }, new()]);

        await Database.ExecuteAsync($"DELETE FROM comments WHERE id = {root.Id}");

        Assert.Equal(1, await Orm.Comments.CountAsync());
    }

    [Fact]
    public async Task Actions_on_delete_and_update_are_done_by_the_database()
    {
        await Orm.Targets.CreateManyAsync(Enumerable.Range(1, 7).Select(id => new Models.TargetCreate { Id = id }));
        await Orm.Pointers.CreateManyAsync(
        [
            new() { Id = 1, CascadeId = 2 },
            new() { Id = 2, CascadeId = 3, SetNullId = 4 },
            new() { Id = 3, SetDefaultId = 5 },
            new() { Id = 4, RestrictId = 6 },
            new() { Id = 5, NoActionId = 7 },
        ]);

        await Database.ExecuteAsync("DELETE FROM targets WHERE id = 2");
        await Database.ExecuteAsync("UPDATE targets SET id = 30 WHERE id = 3");
        await Database.ExecuteAsync("DELETE FROM targets WHERE id = 4");
        await Database.ExecuteAsync("DELETE FROM targets WHERE id = 5");
        await Fails("DELETE FROM targets WHERE id = 6");
        await Fails("DELETE FROM targets WHERE id = 7");
        await Fails("UPDATE targets SET id = 70 WHERE id = 7");

        var found = await Orm.Pointers.OrderBy(p => p.Id).Select(p => new { p.Id, p.CascadeId, p.SetNullId, p.SetDefaultId }).FindManyAsync();
        Assert.Equal([2, 3, 4, 5], found.Select(pointer => pointer.Id));
        Assert.Equal((30, (int?)null), (found[0].CascadeId, found[0].SetNullId));
        Assert.Equal(1, found[1].SetDefaultId);
    }
}
