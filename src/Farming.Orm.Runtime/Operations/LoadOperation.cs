using System.Collections;
using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Planning;
using Farming.Orm.Projection;
using Farming.Orm.Queries;

namespace Farming.Orm.Operations;

/// <summary>Loads relations of existing models: sends their keys as arrays and reads the related rows of all models with one statement.</summary>
/// <param name="binding">The model.</param>
/// <param name="models">The models.</param>
/// <param name="includes">The relations.</param>
internal sealed class LoadOperation<TModel>(ModelBinding<TModel> binding, List<TModel> models, RelationInclude[] includes) : RowOperation<object, bool>
{
    private readonly List<Branch> _branches = [];
    private Prepared _prepared;

    internal override int Count => models.Count == 0 || includes.Length == 0 ? 0 : 1;

    internal override void Prepare(Driver driver)
    {
        if (IsEmpty)
        {
            return;
        }

        var row = new ModelProjection<TModel>(binding).Row;
        foreach (var include in includes)
        {
            var branch = include.ToBranch(row);
            _branches.Add(branch);
            row.Add(branch);
        }

        Projection = new NoResults(row);
        var keys = new KeyTable<TModel>(binding, models, [.. _branches.SelectMany(branch => branch.Relation.SourceFields).Distinct()]);
        _prepared = Prepared.Of(driver, new QueryRequest(QueryKind.Load, new(row.Source), row, keys));
    }

    internal override StatementText Text(int position) => _prepared.Text;

    internal override void Bind(int position, ParameterWriter writer) => _prepared.Bind(writer);

    internal override ValueTask ReadAsync(int position, DriverRows rows, CancellationToken cancellationToken) =>
        _prepared.ReadAsync(rows, Projection!, cancellationToken);

    /// <summary>Sets the navigation properties after everything is read, so a failure leaves the models unchanged.</summary>
    internal override void Finish()
    {
        _branches.ForEach(Fill);
        _prepared.Release();
        _prepared = default;
    }

    private void Fill(Branch branch)
    {
        for (var index = 0; index < models.Count; index++)
        {
            var list = (IList)branch.ListOf(index);
            var value = branch.Relation.IsToMany ? list : list.Count == 0 ? null : list[0];
            binding.SetRelation(models[index], branch.Relation.Index, value);
        }
    }

    /// <summary>A projection that reads only the branches, not the models.</summary>
    private sealed class NoResults(RowCursor row) : RowProjection<object>(row)
    {
        internal override object Read() => throw new InvalidOperationException("A loader does not read parents.");
    }
}
