using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A query should not be run for each row of another.</summary>
public class FORM0203
{
    private const string Advice = "read 'Sessions' with the User rows, in Select or by Include, or for all of them at once by LoadAsync";
    private const string Once = "run it once before the loop, by Where with In over all of them";

    [Theory]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { await {|orm.Sessions.Where(s => s.UserId == user.Id).FindManyAsync()|}; }", Advice)]
    [InlineData("var users = await orm.Users.Where(u => u.Age > 3).FindManyAsync().ConfigureAwait(false); foreach (var user in users) { var n = await {|orm.Sessions.Where(s => s.UserId == user.Id).CountAsync()|}; }", Advice)]
    [InlineData("var users = await orm.Users.FindManyAsync(); foreach (var user in users.Where(user => user.Age > 3)) { var id = user.Id; var first = await {|orm.Sessions.Where(s => s.UserId == id).FindFirstAsync()|}; }", Advice)]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { await {|orm.Users.LoadAsync([user], u => u.Sessions)|}; }", Once)]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { if (isWanted) { await {|orm.Memberships.Where(m => m.UserId == user.Id).AnyAsync()|}; } }", Once)]
    [InlineData("foreach (var user in await orm.Users.Select(u => new { u.Id }).FindManyAsync()) { await {|orm.Profiles.FindUniqueAsync(k => k.UserId(user.Id))|}; }", "read 'Profile' with the User rows, in Select or by Include, or for all of them at once by LoadAsync")]
    [InlineData("var users = await orm.Users.FindManyAsync(); for (var i = 0; i < users.Count; i++) { var user = users[i]; await {|orm.Sessions.Where(s => s.UserId == user.Id).FindManyAsync()|}; }", Advice)]
    [InlineData("var users = await orm.Users.FindManyAsync(); await Task.WhenAll(users.Select(async user => await {|orm.Sessions.Where(s => s.UserId == user.Id).FindManyAsync()|}));", Advice)]
    [InlineData("var users = await orm.Users.FindManyAsync(); await Task.WhenAll(users.Select(user => {|orm.Sessions.Where(s => s.UserId == user.Id).FindManyAsync()|}));", Advice)]
    public void Each_row_runs_a_query(string statements, string advice) => Check.ReportsOnly(
        Sources.Method(statements),
        $"FORM0203: This runs one statement for each 'User' of the loop: {advice}");

    [Theory]
    [InlineData("foreach (var name in names) { await orm.Users.Where(u => u.Name == name).FindManyAsync(); }")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { await orm.Sessions.FindManyAsync(); }")]
    [InlineData("foreach (var chunk in (await orm.Users.FindManyAsync()).Chunk(100)) { await orm.Sessions.Where(s => s.UserId.In(chunk.Select(user => user.Id))).FindManyAsync(); }")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { names.Add(user.Name); } await orm.Sessions.Where(s => s.UserId.In(names)).FindManyAsync();")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { Func<Task> later = async () => await orm.Sessions.Where(s => s.UserId == user.Id).FindManyAsync(); }")]
    [InlineData("var users = await orm.Users.FindManyAsync(); await orm.Users.LoadAsync(users, u => u.Sessions); foreach (var user in users) { names.AddRange(user.Sessions.Select(s => s.Token)); }")]
    [InlineData("foreach (var user in await orm.Users.FindManyAsync()) { await orm.Sessions.CreateAsync(new() { UserId = user.Id, Token = \"\", ExpiresAt = default }); }")]
    public void Other_loops_are_none_of_it(string statements) => Check.ReportsOnly(Sources.Method(statements));
}
