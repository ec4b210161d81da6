using Farming.Orm.Benchmarks;

return await BenchmarkCommand.Create().Parse(args).InvokeAsync();
