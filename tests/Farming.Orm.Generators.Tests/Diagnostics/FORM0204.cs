using Farming.Orm.Generators.Tests.Testing;

namespace Farming.Orm.Generators.Tests.Diagnostics;

/// <summary>A predicate is not a bool.</summary>
public class FORM0204
{
    [Theory]
    [InlineData("if ({|filter|}) { names.Clear(); }")]
    [InlineData("if ({|!filter|}) { names.Clear(); }")]
    [InlineData("if ({|filter && filter|}) { names.Clear(); }")]
    [InlineData("var name = {|filter|} ? \"a\" : \"b\"; names.Add(name);")]
    [InlineData("while ({|filter|}) { names.Clear(); }")]
    public void C_sharp_cannot_decide_by_it(string statement) => Check.ReportsOnly(
        Sources.Method($"var filter = Predicate.True; {statement}"),
        "FORM0204: A Predicate is a condition on rows and is always false here: use it in Where, and use values to decide in C#");

    [Fact]
    public void Nor_inside_of_Where() => Check.ReportsOnly(
        Sources.Method("await orm.Users.Where(u => {|u.Age > 3|} ? u.Name == \"a\" : u.Name == \"b\").FindManyAsync();"),
        "FORM0204: A Predicate is a condition on rows and is always false here: use it in Where, and use values to decide in C#");

    [Theory]
    [InlineData("await orm.Users.Where(u => u.Age > 3 && !u.EmailVerified || u.Name == names[0]).FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => { var filter = Predicate.True; if (isWanted) { filter &= u.EmailVerified; } return filter && u.Age > 3; }).FindManyAsync();")]
    [InlineData("await orm.Users.Where(u => isWanted ? u.Age > 3 : u.Age < 3).FindManyAsync();")]
    public void Operators_make_conditions_of_conditions(string statement) => Check.ReportsOnly(Sources.Method(statement));
}
