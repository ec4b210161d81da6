using Farming.Orm.Expressions;
using Farming.Orm.GeneratedCode;

namespace Farming.Orm.Queries;

/// <summary>A row outside a branch whose columns the branch may use. The branch's SELECT reads it again, by its primary key.</summary>
/// <param name="Source">The source of the columns.</param>
/// <param name="Key">The values of its primary key in the branch's SELECT.</param>
internal sealed record OuterRow(RowSource Source, IReadOnlyList<Expression> Key);
