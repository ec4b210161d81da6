using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Values;

namespace Farming.Orm.Queries;

/// <summary>The keys of the parents of a loader: one array parameter for each source field of a relation.</summary>
internal abstract class KeyTable(IReadOnlyList<FieldMetadata> fields)
{
    /// <summary>The fields. Each one is a column of the table.</summary>
    internal IReadOnlyList<FieldMetadata> Fields { get; } = fields;

    internal abstract IReadOnlyList<IParameter> Columns { get; }

    internal void ListParts(PartList parts)
    {
        parts.Add(Token.Load);
        foreach (var field in Fields)
        {
            parts.Add(field.Index);
        }

        foreach (var column in Columns)
        {
            parts.AddParameter(column);
        }
    }
}

/// <inheritdoc/>
internal sealed class KeyTable<TModel>(IModelWriter<TModel> binding, IReadOnlyList<TModel> models, IReadOnlyList<FieldMetadata> fields) : KeyTable(fields)
{
    internal override IReadOnlyList<IParameter> Columns { get; } = [.. fields.Select(field => new Column(binding, models, field.Index))];

    private sealed class Column(IModelWriter<TModel> binding, IReadOnlyList<TModel> models, int field) : IParameter
    {
        public void Write(ParameterWriter writer, int part) => binding.WriteArray(models, field, writer);
    }
}
