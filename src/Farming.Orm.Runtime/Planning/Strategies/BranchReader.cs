using System.Runtime.CompilerServices;
using Farming.Orm.Drivers;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Planning.Strategies;

/// <summary>Reads the rows of one branch for each parent with one prepared statement.</summary>
internal sealed class BranchReader : IAsyncDisposable
{
    private readonly BranchPlan _plan;
    private readonly PartList _parts;
    private readonly Branch _branch;
    private readonly BranchReader[] _inner;
    private DriverCommand? _command;
    private int _count;

    // The statement breaks no ties; ends with the first.
    private bool _withoutKey;

    private BranchReader(BranchPlan plan, List<Branch> branches, PartList parts)
    {
        _plan = plan;
        _parts = parts;
        _withoutKey = plan.TieBreak?.History.BeginsWithoutKey() == true;
        _branch = branches[plan.Tag - 1];
        _inner = Of(plan.Branches, branches, parts);
    }

    /// <summary>Makes readers of branches.</summary>
    /// <param name="plans">Their plans.</param>
    /// <param name="branches">All branches of the query by tag.</param>
    /// <param name="parts">The parameters of the request.</param>
    internal static BranchReader[] Of(BranchPlan[] plans, List<Branch> branches, PartList parts)
    {
        var readers = plans.Length == 0 ? [] : new BranchReader[plans.Length];
        for (var index = 0; index < readers.Length; index++)
        {
            readers[index] = new(plans[index], branches, parts);
        }

        return readers;
    }

    /// <summary>Fills the lists of a parent.</summary>
    /// <param name="readers">The readers of its branches.</param>
    /// <param name="parent">The parent's row.</param>
    /// <param name="number">The parent's number, from 0.</param>
    /// <param name="cancellationToken">Stops the statements.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal static async ValueTask FillAsync(BranchReader[] readers, DriverRows parent, int number, CancellationToken cancellationToken)
    {
        foreach (var reader in readers)
        {
            await reader.FillAsync(parent, number, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops the lists of previous parents, at any depth.</summary>
    internal static void Forget(BranchReader[] readers)
    {
        foreach (var reader in readers)
        {
            reader._branch.Forget();
            Forget(reader._inner);
        }
    }

    /// <summary>Releases the statements.</summary>
    internal static async ValueTask DisposeAsync(BranchReader[] readers)
    {
        foreach (var reader in readers)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DisposeAsync(_inner).ConfigureAwait(false);
        if (_command is { } command)
        {
            _command = null;
            await command.DisposeAsync().ConfigureAwait(false);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(DriverRows parent, int number, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(parent, number, cancellationToken).ConfigureAwait(false))
        {
            _withoutKey = false;
            await _command!.DisposeAsync().ConfigureAwait(false);
            _command = null;
            _branch.Clear(number);
            await ReadAsync(parent, number, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the rows of a parent.</summary>
    /// <returns>Whether the rows are correct; false after a tie that the statement does not break.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> ReadAsync(DriverRows parent, int number, CancellationToken cancellationToken)
    {
        var rows = await Command(parent).ReadAsync(cancellationToken).ConfigureAwait(false);
        await using (rows.ConfigureAwait(false))
        {
            var watch = _withoutKey ? new TieWatch(_plan.TieBreak!, _branch.State.Page.Taken!.Value) : default;
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (_withoutKey && watch.Next(rows) is not PageRow.Member and var end)
                {
                    return end == PageRow.Behind;
                }

                if (_inner.Length == 0)
                {
                    _branch.Append(rows, number, -1);
                    continue;
                }

                await FillAsync(_inner, rows, _count, cancellationToken).ConfigureAwait(false);
                _branch.Append(rows, number, _count++);
            }
        }

        return true;
    }

    /// <summary>Binds the parent's keys. The values of the query stay bound from one parent to the next.</summary>
    private DriverCommand Command(DriverRows parent)
    {
        var isNew = _command is null;
        var statement = _withoutKey || _plan.TieBreak is null ? _plan.Statement : _plan.TieBreak.Statement;
        var command = _command ??= parent.CreateCommand(statement.Text);
        foreach (var ordinal in _plan.KeyOrdinals)
        {
            command.WriteCopy(parent, ordinal);
        }

        if (isNew)
        {
            _parts.Write(statement.Parameters, command.Parameters);
        }

        return command;
    }
}
