using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>The model itself, with the relations that were included.</summary>
internal sealed class ModelShape<TModel> : RowShape<TModel>
{
    private readonly ModelBinding<TModel> _binding;
    private List<(RelationMetadata Relation, RowShape Shape)>? _toOnes;
    private List<Branch>? _branches;

    /// <param name="binding">The model.</param>
    /// <param name="row">A row of the model to read; without one, one is rented.</param>
    internal ModelShape(ModelBinding<TModel> binding, Row? row = null)
        : base(row ?? Row.Rent(binding.Metadata))
    {
        _binding = binding;
        Row.NoteAll();
    }

    /// <summary>Reads a to-one relation with the model.</summary>
    internal void Add(RelationMetadata relation, RowShape shape)
    {
        Row.Add(new ToOneRow(relation, shape.Row, shape));
        (_toOnes ??= []).Add((relation, shape));
    }

    /// <summary>Reads a to-many relation with the model.</summary>
    internal void Add(Branch branch)
    {
        Row.Add(branch);
        (_branches ??= []).Add(branch);
    }

    internal override void Recycle()
    {
        // Rows of included relations have shapes where a Select has selections.
        if (_toOnes is null && _branches is null)
        {
            Row.Return();
        }
    }

    internal override TModel Read()
    {
        var model = Row.ReadAll(_binding);
        if (_toOnes is not null)
        {
            foreach (var (relation, shape) in _toOnes)
            {
                _binding.SetRelation(model, relation.Index, shape.Row.IsPresent ? shape.ReadObject() : null);
            }
        }

        if (_branches is not null)
        {
            foreach (var branch in _branches)
            {
                _binding.SetRelation(model, branch.Relation.Index, branch.ListOf(Row.Number));
            }
        }

        return model;
    }
}
