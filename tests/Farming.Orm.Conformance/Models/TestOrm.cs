namespace Farming.Orm.Conformance.Models;

[Orm]
public partial class TestOrm;
