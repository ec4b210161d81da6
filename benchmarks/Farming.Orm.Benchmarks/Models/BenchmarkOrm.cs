namespace Farming.Orm.Benchmarks.Models;

[Orm]
public partial class BenchmarkOrm;
