using System.Globalization;
using Farming.Orm.Querying;

namespace Farming.Orm.Sql;

/// <summary>What is one for a whole statement: its dialect, the numbers of its parameters, its aliases.</summary>
internal sealed class StatementContext : ParameterVisitor
{
    private readonly Dictionary<IParameter, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private int _aliases;

    /// <param name="dialect">The dialect.</param>
    /// <param name="visitParameters">Visits the statement's parameters in the order in which their values are sent.</param>
    /// <param name="takesAreParameters">Whether page sizes are parameters.</param>
    /// <param name="withBranches">Whether to-many branches are part of the statement.</param>
    internal StatementContext(SqlDialect dialect, Action<ParameterVisitor> visitParameters, bool takesAreParameters, bool withBranches = true)
    {
        Dialect = dialect;
        WithBranches = withBranches;
        WithTakes = takesAreParameters;
        visitParameters(this);
    }

    internal SqlDialect Dialect { get; }

    internal override void Visit(IParameter parameter)
    {
        if (!_numbers.TryAdd(parameter, _numbers.Count + 1))
        {
            throw new InvalidOperationException("One and the same condition, or relation with its conditions, stands at two places of the query: make it anew for each of them, by a function that gives it.");
        }
    }

    internal string Parameter(IParameter parameter) => Dialect.Parameter(_numbers[parameter]);

    /// <summary>A page size to take: in the text, or as a parameter where sizes vary.</summary>
    internal string? Take(PageSize? size) =>
        size is null ? null : WithTakes ? Parameter(size) : size.Rows.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of rows to skip, which is always a parameter; none for zero.</summary>
    internal string? Skip(PageSize? size) => size is { Rows: > 0 } ? Parameter(size) : null;

    internal string NextAlias() => string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}");
}
