using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Values;

namespace Farming.Orm.Operations;

/// <summary>New rows that are inserted by one statement.</summary>
/// <param name="Columns">The fields that all of them write.</param>
/// <param name="Conflict">What happens to a row whose key already exists; <see langword="null"/> for an error.</param>
/// <param name="First">The number of the first row among all rows of the operation.</param>
internal sealed record InsertRun<TCreate>(IReadOnlyList<FieldMetadata> Columns, ConflictAction? Conflict, int First)
    where TCreate : class
{
    private FieldValues?[]? _values;

    /// <summary>The rows.</summary>
    internal required List<TCreate> Rows { get; init; }

    /// <summary>The numbers of the rows; <see langword="null"/> if they follow <see cref="First"/>.</summary>
    internal List<int>? Numbers { get; init; }

    /// <summary>The number of a row among all rows of the operation.</summary>
    internal int NumberOf(int row) => Numbers is null ? First + row : Numbers[row];

    /// <summary>Writes a column of all rows as one array parameter, and keeps the values of keys.</summary>
    internal void WriteArray(ICreateBinding<TCreate> binding, int column, CreateDefaults defaults, ParameterWriter writer)
    {
        var field = Columns[column];
        var values = new FieldValues(field, Rows.Count);
        foreach (var row in Rows)
        {
            binding.Write(row, field.Index, defaults, values);
        }

        if (IsInKey(field))
        {
            (_values ??= new FieldValues?[Columns.Count])[column] = values;
        }

        values.WriteTo(writer);
    }

    private static bool IsInKey(FieldMetadata field)
    {
        foreach (var key in field.Model.UniqueKeys)
        {
            if (key.Fields.Contains(field))
            {
                return true;
            }
        }

        return field.Model.PrimaryKey.Fields.Contains(field);
    }

    /// <summary>The written values of a field; <see langword="null"/> if the rows do not write it.</summary>
    internal FieldValues? Written(FieldMetadata field)
    {
        for (var column = 0; column < Columns.Count; column++)
        {
            if (Columns[column] == field)
            {
                return _values?[column];
            }
        }

        return null;
    }
}
