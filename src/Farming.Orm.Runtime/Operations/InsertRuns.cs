using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Queries.Assignments;

namespace Farming.Orm.Operations;

/// <summary>Divides new rows into statements.</summary>
internal static class InsertRuns
{
    /// <summary>
    /// Divides the rows into runs, one for each statement: consecutive rows with the same columns if the database has array parameters, otherwise single rows.
    /// </summary>
    internal static List<InsertRun<TCreate>> Of<TCreate>(
        Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, List<TCreate> rows, ConflictAction? conflict)
        where TCreate : class
    {
        if (conflict is { ReplacesGiven: true })
        {
            return Upserts(driver, binding, model, rows, conflict);
        }

        var runs = new List<InsertRun<TCreate>>();
        InsertRun<TCreate>? last = null;
        for (var index = 0; index < rows.Count; index++)
        {
            var columns = Columns(driver, binding, model, rows[index]);
            if (last is not null && driver.Capabilities.Arrays && columns.Count > 0 && IsSame(last.Columns, columns))
            {
                last.Add(index);
            }
            else
            {
                runs.Add(last = new(rows, columns, conflict, index));
            }
        }

        return runs;
    }

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

    /// <summary>
    /// The rows of an upsert: rows that give the same fields are one run, wherever they are in the list, because their keys differ and their order does not matter.
    /// A field that a row does not give stays as it is in an existing row.
    /// </summary>
    private static List<InsertRun<TCreate>> Upserts<TCreate>(
        Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, List<TCreate> rows, ConflictAction conflict)
        where TCreate : class
    {
        var runs = new List<InsertRun<TCreate>>();
        InsertRun<TCreate>? last = null;
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var same = last is not null && Fits(last, row) ? last : runs.Find(run => Fits(run, row));
            if (same is not null && driver.Capabilities.Arrays && same.Columns.Count > 0)
            {
                same.Add(index);
            }
            else
            {
                // Runs of the same fields share the lists, and so find the same plan.
                var columns = same?.Columns ?? Columns(driver, binding, model, row);
                var action = same?.Conflict ?? conflict with { Replaced = [.. model.Fields.Where(field => IsReplaced(row, field))] };
                runs.Add(same = new(rows, columns, action, index));
            }

            last = same;
        }

        return runs;

        bool IsReplaced(TCreate row, FieldMetadata field) => !conflict.Key.Contains(field) && !field.IsConcurrencyToken && binding.IsGiven(row, field.Index);

        bool Fits(InsertRun<TCreate> run, TCreate row)
        {
            var (column, replaced) = (0, 0);
            foreach (var field in model.Fields)
            {
                if (IsNext(run.Columns, ref column, field) != Writes(driver, binding, row, field)
                    || IsNext(run.Conflict!.Replaced, ref replaced, field) != IsReplaced(row, field))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a list in the order of the model's fields continues with a field.</summary>
    private static bool IsNext(IReadOnlyList<FieldMetadata> fields, ref int position, FieldMetadata field)
    {
        if (position < fields.Count && fields[position] == field)
        {
            position++;
            return true;
        }

        return false;
    }

    /// <summary>Rows that write all fields have the same list.</summary>
    private static bool IsSame(IReadOnlyList<FieldMetadata> left, IReadOnlyList<FieldMetadata> right) => ReferenceEquals(left, right) || left.SequenceEqual(right);

    /// <summary>A separate method, so that the usual case does not allocate a closure.</summary>
    private static IReadOnlyList<FieldMetadata> Some<TCreate>(Driver driver, ICreateBinding<TCreate> binding, ModelMetadata model, TCreate row)
        where TCreate : class => [.. model.Fields.Where(field => Writes(driver, binding, row, field))];

    private static bool Writes<TCreate>(Driver driver, ICreateBinding<TCreate> binding, TCreate row, FieldMetadata field)
        where TCreate : class => binding.Gives(row, field.Index) && driver.Sql.IsStored(field);
}
