using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;
using Farming.Orm.Benchmarks.Models;

namespace Farming.Orm.Benchmarks.Workloads.Stream;

internal sealed class OrmStream(BenchmarkDatabase database)
{
    private readonly BenchmarkOrm _orm = database.Orm;
    private readonly int _count = database.Data.Size.StreamedRows;

    internal IAsyncEnumerable<SessionRow> Read(int position) =>
        _orm.Sessions.OrderBy(s => s.Id).Take(_count).Select(s => new SessionRow(s.Id, s.UserId, s.Token, s.ExpiresAt)).StreamAsync();
}
