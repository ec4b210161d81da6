using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Resolution;

/// <summary>Which models have one table. Models of separate clients may: each client can have a database of its own.</summary>
/// <param name="orms">The clients.</param>
internal sealed class TableUse(IReadOnlyCollection<OrmModel> orms)
{
    private readonly Dictionary<string, List<ModelModel>> _byTable = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ModelModel model)
    {
        if (!_byTable.TryGetValue(Key(model), out var models))
        {
            _byTable.Add(Key(model), models = []);
        }

        models.Add(model);
    }

    /// <summary>The first model with the table that is in a client together with the model; the model itself if there is no other.</summary>
    public ModelModel FirstWithTableOf(ModelModel model) =>
        _byTable.TryGetValue(Key(model), out var models) ? models.Find(other => ReferenceEquals(other, model) || other.Equals(model) || ShareClient(other, model)) ?? model : model;

    private bool ShareClient(ModelModel one, ModelModel other) =>
        orms.Count == 0 || orms.Any(orm => orm.TakesAll || (orm.Picks.Contains(one.Type.PlainName) && orm.Picks.Contains(other.Type.PlainName)));

    private static string Key(ModelModel model) => $"{model.Table.Schema}.{model.Table.Name}";
}
