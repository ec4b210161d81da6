using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation: its statements, and what has come of them.</summary>
/// <param name="model">The model it is about, for errors.</param>
/// <param name="statements">The statements, in order; none if there is nothing to do.</param>
internal abstract class BatchRun(ModelMetadata model, IReadOnlyList<BatchStatement> statements)
{
    internal ModelMetadata Model { get; } = model;

    internal IReadOnlyList<BatchStatement> Statements { get; } = statements;

    /// <summary>Whether the result may show that the operation failed, although the database does not mind: the batch is then undone from here.</summary>
    internal bool MayFail { get; init; }

    /// <summary>Makes the result, when all statements have run.</summary>
    /// <exception cref="OrmException">The operation failed.</exception>
    internal abstract void Finish();
}

/// <inheritdoc/>
internal sealed class BatchRun<TResult>(ModelMetadata model, IReadOnlyList<BatchStatement> statements, Func<TResult> finish) : BatchRun(model, statements)
{
    /// <summary>The result, once it is made.</summary>
    internal TResult Result { get; private set; } = default!;

    internal override void Finish() => Result = finish();

    internal BatchRun<TOut> Map<TOut>(Func<TResult, TOut> map) => new(Model, Statements, () => map(finish())) { MayFail = MayFail };
}

/// <summary>A statement of a batch.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Bind">Writes its parameters.</param>
/// <param name="Read">Reads its rows; <see langword="null"/> if it gives none.</param>
/// <param name="Changed">Told how many rows it changed, if it gives none.</param>
internal sealed record BatchStatement(Statement Statement, Action<ParameterWriter> Bind, Func<RowReader, CancellationToken, ValueTask>? Read, Action<int>? Changed = null);
