using Farming.Orm.Metadata;
using Farming.Orm.Rendering;

namespace Farming.Orm.PostgreSql;

/// <summary>PostgreSQL's SQL.</summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    internal override DialectChoices Choices { get; } = new()
    {
        MaximumParameters = 65_535,
        LooksUpByLateral = true,

        // Append returns the rows of one plan after the other. A SELECT with an ORDER BY is one plan and never spread over workers (nodeAppend.c, planner.c:
        // only a SELECT without an order gets partial paths). Numbering the rows as well would take 25 % of the statement's time.
        UnionKeepsOrder = true,
        BranchesAreStatements = false,
        ReadsPagesWithoutTieBreak = false,
        GroupsCounts = true,
    };

    internal override bool HasRowVersions => true;

    internal override string Table(ModelMetadata model) =>
        model.Schema is null ? Quote(model.Table) : $"{Quote(model.Schema)}.{Quote(model.Table)}";

    internal override string StoreType(FieldType type) => PostgreSqlTypes.Name(type);

    internal override string SlotType(FieldType type) => PostgreSqlTypes.Name(type);

    private protected override SqlRenderer CreateRenderer() => new PostgreSqlRenderer(this);
}
