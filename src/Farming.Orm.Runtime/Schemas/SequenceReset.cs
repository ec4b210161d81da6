using Farming.Orm.Drivers;
using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;

namespace Farming.Orm.Schemas;

/// <summary>Advances the sequences of auto-increment columns whose rows were given ids: the next id is then greater than all others. A sequence never goes back.</summary>
internal static class SequenceReset
{
    /// <summary>Advances the sequences, inside a transaction.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="models">The models.</param>
    /// <param name="onlyPermitted">Whether sequences that the user may not set stay unchanged. Otherwise the database refuses them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal static async ValueTask ExecuteAsync(
        DriverConnection connection, DdlDialect dialect, IReadOnlyList<ModelMetadata> models, bool onlyPermitted, CancellationToken cancellationToken)
    {
        var fields = models.SelectMany(model => model.Fields).Where(field => field.Generated == IdGeneration.Increment).ToList();
        if (dialect.Sequences is not { } sequences || fields.Count == 0)
        {
            return;
        }

        foreach (var (field, sequence) in await FindAsync(connection, dialect, sequences, fields, onlyPermitted, cancellationToken).ConfigureAwait(false))
        {
            var command = connection.CreateCommand(new(dialect.ResetSequence(fields[field], sequence), isRepeated: false));
            await using (command.ConfigureAwait(false))
            {
                await command.ExecuteAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<List<(int Field, string Sequence)>> FindAsync(
        DriverConnection connection, DdlDialect dialect, string sequences, List<FieldMetadata> fields, bool onlyPermitted, CancellationToken cancellationToken)
    {
        var found = new List<(int Field, string Sequence)>();
        var command = connection.CreateCommand(new(sequences, isRepeated: false));
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.WriteArray(FieldCodecs.String, [.. fields.Select(field => dialect.Reference(field.Model))]);
            command.Parameters.WriteArray(FieldCodecs.String, [.. fields.Select(field => field.Column)]);
            var rows = await command.ReadAsync(cancellationToken).ConfigureAwait(false);
            await using (rows.ConfigureAwait(false))
            {
                while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (!onlyPermitted || rows.GetBoolean(2))
                    {
                        found.Add((rows.GetInt32(0), rows.GetString(1)));
                    }
                }
            }
        }

        return found;
    }
}
