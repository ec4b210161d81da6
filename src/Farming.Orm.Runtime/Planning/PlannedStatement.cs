using Farming.Orm.Drivers;
using Farming.Orm.Metadata;
using Farming.Orm.Rendering;

namespace Farming.Orm.Planning;

/// <summary>A statement of a plan.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Parameters">Its parameters in order, each by its index among the parameters of the request.</param>
internal sealed record PlannedStatement(StatementText Text, int[] Parameters)
{
    /// <summary>The statement of a rendered text.</summary>
    /// <param name="rendered">The text.</param>
    /// <param name="written">The model whose rows it writes; <see langword="null"/> for none.</param>
    internal static PlannedStatement Of(RenderedStatement rendered, ModelMetadata? written) => new(new(rendered.Sql) { Written = written }, rendered.Parameters);
}
