using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying;

/// <summary>A value that is sent with a statement.</summary>
internal interface IParameter
{
    /// <summary>Writes the value as the next parameter.</summary>
    void Write(ParameterWriter writer);
}

/// <summary>
/// Visits the parameters of a query in the one order that both their numbers in the text and their values follow. What visits it decides
/// whether page sizes are among them.
/// </summary>
internal abstract class ParameterVisitor
{
    /// <summary>Whether page sizes are parameters; otherwise they are in the text.</summary>
    internal bool WithTakes { get; private protected set; }

    /// <summary>Whether the values of to-many branches are sent with those of their parents; otherwise they have statements of their own.</summary>
    internal bool WithBranches { get; private protected set; } = true;

    internal abstract void Visit(IParameter parameter);
}

/// <summary>Something that has values.</summary>
internal interface IParameterSource
{
    /// <summary>Visits the values, in the order of their numbers.</summary>
    void VisitParameters(ParameterVisitor visitor);
}

/// <summary>Writes the values of a request into a command.</summary>
internal sealed class ParameterBinder : ParameterVisitor
{
    [ThreadStatic]
    private static ParameterBinder? _cached;

    private ParameterWriter? _writer;

    /// <summary>Writes the values of a request.</summary>
    /// <typeparam name="TRequest">The request's type.</typeparam>
    /// <param name="request">What has the values.</param>
    /// <param name="writer">Takes them.</param>
    /// <param name="withTakes">Whether page sizes are among them.</param>
    /// <param name="withBranches">Whether the values of to-many branches are among them.</param>
    internal static void Bind<TRequest>(in TRequest request, ParameterWriter writer, bool withTakes = false, bool withBranches = true)
        where TRequest : IParameterSource
    {
        var binder = _cached ?? new();
        _cached = null;
        binder._writer = writer;
        binder.WithTakes = withTakes;
        binder.WithBranches = withBranches;
        request.VisitParameters(binder);
        binder._writer = null;
        _cached = binder;
    }

    internal override void Visit(IParameter parameter) => parameter.Write(_writer!);
}
