using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation of a batch: its statements, and what has come of them.</summary>
internal abstract class BatchRun
{
    /// <summary>The model it is about, for errors.</summary>
    internal abstract ModelMetadata Model { get; }

    /// <summary>How many statements there are; none if there is nothing to do.</summary>
    internal virtual int Count => 1;

    /// <summary>Whether its statements give rows; if not, they change some.</summary>
    internal virtual bool GivesRows => true;

    /// <summary>Whether the result may show that the operation failed, although the database does not mind: the batch is then undone from here.</summary>
    internal virtual bool MayFail => false;

    /// <summary>A statement, by its position from 0; so for the other methods.</summary>
    internal abstract Statement Statement(int position);

    /// <summary>Writes the statement's parameters.</summary>
    internal abstract void Bind(int position, ParameterWriter writer);

    /// <summary>Reads the statement's rows.</summary>
    internal virtual ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Told how many rows the statement changed, if it gives none.</summary>
    internal virtual void Changed(int count) => throw new NotSupportedException();

    /// <summary>Makes the result, when all statements have run.</summary>
    /// <exception cref="OrmException">The operation failed.</exception>
    internal virtual void Finish()
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TResult">What the operation gives.</typeparam>
internal abstract class BatchRun<TResult> : BatchRun
{
    /// <summary>The result, once it is made.</summary>
    internal TResult Result { get; private protected set; } = default!;
}
