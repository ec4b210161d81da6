using Farming.Orm.PostgreSql.Tests.Driver;

namespace Farming.Orm.PostgreSql.Tests;

/// <summary>The part of a test that needs a process of its own, because a setting holds for all of it.</summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => LegacyTimestampTests.RunAsync(arguments[0]);
}
