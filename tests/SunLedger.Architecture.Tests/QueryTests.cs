using System.Text.RegularExpressions;

namespace SunLedger.Architecture.Tests;

/// <summary>What an endpoint reads of the address is declared: anything else is refused before it runs.</summary>
public sealed partial class QueryTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(Checkout.Path("modules"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))];

    [Fact]
    public void Every_parameter_that_an_endpoint_reads_for_itself_is_declared()
    {
        var read = 0;
        foreach (var text in Files.Select(File.ReadAllText))
            foreach (Match match in Read().Matches(text))
            {
                read++;
                var type = text.LastIndexOf("\ninternal ", match.Index, StringComparison.Ordinal);
                var before = text[..type];
                Assert.Contains($"[Asks(\"{match.Groups[2].Value}\", typeof({match.Groups[1].Value}))]", before[(before.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..]);
            }
        Assert.True(read >= 15, $"only {read} were found");
    }

    [Fact]
    public void Nobody_reads_an_address_past_the_door() => Assert.DoesNotContain(Files, f => File.ReadAllText(f).Contains("Request.Query[", StringComparison.Ordinal));

    [GeneratedRegex(@"[^.\w]Query<(\w+)\?>\(""(\w+)""")]
    private static partial Regex Read();
}
