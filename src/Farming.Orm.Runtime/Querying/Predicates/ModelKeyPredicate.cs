using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Querying.Predicates;

/// <summary>One field of a key against its value in a model that is in hand.</summary>
internal sealed class ModelKeyPredicate<TModel>(Operand operand, ModelBinding<TModel> binding, TModel model) : InPredicate(operand, hasNull: false)
{
    /// <summary>The row of a model that is in hand.</summary>
    internal static Predicate Of(Source source, ModelBinding<TModel> binding, TModel model) =>
        source.Model.PrimaryKey.Fields.Aggregate(Predicate.True, (all, field) => all & new ModelKeyPredicate<TModel>(new(source, field, null), binding, model));

    public override void Write(ParameterWriter writer) => binding.WriteArray([model], Field.Index, writer);
}
