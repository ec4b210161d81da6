namespace Farming.Orm.Conformance.Models;

/// <summary>The client of most tests. Every test creates its tables, so the hard cases are left to <see cref="HardOrm"/>.</summary>
[Orm(
    typeof(User), typeof(Profile), typeof(Session), typeof(Organization), typeof(Membership),
    typeof(Employee), typeof(Article), typeof(Writer), typeof(Label), typeof(ArticleLabel), typeof(Customer), typeof(Order), typeof(Referral),
    typeof(Value), typeof(Defaulted), typeof(Scale), typeof(Reading), typeof(Instant), typeof(Thing), typeof(Part), typeof(Counter), typeof(Document), typeof(Note), typeof(Setting),
    typeof(Shelf), typeof(Book), typeof(Page), typeof(Remark), typeof(Sticker),
    typeof(Track), typeof(Play), typeof(Listener), typeof(TrackLabel), typeof(Bracelet), typeof(Bead), typeof(Appointment), typeof(Reminder))]
public partial class TestOrm;
