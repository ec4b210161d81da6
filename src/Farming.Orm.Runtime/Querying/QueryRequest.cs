using Farming.Orm.Execution;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Sql;

namespace Farming.Orm.Querying;

/// <summary>What is asked of a query's rows.</summary>
internal enum QueryKind
{
    /// <summary>All of them.</summary>
    Many,

    /// <summary>The first one.</summary>
    First,

    /// <summary>The one that has a unique key.</summary>
    Unique,

    /// <summary>How many there are.</summary>
    Count,

    /// <summary>Whether there are any.</summary>
    Any,

    /// <summary>All of them, each after the rows of its branches.</summary>
    Stream,

    /// <summary>Only the branches, for parents whose keys are sent along.</summary>
    Load,
}

/// <summary>All that decides a statement and its parameters.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="State">Which rows.</param>
/// <param name="Row">What to read of them; <see langword="null"/> for counts.</param>
/// <param name="Keys">The keys of the parents, for <see cref="QueryKind.Load"/>.</param>
internal sealed record QueryRequest(QueryKind Kind, QueryState State, Row? Row, KeyTable? Keys = null) : IPlanned
{
    public ModelMetadata Model => State.Source.Model;

    public Plan Compile(SqlDialect dialect, bool takesAreParameters) => QueryCompiler.Compile(dialect, this, takesAreParameters);

    public void Describe(ShapeWriter shape)
    {
        shape.Add((int)Kind);
        State.Describe(shape);
        Keys?.Describe(shape);
        Row?.Describe(shape);
    }

    public void VisitParameters(ParameterVisitor visitor)
    {
        State.VisitParameters(visitor);
        Keys?.VisitParameters(visitor);
        Row?.VisitParameters(visitor);
    }
}
