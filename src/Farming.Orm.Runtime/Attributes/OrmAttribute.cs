namespace Farming.Orm;

/// <summary>Makes a partial class the client, with one query root per model.</summary>
/// <remarks>Without arguments, the client has every model of its assembly.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OrmAttribute : Attribute
{
    /// <summary>The client has every <see cref="ModelAttribute"/> class of this assembly.</summary>
    public OrmAttribute() => Models = [];

    /// <summary>The client has the named models, which may come from referenced assemblies.</summary>
    /// <param name="models">Classes with <see cref="ModelAttribute"/>.</param>
    public OrmAttribute(params Type[] models) => Models = models;

    /// <summary>The named models; empty for all models of the assembly.</summary>
    public IReadOnlyList<Type> Models { get; }
}
