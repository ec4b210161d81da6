namespace Farming.Orm;

/// <summary>A navigation property was read before it was loaded. Nothing is loaded lazily.</summary>
public sealed class RelationNotLoadedException : InvalidOperationException
{
    internal RelationNotLoadedException(string model, string relation)
        : base($"{model}.{relation} is not loaded. Load it in the query with Include(x => x.{relation}), or later with LoadAsync(models, x => x.{relation}).")
    {
        Model = model;
        Relation = relation;
    }

    /// <summary>The model.</summary>
    public string Model { get; }

    /// <summary>The navigation property.</summary>
    public string Relation { get; }
}
