using SunLedger.Authors.Quality;

namespace SunLedger.Plugins.Tests;

/// <summary>What the pages say of rules is what the definitions say, so that the count of rules can be read from them.</summary>
[Collection(nameof(FaultyPluginTests.AllTogether))]
public sealed class PageTests(FaultyPluginTests.AllTogether all)
{
    [Fact]
    public void A_page_names_every_rule_of_its_category_and_tells_those_that_wait_apart()
    {
        foreach (var plugin in PluginRoom.Own)
        {
            var rows = RuleTable.Read(File.ReadAllText(Checkout.Path("plugins", plugin, "README.md")));
            var definition = all.Categories.Current.Find(all.States[plugin].Code!)!;
            Assert.Equal(definition.Rules.Select(r => r.Code).Order(), rows.Where(r => !r.IsWaiting && !r.IsElsewhere).Select(r => r.Rule).Order());
        }
    }

    [Fact]
    public void The_kernels_page_names_sixty_one_rules_once()
    {
        var rows = RuleTable.Read(File.ReadAllText(Checkout.Path("modules", "Monitoring", "Kernel", "README.md")));
        // A rule has one subject and one window: of some rules of the catalogue the second half is a rule of its own.
        string[] halves = ["KB-14", "KB-15", "KC-17", "KC-18", "KC-19", "KC-20", "KC-21"];
        Assert.Equal((61, 61 + halves.Length), (rows.Count(r => !halves.Contains(r.Rule)), rows.Select(r => r.Rule).Distinct().Count()));
    }

    [Fact]
    public void Both_READMEs_say_how_many_rules_are_live_and_wait_as_the_command_counts_them()
    {
        var kernel = RuleCount.OfKernel(RuleTable.Read(File.ReadAllText(Checkout.Path("modules", "Monitoring", "Kernel", "README.md"))));
        var counted = RuleCount.Sum(
        [
            kernel,
            .. PluginRoom.Own.Select(plugin => RuleCount.Of(plugin, all.Categories.Current.Find(all.States[plugin].Code!)!, RuleTable.Read(File.ReadAllText(Checkout.Path("plugins", plugin, "README.md"))))),
        ]);
        var (english, chinese) = (File.ReadAllText(Checkout.Path("README.md")), File.ReadAllText(Checkout.Path("README.zh-CN.md")));
        Assert.Contains($"**{counted.Live} live** ({counted.InPart} of them in part", english, StringComparison.Ordinal);
        Assert.Contains($"**{counted.Waiting.Count} waiting** ({kernel.Waiting.Count} of the kernel's 61), and {counted.OutOfReach} parts out of reach", english, StringComparison.Ordinal);
        Assert.Contains($"({string.Join(", ", counted.OnTrial)}) are on trial", english, StringComparison.Ordinal);
        Assert.Contains($"已上线 **{counted.Live}** 条（其中 {counted.InPart} 条", chinese, StringComparison.Ordinal);
        Assert.Contains($"等待中 **{counted.Waiting.Count}** 条（其中跨类别通用规则 {kernel.Waiting.Count} 条）", chinese, StringComparison.Ordinal);
        Assert.Contains($"另有 {counted.OutOfReach} 处需要地图", chinese, StringComparison.Ordinal);
        Assert.Contains($"其中{string.Join("、", counted.OnTrial)}", chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plugin_is_shown_with_the_quality_that_was_measured_when_it_was_approved() =>
        Assert.All(PluginRoom.Own, plugin => Assert.Matches("^(bronze|silver|gold)$", all.States[plugin].Quality));
}
