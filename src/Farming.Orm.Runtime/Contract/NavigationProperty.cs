using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Farming.Orm.GeneratedCode;

/// <summary>The value of a navigation property, and whether it is loaded.</summary>
/// <remarks>All instances are equal, so records with navigation properties compare only their fields.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Usage", "CA2231", Justification = "Equality is for the compiler's record members only.")]
public struct NavigationProperty<T> : IEquatable<NavigationProperty<T>>
{
    private T? _value;
    private bool _isLoaded;

    /// <summary>The value.</summary>
    /// <param name="model">The model's name, for the error.</param>
    /// <param name="relation">The property's name, for the error.</param>
    /// <exception cref="RelationNotLoadedException">It was not loaded.</exception>
    public readonly T Get(string model, [CallerMemberName] string relation = "") =>
        _isLoaded ? _value! : throw new RelationNotLoadedException(model, relation);

    /// <summary>Sets the value.</summary>
    /// <param name="value">The loaded value.</param>
    public void Set(T? value)
    {
        _value = value;
        _isLoaded = true;
    }

    /// <inheritdoc/>
    public readonly bool Equals(NavigationProperty<T> other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is NavigationProperty<T>;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;
}
