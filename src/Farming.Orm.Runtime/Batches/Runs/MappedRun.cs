using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation with something computed on its result.</summary>
internal sealed class MappedRun<TIn, TOut>(BatchRun<TIn> run, Func<TIn, TOut> map) : BatchRun<TOut>
{
    internal override ModelMetadata Model => run.Model;

    internal override int Count => run.Count;

    internal override bool GivesRows => run.GivesRows;

    internal override bool MayFail => run.MayFail;

    internal override Statement Statement(int position) => run.Statement(position);

    internal override void Bind(int position, ParameterWriter writer) => run.Bind(position, writer);

    internal override ValueTask ReadAsync(int position, RowReader rows, CancellationToken cancellationToken) => run.ReadAsync(position, rows, cancellationToken);

    internal override void Changed(int count) => run.Changed(count);

    internal override void Finish()
    {
        run.Finish();
        Result = map(run.Result);
    }
}
