namespace Farming.Orm.Conformance.Models;

// Keys of one to four columns, with their own client.

[Orm(typeof(KeyOfOne), typeof(KeyOfTwo), typeof(KeyOfThree), typeof(KeyOfFour))]
public partial class KeyOrm;

[Model("keys_of_one", Collection = "Ones")]
public partial class KeyOfOne
{
    [Id(Generated = IdGeneration.None)] public int A { get; set; }
    public int Value { get; set; }
}

[Model("keys_of_two", Collection = "Twos")]
public partial class KeyOfTwo
{
    [Id] public int A { get; set; }
    [Id] public int B { get; set; }
    public int Value { get; set; }
}

[Model("keys_of_three", Collection = "Threes")]
public partial class KeyOfThree
{
    [Id] public int A { get; set; }
    [Id] public int B { get; set; }
    [Id] public int C { get; set; }
    public int Value { get; set; }
}

[Model("keys_of_four", Collection = "Fours")]
public partial class KeyOfFour
{
    [Id] public int A { get; set; }
    [Id] public int B { get; set; }
    [Id] public int C { get; set; }
    [Id] public int D { get; set; }
    public int Value { get; set; }
}
