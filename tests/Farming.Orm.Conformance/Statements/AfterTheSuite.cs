namespace Farming.Orm.Conformance.Statements;

/// <summary>A collection for what looks back at the suite: xunit runs collections that are not parallel after all others.</summary>
/// <remarks>xunit finds collections in the assembly of the tests only, so each project that hosts the suite derives its own definition.</remarks>
public abstract class AfterTheSuite
{
    public const string Name = "After the suite";
}
