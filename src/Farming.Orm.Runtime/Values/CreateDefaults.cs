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

    /// <summary>Generates a version 7 UUID as text.</summary>
    public string NewGuidText() => NewGuid().ToString();

    /// <summary>Writes a new version 7 UUID as text, without a string if the driver does not need one.</summary>
    /// <param name="writer">Receives the parameter.</param>
    public void WriteNewGuidText(ParameterWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteText(NewGuid());
    }
}
