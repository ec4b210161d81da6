using System.Reflection;
using Farming.Orm.Conformance.Databases;
using Xunit.Sdk;

namespace Farming.Orm.Conformance.Statements;

/// <summary>Runs after all other tests, in the collection of <see cref="AfterTheSuite"/>.</summary>
public abstract class StatementSnapshotTests(DriverKind database)
{
    [Fact]
    public void Every_statement_of_the_snapshot_is_executed_by_a_test()
    {
        var cases = GetType().Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(SuiteTests))).Sum(CasesOf);

        StatementSnapshot.Of(database).Finish(isWholeSuite: SuiteTests.Started == cases);
    }

    private static int CasesOf(Type type) => type.GetMethods().Sum(method => method.GetCustomAttribute<FactAttribute>() switch
    {
        null or { Skip: not null } => 0,
        TheoryAttribute => method.GetCustomAttributes<DataAttribute>().Sum(data => data.GetData(method).Count()),
        _ => 1,
    });
}
