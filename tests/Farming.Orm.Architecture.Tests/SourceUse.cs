namespace Farming.Orm.Architecture.Tests;

/// <summary>A name in the source that means a type, or a member of one.</summary>
/// <param name="From">The folder of the code.</param>
/// <param name="Place">File and line of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">The type of this project that it means, or <see langword="null"/> if it means nothing.</param>
/// <param name="To">The folder that declares the type.</param>
internal sealed record SourceUse(string From, string Place, string Name, string? Type, string? To);
