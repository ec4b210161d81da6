namespace Farming.Orm.Conformance.Models;

// Values that each library stores in SQLite in formats of its own.

[Model("appointments")]
[HasMany("reminder", ForeignKey = "AppointmentId")]
public partial class Appointment
{
    [Id] public Guid Id { get; set; }
    [Unique] public DateTime At { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Opens { get; set; }
    public TimeSpan? Length { get; set; }
    [UpdatedNow] public DateTime ChangedAt { get; set; }
}

[Model("reminders")]
[BelongsTo("appointment", ForeignKey = "AppointmentId")]
public partial class Reminder
{
    [Id] public long Id { get; set; }
    public Guid AppointmentId { get; set; }
}
