using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Values;

namespace Farming.Orm.Operations;

/// <summary>New rows that are inserted by one statement.</summary>
/// <param name="rows">All rows of the operation.</param>
/// <param name="columns">The fields that all rows of the run write.</param>
/// <param name="conflict">What happens to a row whose key already exists; <see langword="null"/> for an error.</param>
/// <param name="first">The number of the first row of the run among all rows.</param>
internal sealed class InsertRun<TCreate>(List<TCreate> rows, IReadOnlyList<FieldMetadata> columns, ConflictAction? conflict, int first)
    where TCreate : class
{
    private FieldValues?[]? _values;
    private List<int>? _numbers;

    internal IReadOnlyList<FieldMetadata> Columns { get; } = columns;

    internal ConflictAction? Conflict { get; } = conflict;

    /// <summary>The number of rows of the run.</summary>
    internal int Count { get; private set; } = 1;

    /// <summary>The rows of the run.</summary>
    internal IReadOnlyList<TCreate> Rows =>
        _numbers is not null ? _numbers.ConvertAll(number => rows[number]) : Count == rows.Count ? rows : rows.GetRange(first, Count);

    /// <summary>A row of the run.</summary>
    internal TCreate Row(int index) => rows[NumberOf(index)];

    /// <summary>The number of a row of the run among all rows.</summary>
    internal int NumberOf(int index) => _numbers is null ? first + index : _numbers[index];

    /// <summary>Adds a row by its number among all rows, which is greater than those of the rows of the run.</summary>
    internal void Add(int number)
    {
        if (_numbers is null && number != first + Count)
        {
            _numbers = [.. Enumerable.Range(first, Count)];
        }

        _numbers?.Add(number);
        Count++;
    }

    /// <summary>Writes a column of all rows as one array parameter, and keeps the values of keys.</summary>
    internal void WriteArray(ICreateBinding<TCreate> binding, int column, CreateDefaults defaults, ParameterWriter writer)
    {
        var field = Columns[column];
        var values = new FieldValues(field, Count);
        for (var index = 0; index < Count; index++)
        {
            binding.Write(Row(index), field.Index, defaults, values);
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
