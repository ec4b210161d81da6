using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>Connects a projection with its model.</summary>
/// <typeparam name="TSelect">The model's columns and relations in projections.</typeparam>
internal interface ISelectBinding<out TSelect>
{
    ModelMetadata Metadata { get; }

    /// <summary>The columns and relations of a row.</summary>
    TSelect Select(RowCursor row);
}
