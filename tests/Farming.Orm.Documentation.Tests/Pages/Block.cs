namespace Farming.Orm.Documentation.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">The text after the fence.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Line">The line of the page at which the text begins, from 1.</param>
/// <param name="Heading">The nearest heading above it.</param>
/// <param name="FollowsBlock">Whether only empty lines separate it from the previous block.</param>
internal sealed record Block(string Language, string Text, int Line, string Heading, bool FollowsBlock)
{
    public bool IsCode => Language == "csharp";

    /// <summary>Hidden code for the programs of the tests: a comment <c>&lt;!-- setup … --&gt;</c> of the page.</summary>
    public bool IsSetup => Language == "setup";

    /// <summary>Whether it shows the output of the code directly before it.</summary>
    public bool IsOutput => FollowsBlock && Language is "text" or "sql";
}
