using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Querying;

/// <summary>The keys of parents that a loader was given: one array parameter per field that some relation starts from.</summary>
internal abstract class KeyTable(IReadOnlyList<FieldMetadata> fields)
{
    /// <summary>The fields, each one a column of the table.</summary>
    internal IReadOnlyList<FieldMetadata> Fields { get; } = fields;

    internal abstract IReadOnlyList<IParameter> Columns { get; }

    internal void Describe(ShapeWriter shape)
    {
        shape.Add(Token.Load);
        foreach (var field in Fields)
        {
            shape.Add(field.Index);
        }
    }

    internal void VisitParameters(ParameterVisitor visitor)
    {
        foreach (var column in Columns)
        {
            visitor.Visit(column);
        }
    }
}

/// <inheritdoc/>
internal sealed class KeyTable<TModel>(ModelBinding<TModel> binding, IReadOnlyList<TModel> models, IReadOnlyList<FieldMetadata> fields) : KeyTable(fields)
{
    internal override IReadOnlyList<IParameter> Columns { get; } = [.. fields.Select(field => new Column(binding, models, field.Index))];

    private sealed class Column(ModelBinding<TModel> binding, IReadOnlyList<TModel> models, int field) : IParameter
    {
        public void Write(ParameterWriter writer) => binding.WriteArray(models, field, writer);
    }
}
