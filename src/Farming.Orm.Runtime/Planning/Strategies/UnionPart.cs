using Farming.Orm.Expressions;
using Farming.Orm.Projection;
using Farming.Orm.Statements;

namespace Farming.Orm.Planning.Strategies;

/// <summary>One SELECT of a union.</summary>
/// <param name="tag">The tag of the part.</param>
/// <param name="from">The source of its rows.</param>
/// <param name="parent">The number of a row's parent; for the query's own rows, their own number.</param>
/// <param name="columns">The columns to read.</param>
/// <param name="layout">The layout of its rows.</param>
internal sealed class UnionPart(int tag, FromClause from, Expression parent, IReadOnlyList<OutputColumn> columns, NodeLayout layout)
{
    internal int Tag { get; } = tag;

    internal IReadOnlyList<OutputColumn> Columns { get; } = columns;

    internal NodeLayout Layout { get; } = layout;

    internal Expression? Where { get; init; }

    /// <summary>The number of a row; <see langword="null"/> if it is not needed.</summary>
    internal Expression? Number { get; init; }

    /// <summary>In a stream, the number of a row's result.</summary>
    internal Expression? Root { get; init; }

    /// <summary>The order of the part; empty if it is not ordered.</summary>
    internal IReadOnlyList<Ordering> Orders { get; init; } = [];

    /// <summary>The column of the union, from 0, for each value.</summary>
    internal int[] Slots { get; set; } = [];

    /// <summary>The SELECT.</summary>
    /// <param name="slots">The types of the union's columns.</param>
    /// <param name="hasNumbers">Whether rows have their own numbers.</param>
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

/// <summary>The columns of a union. Its parts share columns of the same type.</summary>
internal static class UnionSlots
{
    /// <summary>
    /// Assigns a column of the union to each value of each part. The innermost branches have the most rows and come first, so they get the first columns: a driver
    /// walks over all columns before the last one that is read.
    /// </summary>
    /// <param name="parts">The parts, the innermost first.</param>
    /// <param name="prefix">The number of columns before the values.</param>
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
