using System.Globalization;
using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Queries;

/// <summary>What is one for a whole statement while it is made: the names of its tables, and the parameters that its nodes take.</summary>
/// <param name="parts">The request's parameters.</param>
/// <param name="filter">What is required of each table that is opened; <see langword="null"/> for nothing.</param>
internal sealed class StatementScope(PartList parts, TableFilter? filter = null)
{
    private int _aliases;
    private int _next;

    internal Alias NextAlias() => new(string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}"), isQuoted: false);

    /// <summary>What is required of a table that is opened. Every table of every statement is opened here.</summary>
    internal Expression? Filter(ModelMetadata model, Alias? alias) => filter?.Invoke(model, alias);

    /// <summary>Says that what is bound next lists its parameters from an index on.</summary>
    internal StatementScope At(int parameter)
    {
        _next = parameter;
        return this;
    }

    /// <summary>The next parameter. Nodes take theirs in the order in which they list them.</summary>
    /// <param name="owner">Has the value.</param>
    /// <param name="type">The type of the value, or of the elements of an array.</param>
    /// <exception cref="InvalidOperationException">The node that takes it is not the one that listed it: an error of the library.</exception>
    internal Parameter Parameter(IParameter owner, FieldType type)
    {
        var index = _next++;
        return index < parts.ParameterCount && ReferenceEquals(parts.Parameter(index).Owner, owner)
            ? new(index, type)
            : throw new InvalidOperationException($"{owner.GetType().Name} takes a parameter that it did not list. This is an error in Farming.Orm: please report it.");
    }
}

/// <summary>Makes what is required of a table that is opened: a filter of the model, a shard key.</summary>
/// <param name="model">The table's model.</param>
/// <param name="alias">Its name; <see langword="null"/> where only one table can be meant.</param>
/// <returns>The condition; <see langword="null"/> for none.</returns>
internal delegate Expression? TableFilter(ModelMetadata model, Alias? alias);
