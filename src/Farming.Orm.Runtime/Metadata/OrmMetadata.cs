namespace Farming.Orm.Metadata;

/// <summary>The models of one <see cref="OrmAttribute"/> class. They are created on first use.</summary>
public sealed class OrmMetadata
{
    private readonly Lazy<IReadOnlyList<ModelMetadata>> _models;

    /// <summary>Called by generated code.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="models">Returns the models; called once, on first use.</param>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public OrmMetadata(string name, Func<IReadOnlyList<ModelMetadata>> models)
    {
        Name = name;
        _models = new(models);
    }

    /// <summary>The class's name.</summary>
    public string Name { get; }

    /// <summary>The models, by name.</summary>
    public IReadOnlyList<ModelMetadata> Models => _models.Value;
}
