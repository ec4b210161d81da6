namespace Farming.Orm.Generators.Model;

/// <summary>What one class declaration is to the generator: mostly one of these.</summary>
/// <param name="Model">What its <c>[Model]</c> declares.</param>
/// <param name="Orm">What its <c>[Orm]</c> declares.</param>
/// <param name="JsonContext">What its <c>[JsonSerializable]</c>s declare.</param>
internal sealed record DeclarationModel(ModelModel? Model, OrmModel? Orm, JsonContextModel? JsonContext);
