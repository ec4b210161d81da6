using System.ComponentModel;

namespace Farming.Orm.GeneratedCode;

/// <summary>Generates the omitted values of new rows. All rows of one call get the same time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CreateDefaults
{
    private readonly TimeProvider _clock;
    private DateTime _now;

    internal CreateDefaults(TimeProvider clock) => _clock = clock;

    /// <summary>The current time, UTC.</summary>
    public DateTime UtcNow => _now == default ? _now = _clock.GetUtcNow().UtcDateTime : _now;

    /// <summary>Generates a version 7 UUID (RFC 9562, 5.7).</summary>
    public Guid NewGuid() => Guid.CreateVersion7(_clock.GetUtcNow());

    /// <summary>Writes the id that a row gives, or a new version 7 UUID as text, without making a string of it where the driver needs none.</summary>
    /// <param name="writer">Receives the parameter.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value of the row.</param>
    public void WriteId(ParameterWriter writer, Field<string> field, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(field);
        if (value is null)
        {
            writer.WriteText(NewGuid());
        }
        else
        {
            field.Write(writer, value);
        }
    }
}
