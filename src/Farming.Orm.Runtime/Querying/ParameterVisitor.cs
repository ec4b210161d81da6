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
    internal bool WithTakes { get; private protected init; }

    internal abstract void Visit(IParameter parameter);
}

/// <summary>Sends the values.</summary>
internal sealed class ParameterBinder : ParameterVisitor
{
    private readonly ParameterWriter _writer;

    internal ParameterBinder(ParameterWriter writer, bool withTakes)
    {
        _writer = writer;
        WithTakes = withTakes;
    }

    internal override void Visit(IParameter parameter) => parameter.Write(_writer);
}
