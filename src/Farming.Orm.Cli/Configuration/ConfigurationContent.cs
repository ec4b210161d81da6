using System.Text.Json;
using System.Text.Json.Serialization;

namespace Farming.Orm.Cli.Configuration;

/// <summary>The JSON of farm-orm.json.</summary>
internal sealed class ConfigurationContent
{
    /// <summary>For editors; the tool ignores it.</summary>
    [JsonPropertyName("$schema")]
    public string? JsonSchema { get; init; }

    public IReadOnlyList<SchemaContent> Schemas { get; set; } = [];

    public IReadOnlyList<TargetContent> Targets { get; set; } = [];
}

/// <summary>An assembly with models.</summary>
internal sealed class SchemaContent
{
    public string? Project { get; init; }

    public string? Assembly { get; init; }

    public string? Class { get; init; }

    public string? Configuration { get; init; }

    public string? Framework { get; init; }
}

/// <summary>A file to generate.</summary>
internal sealed class TargetContent
{
    public required string Kind { get; init; }

    public string? Out { get; init; }

    public string? Provider { get; init; }

    public string? Dialect { get; init; }

    public string? Mode { get; init; }

    public string? Enums { get; init; }
}

/// <summary>Reads the JSON: comments are allowed, unknown properties are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ConfigurationContent))]
internal sealed partial class ConfigurationJson : JsonSerializerContext;
