namespace Farming.Orm.Generators;

/// <summary>The steps of the pipeline, by which tests find them.</summary>
internal static class TrackingNames
{
    public const string Declarations = nameof(Declarations);
    public const string Models = nameof(Models);
    public const string Orms = nameof(Orms);
    public const string JsonContexts = nameof(JsonContexts);
    public const string Index = nameof(Index);
    public const string ResolvedModels = nameof(ResolvedModels);
    public const string ResolvedOrms = nameof(ResolvedOrms);

    public static IReadOnlyList<string> All { get; } = [Declarations, Models, Orms, JsonContexts, Index, ResolvedModels, ResolvedOrms];
}
