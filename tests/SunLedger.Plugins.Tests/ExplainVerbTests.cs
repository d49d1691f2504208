namespace SunLedger.Plugins.Tests;

/// <summary><c>sunledger explain</c> and <c>sunledger rules</c> say what the definitions say, and what was thought up.</summary>
public sealed class ExplainVerbTests
{
    [Fact]
    public async Task A_rule_is_told_with_what_it_rests_on()
    {
        var (exit, said) = await AuthorTool.RunAsync("explain", "KC-07");
        Assert.Equal(0, exit);
        Assert.Contains("规则 rule KC-07:", said, StringComparison.Ordinal);
        Assert.Contains("词表 word list:", said, StringComparison.Ordinal);
        Assert.Contains("[assumed]", said, StringComparison.Ordinal);
        Assert.Contains("含假定 rests on an assumption", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_nobody_has_is_said_to_be_none()
    {
        var (exit, said) = await AuthorTool.RunAsync("explain", "ZZ-99");
        Assert.Equal(1, exit);
        Assert.Contains("there is no such rule", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_counts_of_the_front_page_are_the_counts_of_the_tool()
    {
        var (exit, said) = await AuthorTool.RunAsync("rules");
        Assert.Equal(0, exit);
        var sums = said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^4..];
        var page = await File.ReadAllTextAsync(Checkout.Path("README.md"));
        Assert.Contains($"**{sums[0]} live** ({sums[1]} of them in part", page, StringComparison.Ordinal);
    }
}
