using System.Globalization;
using Farming.Orm.Conformance.Databases;
using Farming.Orm.Conformance.Models;

namespace Farming.Orm.Conformance.Writes;

/// <summary><c>Assign.Divide</c> has the results of C#.</summary>
public abstract class DivisionTests(ITestServer server) : DatabaseTests(server)
{
    private static int _number;

    [Fact]
    public async Task Quotients_are_those_of_CSharp()
    {
        var random = new Random(20261201);
        for (var round = 0; round < 40; round++)
        {
            var before = Enumerable.Range(0, 50).Select(_ => Row(random)).ToList();
            var (small, big, single, real, exact) = (Divisor(random, 16), Divisor(random, 40), (float)Divisor(random, 20) / 8, Divisor(random, 40) / 3.0, Exact(random, 8));
            exact = exact == 0 ? 3m : exact;
            await Orm.Values.All().DeleteManyAsync();
            await Orm.Values.CreateManyAsync(before);

            await Orm.Values.All().UpdateManyAsync(new()
            {
                Small = Assign.Divide((int)small),
                SmallOrNull = Assign.Divide((int)small),
                Whole = Assign.Divide((int)small),
                WholeOrNull = Assign.Divide((int)small),
                Big = Assign.Divide(big),
                BigOrNull = Assign.Divide(big),
                Single = Assign.Divide(single),
                SingleOrNull = Assign.Divide(single),
                Double = Assign.Divide(real),
                DoubleOrNull = Assign.Divide(real),
                Decimal = Assign.Divide(exact),
                DecimalOrNull = Assign.Divide(exact),
            });

            var after = await Orm.Values.OrderBy(v => v.Text).FindManyAsync();
            Assert.Equal(
                before.Select(row => ((short)(row.Small / small), (short?)(row.SmallOrNull / small), (int)(row.Whole / small), (int?)(row.WholeOrNull / small), row.Big / big, row.BigOrNull / big)),
                after.Select(row => (row.Small, row.SmallOrNull, row.Whole, row.WholeOrNull, row.Big, row.BigOrNull)));
            Assert.Equal(
                before.Select(row => (row.Single / single, row.SingleOrNull / single, row.Double / real, row.DoubleOrNull / real)),
                after.Select(row => (row.Single, row.SingleOrNull, row.Double, row.DoubleOrNull)));
            Assert.Equal(before.Select(row => (row.Decimal / exact, row.DecimalOrNull / exact)), after.Select(row => (row.Decimal, row.DecimalOrNull)));
        }
    }

    [Theory]
    [InlineData("1", "3")]
    [InlineData("2", "-3")]
    [InlineData("80", "9")]
    [InlineData("-80", "9")]
    [InlineData("0.0000000000000000000000000001", "2")]
    [InlineData("0.0000000000000000000000000003", "-2")]
    [InlineData("79228162514264337593543950335", "10")]
    [InlineData("79228162514264337593543950335", "7")]
    [InlineData("79228162514264337593543950335", "1")]
    [InlineData("7.9228162514264337593543950335", "2")]
    [InlineData("15845632502852867518708790067", "2")]
    [InlineData("1.00", "8.0")]
    public async Task Decimals_are_rounded_as_in_CSharp(string dividend, string divisor)
    {
        var (left, right) = (decimal.Parse(dividend, CultureInfo.InvariantCulture), decimal.Parse(divisor, CultureInfo.InvariantCulture));
        await Orm.Counters.CreateAsync(new() { Name = "a", Amount = left });

        Assert.Equal(left / right, (await Orm.Counters.UpdateAsync(k => k.Name("a"), new() { Amount = Assign.Divide(right) }))!.Amount);
        Assert.Equal(1, await Orm.Counters.CountAsync(c => c.Amount == left / right));
    }

