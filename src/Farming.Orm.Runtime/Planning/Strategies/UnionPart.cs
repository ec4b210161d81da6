using Farming.Orm.Expressions;
using Farming.Orm.Projection;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>One SELECT of a union.</summary>
/// <param name="tag">Which part it is.</param>
/// <param name="from">Where its rows come from.</param>
/// <param name="parent">The number of a row's parent; of the query's own rows, their own.</param>
/// <param name="columns">What it reads.</param>
/// <param name="layout">Where that goes.</param>
internal sealed class UnionPart(int tag, FromClause from, Expression parent, IReadOnlyList<OutputColumn> columns, NodeLayout layout)
{
    internal int Tag { get; } = tag;

    internal IReadOnlyList<OutputColumn> Columns { get; } = columns;

    internal NodeLayout Layout { get; } = layout;

    internal Expression? Where { get; init; }

    /// <summary>A row's own number; <see langword="null"/> if none is needed.</summary>
    internal Expression? Number { get; init; }

    /// <summary>In a stream, the number of the result that a row belongs to.</summary>
    internal Expression? Root { get; init; }

    /// <summary>Its order, if it has one of its own.</summary>
    internal IReadOnlyList<Ordering> Orders { get; init; } = [];

    /// <summary>The column of the union, from 0, that each value is put in.</summary>
    internal int[] Slots { get; set; } = [];

    /// <summary>The SELECT.</summary>
    /// <param name="slots">The types of the union's columns.</param>
    /// <param name="hasNumbers">Whether rows have numbers of their own.</param>
    internal SelectStatement Select(IReadOnlyList<string> slots, bool hasNumbers)
    {
        List<Output> outputs = [new(new Integer(Tag)), new(parent)];
        if (hasNumbers)
        {
            outputs.Add(new(Number ?? new Integer(0)));
        }

        for (var slot = 0; slot < slots.Count; slot++)
        {
            var index = Array.IndexOf(Slots, slot);
            outputs.Add(new(index < 0 ? new TypedNull(slots[slot]) : Columns[index].Value));
        }

        if (Root is { } root)
        {
            outputs.Add(new(root));
        }

        return new() { Outputs = outputs, From = from, Where = Where, Orders = Orders };
    }
}

/// <summary>The columns of a union, which its parts share as far as types allow.</summary>
internal static class UnionSlots
{
    /// <summary>
    /// Gives each value of each part a column of the union. The innermost branches have the most rows and come first, so they have the first
    /// columns: a driver goes over all columns before the last one it is asked for.
    /// </summary>
    /// <param name="parts">The parts, the innermost first.</param>
    /// <param name="prefix">How many columns stand in front.</param>
    /// <returns>The type of each column.</returns>
    internal static List<string> Place(List<UnionPart> parts, int prefix)
    {
        var slots = new List<string>();
        foreach (var part in parts)
        {
            part.Slots = new int[part.Columns.Count];
            var used = new HashSet<int>();
            for (var index = 0; index < part.Slots.Length; index++)
            {
                var type = part.Columns[index].Slot;
                var slot = Enumerable.Range(0, slots.Count).FirstOrDefault(at => slots[at] == type && !used.Contains(at), -1);
                if (slot < 0)
                {
                    slot = slots.Count;
                    slots.Add(type);
                }

                used.Add(slot);
                part.Slots[index] = slot;
            }

            LayoutBuilder.Place(part.Layout, index => prefix + part.Slots[index]);
        }

        return slots;
    }
}
