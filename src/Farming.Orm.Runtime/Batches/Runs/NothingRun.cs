using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Execution;

/// <summary>One execution of an operation that has nothing to do.</summary>
internal sealed class NothingRun<TResult> : BatchRun<TResult>
{
    internal NothingRun(ModelMetadata model, TResult result) => (Model, Result) = (model, result);

    internal override ModelMetadata Model { get; }

    internal override int Count => 0;

    internal override Statement Statement(int position) => throw new NotSupportedException();

    internal override void Bind(int position, ParameterWriter writer) => throw new NotSupportedException();
}
