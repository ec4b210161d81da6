namespace Farming.Orm.Benchmarks.Answers;

/// <summary>An organization and how many members it has: workload 7.</summary>
public sealed record OrganizationSize(string Id, string Name, int Members);