    [Fact]
    public async Task A_quotient_out_of_range_is_refused()
    {
        await Orm.Counters.CreateAsync(new() { Name = "a", Count = int.MinValue, Big = long.MinValue, Amount = decimal.MaxValue, Optional = int.MinValue });
        CounterUpdate[] updates =
            [new() { Count = Assign.Divide(-1) }, new() { Big = Assign.Divide(-1L) }, new() { Optional = Assign.Divide(-1) }, new() { Amount = Assign.Divide(0.1m) }];

        foreach (var update in updates)
        {
            var refused = await Assert.ThrowsAsync<OrmException>(() => Orm.Counters.UpdateAsync(k => k.Name("a"), update));
            Assert.Equal((OrmErrorCode.ValueOutOfRange, "Counter"), (refused.Code, refused.Model));
        }

        await Orm.Values.CreateAsync(Row(new(1)));
        var tooLarge = await Assert.ThrowsAsync<OrmException>(() => Orm.Values.All().UpdateManyAsync(new() { Double = Assign.Divide(double.Epsilon) }));
        await Orm.Values.All().UpdateManyAsync(new() { Single = float.Epsilon, Double = double.Epsilon });
        var tooSmall = await Assert.ThrowsAsync<OrmException>(() => Orm.Values.All().UpdateManyAsync(new() { Double = Assign.Divide(2) }));
        var tooSmallSingle = await Assert.ThrowsAsync<OrmException>(() => Orm.Values.All().UpdateManyAsync(new() { Single = Assign.Divide(2) }));
        Assert.All([tooLarge, tooSmall, tooSmallSingle], refused => Assert.Equal(OrmErrorCode.ValueOutOfRange, refused.Code));
    }

    [Fact]
    public async Task Zero_is_refused_before_any_statement()
    {
        ValueUpdate[] updates =
        [
            new() { Small = Assign.Divide(0) }, new() { WholeOrNull = Assign.Divide(0) }, new() { Big = Assign.Divide(0L) }, new() { SingleOrNull = Assign.Divide(0f) },
            new() { Double = Assign.Divide(-0.0) }, new() { DecimalOrNull = Assign.Divide(0.00m) },
        ];
        string[] fields = ["Small", "WholeOrNull", "Big", "SingleOrNull", "Double", "DecimalOrNull"];

        for (var index = 0; index < updates.Length; index++)
        {
            var update = updates[index];
            var (refused, statements) = await Watch(() => Assert.ThrowsAsync<OrmException>(() => Orm.Values.All().UpdateManyAsync(update)));
            Assert.Empty(statements);
            Assert.Equal((OrmErrorCode.ValueOutOfRange, "Value", fields[index]), (refused.Code, refused.Model, Assert.Single(refused.Fields)));
            Assert.Equal($"Value.{fields[index]}: Assign.Divide cannot divide by zero. Use another divisor.", refused.Message);
        }
    }

    private static long Divisor(Random random, int bits) => random.NextInt64(1, 1L << random.Next(1, bits)) * (random.Next(2) == 0 ? -1 : 1);

    /// <summary>A decimal with this many digits, about half of them after the point.</summary>
    private static decimal Exact(Random random, int digits) =>
        new decimal(random.Next(), digits > 9 ? random.Next() : 0, digits > 18 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(digits / 2, digits));

    private static ValueCreate Row(Random random) => new()
    {
        Text = $"{Interlocked.Increment(ref _number):D9}",
        Truth = true,
        Small = (short)random.Next(short.MinValue + 1, short.MaxValue),
        SmallOrNull = random.Next(3) == 0 ? null : (short)random.Next(short.MinValue + 1, short.MaxValue),
        Whole = random.Next(int.MinValue + 1, int.MaxValue),
        WholeOrNull = random.Next(3) == 0 ? null : random.Next(int.MinValue + 1, int.MaxValue),
        Big = random.NextInt64(long.MinValue + 1, long.MaxValue),
        BigOrNull = random.Next(3) == 0 ? null : random.NextInt64(long.MinValue + 1, long.MaxValue),
        Single = 1 + random.NextSingle(),
        SingleOrNull = random.Next(3) == 0 ? null : random.NextSingle() - 2,
        Double = 1 + random.NextDouble(),
        DoubleOrNull = random.Next(3) == 0 ? null : random.NextDouble() - 2,
        Decimal = Exact(random, random.Next(2) == 0 ? 8 : 27),
        DecimalOrNull = random.Next(3) == 0 ? null : Exact(random, 18),
        Guid = Guid.Empty,
        Time = DateTime.UnixEpoch,
        Moment = DateTimeOffset.UnixEpoch,
        Day = default,
        Clock = default,
        Span = default,
        Bytes = [],
        Role = Role.Admin,
        Settings = new("dark", []),
    };
}
