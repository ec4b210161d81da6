using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Projection;

/// <summary>A projection of the whole model with its included relations.</summary>
internal sealed class ModelProjection<TModel> : RowProjection<TModel>
{
    private readonly ModelBinding<TModel> _binding;
    private List<(RelationMetadata Relation, RowProjection Projection)>? _toOnes;
    private List<Branch>? _branches;

    /// <param name="binding">The model.</param>
    /// <param name="row">The row to read; <see langword="null"/> to rent one.</param>
    internal ModelProjection(ModelBinding<TModel> binding, RowCursor? row = null)
        : base(row ?? RowCursor.Rent(binding.Metadata))
    {
        _binding = binding;
        Row.NoteAll();
    }

    /// <summary>Reads a to-one relation with the model.</summary>
    internal void Add(RelationMetadata relation, RowProjection projection)
    {
        Row.Add(new ToOneRow(relation, projection.Row));
        (_toOnes ??= []).Add((relation, projection));
    }

    /// <summary>Reads a to-many relation with the model.</summary>
    internal void Add(Branch branch)
    {
        Row.Add(branch);
        (_branches ??= []).Add(branch);
    }

    internal override void Recycle()
    {
        // Rows of included relations have projections, not the selections of a Select, so they cannot be reused for one.
        if (_toOnes is null && _branches is null)
        {
            Row.Return();
        }
    }

    internal override bool HasKeys => true;

    internal override void WriteKey(TModel result, int field, ParameterWriter writer) => _binding.Write(result, field, writer);

    internal override TModel Read()
    {
        var model = Row.ReadAll(_binding);
        if (_toOnes is not null)
        {
            foreach (var (relation, projection) in _toOnes)
            {
                _binding.SetRelation(model, relation.Index, projection.Row.IsPresent ? projection.ReadObject() : null);
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
