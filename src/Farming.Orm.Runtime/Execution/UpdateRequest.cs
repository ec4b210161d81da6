using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Querying;
using Farming.Orm.Sql;
using Farming.Orm.Writing;

namespace Farming.Orm.Execution;

/// <summary>All that decides an UPDATE or DELETE.</summary>
/// <param name="State">Which rows.</param>
/// <param name="Assignments">What is done to them; <see langword="null"/> to delete them.</param>
/// <param name="Row">What to read of the rows as they are afterwards; <see langword="null"/> for nothing.</param>
internal readonly record struct UpdateRequest(QueryState State, IReadOnlyList<FieldAssignment>? Assignments, Row? Row) : IPlanned
{
    public ModelMetadata Model => State.Source.Model;

    public void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Write);
        shape.Add(Assignments is null);
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].Describe(shape);
        }

        State.Describe(shape);
        Row?.Describe(shape);
    }

    public Plan Compile(SqlDialect dialect, bool takesAreParameters) => UpdateCompiler.Compile(dialect, this, takesAreParameters);

    public void VisitParameters(ParameterVisitor visitor)
    {
        for (var index = 0; index < (Assignments?.Count ?? 0); index++)
        {
            Assignments![index].VisitParameters(visitor);
        }

        State.VisitParameters(visitor);
    }
}
