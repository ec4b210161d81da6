using Farming.Orm.Rendering;

namespace Farming.Orm.Runtime.Tests.Rendering;

/// <summary>Parameters get their numbers last, when it is known which of them the text uses.</summary>
public sealed class SqlTextTests
{
    [Fact]
    public void Parameters_are_numbered_in_the_order_of_the_request_not_of_the_text() => IsNumbered("$2 $1", [0, 1], [1, 0]);

    [Fact]
    public void A_parameter_that_is_used_twice_is_sent_once() => IsNumbered("$1 $2 $1", [0, 1], [0, 1, 0]);

    [Fact]
    public void A_parameter_that_is_not_used_is_not_sent() => IsNumbered("$1 $2", [3, 7], [3, 7]);

    [Fact]
    public void A_text_without_parameters_sends_none() => IsNumbered("", [], []);

    [Fact]
    public void Parameters_that_are_copied_from_another_row_come_before_those_of_the_request() => IsNumbered("$3 $1 $2", [-2, -1, 0], [0, -2, -1]);

    [Fact]
    public void Without_numbers_parameters_are_sent_in_the_order_of_the_text() => Assert.Equal(("? ?", "1, 0"), Positional([1, 0]));

    [Fact]
    public void Without_numbers_a_parameter_that_is_used_twice_is_sent_twice() => Assert.Equal(("? ? ?", "0, 1, 0"), Positional([0, 1, 0]));

    [Fact]
    public void What_looks_like_a_parameter_in_the_text_stays_as_it_is()
    {
        var sql = new SqlText().Append("'?1 $1' = ");
        sql.AppendParameter(0);

        Assert.Equal("'?1 $1' = $1", sql.Append("").Numbered(Name).Sql);
    }

    [Fact]
    public void Numbers_are_written_the_same_in_every_culture() => Assert.Equal("-1234567", new SqlText().Append(-1234567).Numbered(Name).Sql);

    private static void IsNumbered(string expected, int[] sent, int[] used)
    {
        var rendered = Text(used).Numbered(Name);

        Assert.Equal(expected, rendered.Sql);
        Assert.Equal(sent, rendered.Parameters);
    }

    private static (string Sql, string Parameters) Positional(int[] used)
    {
        var rendered = Text(used).Positional();
        return (rendered.Sql, string.Join(", ", rendered.Parameters));
    }

    private static SqlText Text(int[] used)
    {
        var sql = new SqlText();
        for (var index = 0; index < used.Length; index++)
        {
            sql.Append(index == 0 ? "" : " ").AppendParameter(used[index]);
        }

        return sql;
    }

    private static string Name(int number) => $"${number}";
}
