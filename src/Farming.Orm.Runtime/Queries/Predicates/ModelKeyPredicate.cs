using Farming.Orm.GeneratedCode;
using Farming.Orm.Values;

namespace Farming.Orm.Queries.Predicates;

/// <summary>A field of a key equals its value in an existing model.</summary>
internal sealed class ModelKeyPredicate<TModel>(SourceValue operand, IModelWriter<TModel> binding, TModel model) : InPredicate(operand, hasNull: false)
{
    /// <summary>The row of an existing model.</summary>
    internal static Predicate Of(RowSource source, IModelWriter<TModel> binding, TModel model) =>
        source.Model.PrimaryKey.Fields.Aggregate(Predicate.True, (all, field) => all & new ModelKeyPredicate<TModel>(new(source, field, null), binding, model));

    public override void Write(ParameterWriter writer, int part) => binding.WriteArray([model], Operand.Field.Index, writer);
}
