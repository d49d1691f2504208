using System.Text.Json;
using System.Text.RegularExpressions;
using SunLedger.Categories.Cases;
using SunLedger.PluginCases.Tests.Guide;
using SunLedger.Testing;
// The guide's first draft, not the plugin that grew out of it.
using ForestryEcology = SunLedger.PluginCases.Tests.Guide.ForestryEcology;

namespace SunLedger.PluginCases.Tests;

/// <summary>What plugin-guide.md shows is compiled and judged here, and nothing else is shown.</summary>
public partial class GuideTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "guide");
    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder, "plugin-guide.md"));

    [Fact]
    public void Every_piece_of_code_in_the_guide_stands_in_a_compiled_file()
    {
        var sources = Directory.GetFiles(Folder, "*.cs").Select(file => Lines(File.ReadAllText(file))).ToArray();
        var blocks = Blocks("csharp").ToArray();
        Assert.True(blocks.Length >= 8);
        Assert.All(blocks, block => Assert.True(sources.Any(source => source.Contains(Lines(block), StringComparison.Ordinal)), block));
    }

    [Fact]
    public void The_cases_of_the_guide_are_those_of_its_category()
    {
        var file = Lines(File.ReadAllText(Path.Combine(Folder, "ForestryEcology.cases.md")));
        Assert.All(Blocks("markdown"), block => Assert.Contains(Lines(block), file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_category_of_the_guide_holds_its_cases_and_its_mutants()
    {
        var definition = new ForestryEcology().Define();
        var cases = CaseFile.Load(Path.Combine(Folder, "ForestryEcology.cases.md"), definition);
        Assert.Empty(CaseRun.Failures(definition, cases));
        var report = Mutants.Report(definition, cases);
        Assert.True(report.IsClean, report.ToString());
    }

    [Fact]
    public void The_words_of_the_guide_make_a_definition() => Assert.Equal(3, new Words().Define().Rules.Count);

    [Fact]
    public void The_manifest_of_the_guide_is_one()
    {
        var manifest = JsonDocument.Parse(Blocks("json").First()).RootElement;
        Assert.Equal(new ForestryEcology().Define().Code, manifest.GetProperty("code").GetString());
        Assert.Equal(Contract.Version, manifest.GetProperty("contractVersion").GetInt32());
    }

    [Fact]
    public void Mixed_units_are_refused_as_the_guide_says()
    {
        var fault = Assert.Single(Assert.Throws<DefinitionException>(() => new MixedUnits().Define()).Faults);
        Assert.Equal(Lines(fault.ToString()), Lines(Blocks("text").First()));
    }

    private static IEnumerable<string> Blocks(string language) => Block().Matches(Guide).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value);

    // Where a line is indented does not matter; what it says does.
    private static string Lines(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
