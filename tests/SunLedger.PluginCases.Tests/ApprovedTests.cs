namespace SunLedger.PluginCases.Tests;

/// <summary>What was approved is what the plugin says.</summary>
public class ApprovedTests
{
    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void A_plugin_says_what_was_approved(string name)
    {
        var approved = Plugin.Named(name).File($"{name}.approved.txt");
        Assert.True(approved == Explain.Definition(Plugin.Named(name).Define()), $"{name} is not what was approved. Read the difference after: dotnet run --project tools/sunledger -- approve plugins/{name}");
    }

    [Theory]
    [MemberData(nameof(Plugin.Names), MemberType = typeof(Plugin))]
    public void The_signed_list_names_the_definition_and_its_text(string name) => IsNamed(Plugin.Named(name).Define(), "plugins");

    [Fact]
    public void The_rules_for_every_fund_say_what_was_approved()
    {
        var definition = new SunLedger.Monitoring.Kernel.KernelRules().Define();
        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kernel", "kernel.approved.txt"));
        Assert.True(approved == Explain.Definition(definition), "The kernel is not what was approved. Read the difference after: dotnet run --project tools/sunledger -- approve modules/Monitoring/Kernel");
        IsNamed(definition, "kernel");
    }

    private static void IsNamed(CategoryDefinition definition, string folder)
    {
        var text = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Explain.Definition(definition))));
        var list = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, "approved.json"))).RootElement.GetProperty("plugins");
        Assert.Contains(list.EnumerateArray(), line => line.GetProperty("definition").GetString() == definition.Hash && line.GetProperty("text").GetString() == text);
    }
}
