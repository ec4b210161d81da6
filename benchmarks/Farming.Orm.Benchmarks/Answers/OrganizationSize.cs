namespace Farming.Orm.Benchmarks.Answers;

/// <summary>An organization and the number of its members: workload 7.</summary>
public sealed record OrganizationSize(string Id, string Name, int Members);
