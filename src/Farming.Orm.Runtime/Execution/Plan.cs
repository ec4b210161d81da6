using Farming.Orm.Projection;

namespace Farming.Orm.Execution;

/// <summary>How a shape of query is run: its statement, and where the rows hold what. Made once per shape, shared by all executions.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Layout">Where the rows hold what is read; <see langword="null"/> for counts.</param>
/// <param name="IsUnion">Whether rows are of several kinds, each with a tag and its parent's number in front.</param>
/// <param name="TakesAreParameters">Whether page sizes are parameters; otherwise they are in the text.</param>
internal sealed record Plan(Statement Statement, NodeLayout? Layout, bool IsUnion, bool TakesAreParameters)
{
    /// <summary>What to do where the order has ties; <see langword="null"/> if <see cref="Statement"/> breaks them. Without to-many relations only.</summary>
    internal TieBreak? TieBreak { get; private init; }

    /// <summary>The plan for the next execution: this one, or for a while after a tie that with the key.</summary>
    internal Plan Next => TieBreak?.ExpectsNoTie() == false ? WithKey! : this;

    private Plan? WithKey { get; init; }

    /// <summary>Whether the rows of a union have numbers of their own, in the third column.</summary>
    internal bool HasNumbers { get; init; }

    /// <summary>The columns in front of the values in a union: tag, parent's number (of the query's own rows: theirs), own number where there is one.</summary>
    internal int Prefix => HasNumbers ? 3 : 2;

    /// <summary>No list is made longer than this before its rows come.</summary>
    private const int MaximumExpected = 1024;

    // Executions write it at the same time: any of their numbers will do.
    private int _expected;

    /// <summary>The branches that are read by statements of their own.</summary>
    internal BranchPlan[] Branches { get; init; } = [];

    /// <summary>The SQL of all statements, those of branches after their parents'.</summary>
    internal string Sql => string.Join(";\n", Statements(Branches).Prepend(Statement).Select(statement => statement.Sql));

    /// <summary>This plan, to be run so that ties are broken where there are any.</summary>
    internal Plan Breaking(TieBreak? ties) => ties is null ? this : this with { TieBreak = ties, WithKey = this with { Statement = ties.Statement } };

    /// <summary>Makes room for as many results as the last execution had, so that a list need not grow.</summary>
    internal void MakeRoom<TResult>(List<TResult> results) => results.EnsureCapacity(_expected);

    /// <summary>Takes down how many results an execution had.</summary>
    internal void Expect(int results) => _expected = Math.Min(results, MaximumExpected);

    private static IEnumerable<Statement> Statements(BranchPlan[] branches) => branches.SelectMany(branch => Statements(branch.Branches).Prepend(branch.Statement));
}
