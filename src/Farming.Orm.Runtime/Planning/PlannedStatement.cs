using Farming.Orm.Drivers;
using Farming.Orm.Rendering;

namespace Farming.Orm.Planning;

/// <summary>A statement of a plan.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Parameters">Its parameters in order, each by its index among the parameters of the request.</param>
internal sealed record PlannedStatement(StatementText Text, int[] Parameters)
{
    internal static PlannedStatement Of(RenderedStatement rendered) => new(new(rendered.Sql), rendered.Parameters);
}
