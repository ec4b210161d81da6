namespace Farming.Orm.Benchmarks.Models;

[Model("organizations")]
[ManyToMany("user", Through = "membership", From = "OrganizationId", To = "UserId")]
public partial class Organization
{
    [Id] public string Id { get; set; }
    public string Name { get; set; }
}
