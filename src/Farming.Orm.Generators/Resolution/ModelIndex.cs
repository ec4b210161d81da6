using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Resolution;

/// <summary>All models that a relation can name, and all serializer contexts, to be looked up. Built once for all models.</summary>
internal sealed class ModelIndex : IEquatable<ModelIndex>
{
    private readonly EquatableArray<OrmModel> _orms;
    private readonly EquatableArray<JsonContextModel> _contexts;
    private readonly Dictionary<string, ModelModel> _byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, ModelModel> _byClass;
    private readonly Dictionary<string, ModelModel> _byLogicalName = new(StringComparer.Ordinal);
    private readonly TableUse _byTable;
    private readonly Dictionary<TypeModel, string> _hintNames = [];
    private readonly Dictionary<string, List<string>> _contextsOfType = new(StringComparer.Ordinal);

    /// <param name="own">The models of this assembly.</param>
    /// <param name="orms">The <c>[Orm]</c> classes, which may take models from referenced assemblies.</param>
    /// <param name="contexts">The serializer contexts of this assembly.</param>
    public ModelIndex(IEnumerable<ModelModel> own, IEnumerable<OrmModel> orms, IEnumerable<JsonContextModel> contexts)
    {
        _contexts = contexts.ToEquatableArray();
        _orms = orms.ToEquatableArray();
        Own = ByName(own);
        _byTable = new(_orms);
        var models = Own.Concat(ByName(_orms.SelectMany(orm => orm.Referenced).Distinct())).ToList();
        _byClass = models.ToLookup(model => model.Type.Name, StringComparer.Ordinal);
        foreach (var model in models)
        {
            AddFirst(_byLogicalName, model.Table.LogicalName, model);
            AddFirst(_byName, model.Name, model);
            _byTable.Add(model);
        }

        foreach (var model in models)
        {
            AddFirst(_byName, model.Table.LogicalName, model);
        }

        // A model with a name of its own is found by its class, too, if no other model has that name.
        foreach (var model in models.Where(model => model.IsRenamed && _byClass[model.Type.Name].Take(2).Count() == 1))
        {
            AddFirst(_byName, model.Type.Name, model);
            AddFirst(_byName, CamelCase.Of(model.Type.Name), model);
        }

        foreach (var context in _contexts)
        {
            foreach (var key in context.Keys)
            {
                AddFirst(_contextsOfType, key, []);
                _contextsOfType[key].Add(context.Context);
            }
        }

        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in Own.Select(model => model.Type).Concat(_orms.Select(orm => orm.Type)))
        {
            _hintNames[type] = HintName.Of(type.PlainName, taken);
        }
    }

    /// <summary>The models of this assembly, by name.</summary>
    public EquatableArray<ModelModel> Own { get; }

    /// <summary>All names that find a model.</summary>
    public IEnumerable<string> AllNames => _byName.Keys;

    /// <summary>The model of that logical or C# name.</summary>
    public ModelModel? Find(string name) => _byName.TryGetValue(name, out var model) ? model : null;

    /// <summary>All models whose classes have that name, in whatever namespaces.</summary>
    public IEnumerable<ModelModel> OfClass(string name) => _byClass[name];

    /// <summary>The first model with the table, which is the model itself unless two that share a client have it.</summary>
    public ModelModel FirstWithTableOf(ModelModel model) => _byTable.FirstWithTableOf(model);

    /// <summary>The first model with the logical name.</summary>
    public ModelModel FirstWithNameOf(ModelModel model) => _byLogicalName.TryGetValue(model.Table.LogicalName, out var first) ? first : model;

    /// <summary>The contexts that can serialize a type.</summary>
    public IReadOnlyList<string> ContextsOf(JsonModel json) => _contextsOfType.TryGetValue(json.Key, out var contexts) ? contexts : [];

    /// <summary>The name of the file that is generated for a class.</summary>
    public string HintNameOf(TypeModel type) => _hintNames[type];

    public bool Equals(ModelIndex? other) =>
        other is not null && Own.Equals(other.Own) && _orms.Equals(other._orms) && _contexts.Equals(other._contexts);

    public override bool Equals(object? obj) => Equals(obj as ModelIndex);

    public override int GetHashCode() => unchecked((Own.GetHashCode() * 31) + _contexts.GetHashCode());

    private static EquatableArray<ModelModel> ByName(IEnumerable<ModelModel> models) =>
        models.OrderBy(model => model.Type.PlainName, StringComparer.Ordinal).ToEquatableArray();

    private static void AddFirst<T>(Dictionary<string, T> dictionary, string key, T value)
    {
        if (!dictionary.ContainsKey(key))
        {
            dictionary.Add(key, value);
        }
    }
}
