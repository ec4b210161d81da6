using Farming.Orm.Drivers;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Compares the tables of a database with the models.</summary>
internal sealed class SchemaComparison
{
    private SchemaComparison(DriverConnection connection, DdlDialect dialect, IReadOnlyList<ModelMetadata> models, SortedDictionary<int, ExistingTable> tables)
    {
        Differences =
        [
            .. tables.SelectMany(table => new TableComparison(dialect, models, models[table.Key], table.Value).Compare()),
            .. tables.Keys.Select(index => models[index])
                .Select(model => new SchemaDifference(model, connection.ForeignFormat(model)!))
                .Where(difference => difference.Text is not null),
        ];
        IsComplete = tables.Count == models.Count && TableConstraints.Of(models, dialect.HasSchemas).All(constraints =>
            constraints.Indexes.All(index => tables.Values.Any(table => table.Indexes.Contains(index.Name))));
    }

    /// <summary>What is different in the tables that exist. What the models do not name may be there, if rows can be created without it.</summary>
    internal IReadOnlyList<SchemaDifference> Differences { get; }

    /// <summary>Whether all tables and indexes exist.</summary>
    internal bool IsComplete { get; }

    internal static async ValueTask<SchemaComparison> OfAsync(
        DriverConnection connection, DdlDialect dialect, IReadOnlyList<ModelMetadata> models, CancellationToken cancellationToken) =>
        new(connection, dialect, models, await Catalog.ReadAsync(connection, dialect, models, cancellationToken).ConfigureAwait(false));

    /// <exception cref="InvalidOperationException">A table differs from its model. The message names every difference.</exception>
    internal void EnsureEqual()
    {
        if (Differences.Count > 0)
        {
            var tables = Differences.GroupBy(difference => difference.Model).Select(table =>
                $"\n- The table {table.Key.Table} of {table.Key.Name}: {string.Join("; ", table.Select(difference => difference.Text))}.");
            throw new InvalidOperationException(
                $"Tables exist, but differ from their models. Nothing was created. Change the tables or the models.{string.Concat(tables)}");
        }
    }
}
