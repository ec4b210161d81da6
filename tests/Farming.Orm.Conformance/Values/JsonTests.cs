using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;
using static Farming.Orm.Conformance.Values.ValueRows;

namespace Farming.Orm.Conformance.Values;

/// <summary>JSON is compared by its structure, on every database.</summary>
public abstract class JsonTests(ITestServer server) : DatabaseTests(server)
{
    private static readonly Settings Dark = new("dark\n\u00e9\U0001F33E\"\\", [1, 20, 0]);

    public static TheoryData<string, bool> Texts => new()
    {
        { """{"Theme":"dark\n\u00e9\uD83C\uDF3E\"\\","Sizes":[1,20,0]}""", true },
        { """ { "Sizes" : [ 1 , 20 , 0 ] , "Theme" : "d\u0061rk\u000aé🌾\u0022\u005c" } """, true },
        { """{"Theme":"other","Theme":"dark\né🌾\"\\","Sizes":[1.0,2e1,-0.00]}""", true },
        { """{"Sizes":[10e-1,0.2E+2,0e9],"Theme":"dark\né🌾\"\\"}""", true },
        { """{"Theme":"dark\né🌾\"\\","Sizes":[20,1,0]}""", false },
        { """{"Theme":"dark\né🌾\"\\","Sizes":[1,20]}""", false },
        { """{"Theme":"dark\né🌾\"\\","Sizes":[1,20,0],"More":null}""", false },
        { """{"theme":"dark\né🌾\"\\","Sizes":[1,20,0]}""", false },
        { """{"Theme":"dark\né🌾\"\\","Sizes":["1",20,0]}""", false },
        { """{"Theme":"dark\né🌾\"\\","Sizes":[1,20,1e-30]}""", false },
        { """{"Theme":"dark\né🌾\"\\","Sizes":[1,20,false]}""", false },
        { """[]""", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Equal_structure_is_equal(string json, bool isEqual)
    {
        await Orm.Values.CreateAsync(Row());
        await Database.ExecuteAsync($"UPDATE \"values\" SET \"settings\" = '{json}', \"settings_or_null\" = '{json}'");

        Assert.Equal(isEqual ? 1 : 0, await Orm.Values.CountAsync(v => v.Settings == Dark));
        Assert.Equal(isEqual ? 0 : 1, await Orm.Values.CountAsync(v => v.Settings != Dark));
        Assert.Equal(isEqual ? 1 : 0, await Orm.Values.CountAsync(v => v.SettingsOrNull == Dark));
        Assert.Equal(isEqual ? 0 : 1, await Orm.Values.CountAsync(v => v.SettingsOrNull != Dark));
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Settings == v.SettingsOrNull));
        Assert.Equal(0, await Orm.Values.CountAsync(v => v.SettingsOrNull == null));

        await Orm.Values.CreateAsync(Copy(Row()));
        await Orm.Values.Where(v => v.TextOrNull == "text").UpdateManyAsync(new() { Settings = Dark, SettingsOrNull = Dark });
        Assert.Equal(isEqual ? 1 : 2, await Orm.Values.Select(v => v.Settings).Distinct().CountAsync());
    }

    [Fact]
    public async Task The_JSON_value_null_is_null()
    {
        await Orm.Values.CreateManyAsync([Copy(Row(text: "a")), Copy(Row(text: "b")), Copy(Row(text: "c"))]);
        await Database.ExecuteAsync(
            "UPDATE \"values\" SET \"settings_or_null\" = ' null ' WHERE \"text\" = 'a'; UPDATE \"values\" SET \"settings_or_null\" = NULL WHERE \"text\" = 'b'");

        Assert.Equal([null, null, "dark"], (await Orm.Values.OrderBy(v => v.Text).FindManyAsync()).ConvertAll(v => v.SettingsOrNull?.Theme));
        Assert.Equal([null, null, "dark"], (await Orm.Values.OrderBy(v => v.Text).Select(v => v.SettingsOrNull).FindManyAsync()).ConvertAll(v => v?.Theme));
        Assert.Equal(["a", "b"], await Orm.Values.Where(v => v.SettingsOrNull == null).OrderBy(v => v.Text).Select(v => v.Text).FindManyAsync());
        Assert.Equal(["c"], await Orm.Values.Where(v => v.SettingsOrNull != null).Select(v => v.Text).FindManyAsync());
        Assert.Equal(2, await Orm.Values.Select(v => v.SettingsOrNull).Distinct().CountAsync());
        Assert.Equal(2, (await Orm.Values.Select(v => v.SettingsOrNull).Distinct().FindManyAsync()).Count);
    }

    [Fact]
    public async Task Text_that_looks_like_an_escaped_NUL_is_kept()
    {
        var row = await Orm.Values.CreateAsync(Row(settings: new("\\u0000 \\\\u0000 \\ud800", [])));

        Assert.Equal("\\u0000 \\\\u0000 \\ud800", (await Orm.Values.FindUniqueAsync(k => k.Id(row.Id)))!.Settings.Theme);
        Assert.Equal(1, await Orm.Values.CountAsync(v => v.Settings == row.Settings));
    }

    [Fact]
    public async Task NUL_is_refused_and_the_field_is_named()
    {
        var row = await Orm.Values.CreateAsync(Row());
        var nul = new Settings("a\0b", []);
        foreach (var write in new Func<Task>[]
        {
            () => Orm.Values.CreateAsync(Row(settings: nul)),
            () => Orm.Values.CreateManyAsync([Row(), Row(settings: nul)]),
            () => Orm.Values.ImportAsync([Row(settings: nul)]),
            () => Orm.Values.UpdateAsync(k => k.Id(row.Id), new() { SettingsOrNull = nul }),
            () => Orm.Values.CountAsync(v => v.Settings != nul),
        })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(write);
            Assert.Matches(@"^Value\.Settings(OrNull)?: .*U\+0000", error.Message);
        }

        Assert.Equal(1, await Orm.Values.CountAsync());
    }
}
