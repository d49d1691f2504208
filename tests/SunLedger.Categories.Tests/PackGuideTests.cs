using System.Runtime.CompilerServices;

namespace SunLedger.Categories.Tests;

/// <summary>The guide for city bureaus lists the words of the language as they are, and its examples are read.</summary>
public class PackGuideTests
{
    private static readonly string[] Guide = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Here())!, "../../docs/guides/packs.md"));

    [Fact]
    public void The_table_of_words_is_the_language()
    {
        var table = Guide.SkipWhile(line => !line.StartsWith("<!-- words", StringComparison.Ordinal)).Skip(3).TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(RuleWords.All.Select(w => $"| `{w.Chinese}` | `{w.English}` | {string.Join('、', w.Also)} | {w.Meaning.Chinese} | {w.Meaning.English} |"), table);
    }

    [Fact]
    public void Both_spellings_of_every_example_are_the_same_formula()
    {
        var scope = new Examples().Define().Scope;
        var examples = Guide.SkipWhile(line => line != "Examples:").Skip(4).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')).ToArray();
        Assert.Equal(3, examples.Length);
        foreach (var cells in examples) Assert.Equal(cells[3], RuleText.Read(cells[1], scope, cells[3].Contains("Payment", StringComparison.Ordinal) ? Subject.Payment : Subject.Project).ToString());
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private sealed class Examples : FundCategory
    {
        public Examples() : base("examples", "例", "Examples", "文")
        {
            Parameter("retention", "质量保证金比例", "Retention", Unit.Ratio, 0.03m).Assumed("例");
            WordList("neg_words", "负面词", "Negative words", "烟酒").Assumed("例");
        }
    }
}
