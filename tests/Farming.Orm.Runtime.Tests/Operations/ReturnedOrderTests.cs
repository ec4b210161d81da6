using Farming.Orm.GeneratedCode;
using Farming.Orm.Metadata;
using Farming.Orm.Operations;
using Farming.Orm.Projection;
using Farming.Orm.Queries;
using Farming.Orm.Queries.Assignments;
using Farming.Orm.Runtime.Tests.Models;

namespace Farming.Orm.Runtime.Tests.Operations;

/// <summary>Rows that an INSERT returns in any order are put in the order in which they were given.</summary>
public sealed class ReturnedOrderTests
{
    private static readonly PersonBinding Binding = PersonBinding.Instance;
    private static readonly ModelMetadata Model = Binding.Metadata;
    private static readonly FieldMetadata[] WithoutId = [.. Model.Fields.Where(field => field.Generated == IdGeneration.None)];

    [Theory]
    [InlineData("0 1 2 3", "0 1 2 3")]
    [InlineData("3 2 1 0", "0 1 2 3")]
    [InlineData("2 3 0 1", "0 1 2 3")]
    [InlineData("3 1", "1 3")]
    [InlineData("1 2", "1 2")]
    [InlineData("", "")]
    public void Rows_are_recognized_by_a_key_that_they_give(string returned, string expected) => Assert.Equal(expected, Order(returned, Run(WithoutId, null)));

    [Theory]
    [InlineData("0 1 2 3", "0 1 2 3")]
    [InlineData("3 2 1 0", "0 1 2 3")]
    [InlineData("2 3 0 1", "0 1 2 3")]
    public void Rows_are_recognized_by_the_order_of_counted_ids(string returned, string expected) =>
        Assert.Equal(expected, Order(returned, Run([.. WithoutId.Where(field => field.Name != "Email")], null)));

    [Theory]
    [InlineData("3 2 1 0", "0 1 2 3")]
    [InlineData("2 0", "0 2")]
    public void Rows_of_an_upsert_are_recognized_by_its_key(string returned, string expected) =>
        Assert.Equal(expected, Order(returned, Run(WithoutId, new(Model.UniqueKeys.Single().Fields, [], []))));

    [Fact]
    public void Without_a_key_rows_stay_as_they_come() =>
        Assert.Equal("3 1", Order("3 1", Run([.. WithoutId.Where(field => field.Name != "Email")], null)));

    [Fact]
    public void Rows_whose_key_a_trigger_changed_stay_as_they_come() => Assert.Equal("x y", Order("x y", Run(WithoutId, null)));

    [Fact]
    public void Rows_of_several_statements_are_in_the_order_of_all_rows()
    {
        var results = new List<Person>();
        var order = new ReturnedOrder<Person>(new ModelProjection<Person>(Binding));
        results.AddRange(People("2 0"));
        order.Add(Run(WithoutId, null, 0, 2), results, 2);
        results.AddRange(People("3 1"));
        order.Add(Run(WithoutId, null, 1, 3), results, 4);

        order.Apply(results);

        Assert.Equal("0 1 2 3", Emails(results));
    }

    private static string Order(string returned, InsertRun<PersonCreate> run)
    {
        List<Person> results = [.. People(returned)];
        var order = new ReturnedOrder<Person>(new ModelProjection<Person>(Binding));

        order.Add(run, results, results.Count);
        order.Apply(results);

        return Emails(results);
    }

    private static InsertRun<PersonCreate> Run(FieldMetadata[] columns, ConflictAction? conflict, params int[] numbers)
    {
        List<PersonCreate> all = [.. Enumerable.Range(0, 4).Select(number => new PersonCreate { Email = $"{number}", Name = "x", Age = 1, HiredAt = DateTime.UnixEpoch })];
        int[] rows = numbers is [] ? [0, 1, 2, 3] : numbers;
        var run = new InsertRun<PersonCreate>(all, columns, conflict, rows[0]);
        foreach (var number in rows[1..])
        {
            run.Add(number);
        }

        for (var column = 0; column < columns.Length; column++)
        {
            run.WriteArray(Binding, column, new CreateDefaults(TimeProvider.System), new ValueCapture());
        }

        return run;
    }

    private static IEnumerable<Person> People(string emails) =>
        Names(emails).Select(email => new Person { Id = int.TryParse(email, out var id) ? id : 0, Email = email, Name = "x" });

    private static string Emails(List<Person> people) => string.Join(' ', people.Select(person => person.Email));

    private static string[] Names(string emails) => emails.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
