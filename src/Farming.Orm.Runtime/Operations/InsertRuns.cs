using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Operations;

/// <summary>Divides new rows into statements.</summary>
internal static class InsertRuns
{
    /// <summary>
    /// Divides the rows into runs, one for each statement: consecutive rows with the same columns if the database has array parameters, otherwise single rows.
    /// </summary>
    internal static List<(List<TCreate> Rows, IReadOnlyList<FieldMetadata> Columns)> Of<TCreate>(
        Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, List<TCreate> rows)
        where TCreate : class
    {
        var runs = new List<(List<TCreate> Rows, IReadOnlyList<FieldMetadata> Columns)>();
        var (first, columns) = (0, rows.Count == 0 ? [] : Columns(driver, binding, model, rows[0]));
        for (var index = 1; index < rows.Count; index++)
        {
            var next = Columns(driver, binding, model, rows[index]);
            if (!driver.Capabilities.Arrays || columns.Count == 0 || !IsSame(columns, next))
            {
                runs.Add((rows.GetRange(first, index - first), columns));
                (first, columns) = (index, next);
            }
        }

        if (first < rows.Count)
        {
            // Usually all rows are one run.
            runs.Add((first == 0 ? rows : rows.GetRange(first, rows.Count - first), columns));
        }

        return runs;
    }

    /// <summary>Rows that write all fields have the same list.</summary>
    private static bool IsSame(IReadOnlyList<FieldMetadata> left, IReadOnlyList<FieldMetadata> right) => ReferenceEquals(left, right) || left.SequenceEqual(right);

    /// <summary>The fields that a row writes. For most models these are all fields, which do not need a new list.</summary>
    internal static IReadOnlyList<FieldMetadata> Columns<TCreate>(Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, TCreate row)
        where TCreate : class
    {
        var fields = model.Fields;
        for (var index = 0; index < fields.Count; index++)
        {
            if (!Writes(driver, binding, row, fields[index]))
            {
                return Some(driver, binding, model, row);
            }
        }

        return fields;
    }

    /// <summary>A separate method, so that the usual case does not allocate a closure.</summary>
    private static IReadOnlyList<FieldMetadata> Some<TCreate>(Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, TCreate row)
        where TCreate : class => [.. model.Fields.Where(field => Writes(driver, binding, row, field))];

    private static bool Writes<TCreate>(Driver driver, ICreateBinding<TCreate> binding, TCreate row, FieldMetadata field)
        where TCreate : class => binding.Gives(row, field.Index) && driver.Sql.IsStored(field);
}
