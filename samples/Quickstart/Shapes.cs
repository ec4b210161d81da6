using System.Text.Json.Serialization;

namespace Quickstart;

// The results of the examples. Anonymous types work too, but records can be written as JSON without reflection, which Native AOT needs.

public sealed record UserWithProfile(string Id, ProfileBio? Profile);

public sealed record ProfileBio(string? Bio);

public sealed record UserWithSessions(string Id, List<SessionToken> Sessions);

public sealed record SessionToken(string Token);

public sealed record UserWithOrganizations(string Id, List<OrganizationName> Organizations);

public sealed record OrganizationName(string Name);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserWithProfile))]
[JsonSerializable(typeof(UserWithSessions))]
[JsonSerializable(typeof(UserWithOrganizations))]
public sealed partial class ShapesJson : JsonSerializerContext;
