using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Sql;

namespace Farming.Orm.Execution;

/// <summary>Something whose statement depends on its shape alone.</summary>
internal interface IPlanned : IParameterSource
{
    /// <summary>The model it is about, for errors.</summary>
    ModelMetadata Model { get; }

    /// <summary>Writes down what decides the statement.</summary>
    void Describe(ShapeWriter shape);

    /// <summary>Makes the plan of the shape.</summary>
    Plan Compile(SqlDialect dialect, bool takesAreParameters);
}
