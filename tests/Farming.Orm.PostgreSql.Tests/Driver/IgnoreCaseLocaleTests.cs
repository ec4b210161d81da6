using Farming.Orm.Conformance.Models;
using Npgsql;

namespace Farming.Orm.PostgreSql.Tests.Driver;

/// <summary><c>ignoreCase</c> does not depend on the locale of the database, or on the collation of the column.</summary>
public sealed class IgnoreCaseLocaleTests
{
    private static readonly string[] Texts = ["Ärger", "ÄRGER", "IRGENDWO", "irgendwo", "İrgendwo", "ırgendwo", "ΣΊΣΥΦΟΣ", "Σίσυφος", "straße", "STRASSE"];

    [Theory]
    [InlineData("LOCALE 'C'", "\"default\"")]
    [InlineData("LOCALE 'C.UTF-8'", "\"default\"")]
    [InlineData("LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'tr-TR'", "\"default\"")]
    [InlineData("LOCALE 'C'", "\"tr-x-icu\"")]
    [InlineData("LOCALE 'C.UTF-8'", "\"blind\"")]
    public async Task The_rule_is_OrdinalIgnoreCase_in_every_locale(string locale, string collation)
    {
        await using var database = await OwnDatabase.CreateAsync($"TEMPLATE template0 ENCODING 'UTF8' {locale}");
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        await using var driver = new PostgreSqlDriver(dataSource);
        var orm = new TestOrm(driver);
        await orm.Schema.CreateAsync();
        await database.ExecuteAsync("CREATE COLLATION blind (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false)");
        await database.ExecuteAsync($"ALTER TABLE parts ALTER COLUMN y TYPE text COLLATE {collation}");
        await orm.Parts.CreateManyAsync(Texts.Select((text, index) => new PartCreate { Id = index, Y = text }));
        foreach (var part in Texts)
        {
            var expected = Texts.Where(text => text.Equals(part, StringComparison.OrdinalIgnoreCase)).ToList<string?>();
            Assert.Equal(expected, await orm.Parts.Where(p => p.Y.Contains(part, ignoreCase: true)).OrderBy(p => p.Id).Select(p => p.Y).FindManyAsync());
            Assert.Equal(expected, await orm.Parts.Where(p => p.Y.StartsWith(part, ignoreCase: true)).OrderBy(p => p.Id).Select(p => p.Y).FindManyAsync());
            Assert.Equal(expected, await orm.Parts.Where(p => p.Y.EndsWith(part, ignoreCase: true)).OrderBy(p => p.Id).Select(p => p.Y).FindManyAsync());
        }
    }
}
