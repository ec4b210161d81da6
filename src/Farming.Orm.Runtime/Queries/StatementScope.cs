using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>The state of a whole statement while it is made: the names of its tables and its parameters.</summary>
/// <param name="parts">The parameters of the request.</param>
/// <param name="filter">A condition on each table; <see langword="null"/> for none.</param>
internal sealed class StatementScope(PartList parts, TableFilter? filter = null)
{
    private int _aliases;
    private int _next;
    private int _depth;

    internal Alias NextAlias() => new(string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}"), isQuoted: false);

    /// <summary>The condition on a table. Every table of every statement is opened here.</summary>
    internal Expression? Filter(ModelMetadata model, Alias? alias) => filter?.Invoke(model, alias);

    /// <summary>Sets the first parameter of the part that is bound next.</summary>
    internal StatementScope At(int parameter)
    {
        _next = parameter;
        return this;
    }

    /// <summary>Enters a condition with operands, or the condition of a sub-select: <see cref="Leave"/> it afterwards.</summary>
    /// <exception cref="Errors.InvalidQueryException">The conditions are too deep: they could exceed the stack, here or in the database.</exception>
    internal void Enter()
    {
        if (++_depth > QueryLimits.Depth)
        {
            throw QueryLimits.TooDeep(parts.Model);
        }
    }

    /// <summary>Leaves a condition.</summary>
    internal void Leave() => _depth--;

    /// <summary>Takes the next parameter. A node takes its parameters in the order in which it lists them.</summary>
    /// <param name="owner">The owner of the value.</param>
    /// <param name="type">The type of the value, or of the elements of an array.</param>
    /// <exception cref="InvalidOperationException">Another node listed this parameter: an error of the library.</exception>
    internal Parameter Parameter(IParameter owner, FieldType type)
    {
        var index = _next++;
        return index < parts.ParameterCount && ReferenceEquals(parts.Parameter(index).Owner, owner)
            ? new(index, type)
            : throw new InvalidOperationException($"{owner.GetType().Name} takes a parameter that it did not list. This is an error in Farming.Orm: please report it.");
    }
}

/// <summary>Makes the condition on a table, such as a filter of the model or a shard key.</summary>
/// <param name="model">The table's model.</param>
/// <param name="alias">The alias of the table; <see langword="null"/> if it is unambiguous.</param>
/// <returns>The condition; <see langword="null"/> for none.</returns>
internal delegate Expression? TableFilter(ModelMetadata model, Alias? alias);
