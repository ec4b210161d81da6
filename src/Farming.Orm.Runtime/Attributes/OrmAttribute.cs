namespace Farming.Orm;

/// <summary>Makes a partial class the client: one query root per model.</summary>
/// <remarks>Without arguments it takes every model of its assembly.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OrmAttribute : Attribute
{
    /// <summary>Takes every <see cref="ModelAttribute"/> class of this assembly.</summary>
    public OrmAttribute() => Models = [];

    /// <summary>Takes the named models, which may come from referenced assemblies.</summary>
    /// <param name="models">Classes that carry <see cref="ModelAttribute"/>.</param>
    public OrmAttribute(params Type[] models) => Models = models;

    /// <summary>The models picked; empty means all of the assembly's.</summary>
    public IReadOnlyList<Type> Models { get; }
}
