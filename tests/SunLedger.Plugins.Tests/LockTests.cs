using System.Security.Cryptography;
using SunLedger.Categories;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>Only what somebody with a known key approved is put in force.</summary>
public sealed class LockTests : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task What_nobody_approved_is_set_aside_unless_the_office_takes_local_plugins_unsigned()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "Good");
        room.Options = room.Options with { Unsigned = Unsigned.Refuse };
        await room.StartAsync();
        Assert.Equal("plugin_not_approved", (await room.StatesAsync())["Good"].Reason);

        room.Options = room.Options with { Unsigned = Unsigned.Load };
        Assert.Equal(0, await room.StartAsync());
        Assert.Equal(PluginStanding.Loaded, (await room.StatesAsync())["Good"].Standing);
    }

    [Fact]
    public async Task An_office_may_sign_with_a_key_of_its_own_and_take_it_back()
    {
        await using var room = await OfficeAsync(Unsigned.Refuse, "SwapOne");
        await room.StartAsync();
        var state = (await room.StatesAsync())["SwapOne"];
        Assert.Equal((PluginStanding.Loaded, "gold"), (state.Standing, state.Quality));

        ApprovedList.Sign([], "office", _key).Write(room.Root);
        Assert.Equal(0, await room.StartAsync());
        Assert.Null(room.Categories.Current.Find("test-swap"));
        Assert.Equal("plugin_not_approved", (await room.StatesAsync())["SwapOne"].Reason);
    }

    [Fact]
    public async Task A_definition_that_is_not_the_approved_one_is_refused_with_the_line_that_differs()
    {
        await using var room = await OfficeAsync(Unsigned.Load, "SwapOne");
        await room.StartAsync();

        room.Replace("SwapOne", "SwapTwo");
        File.WriteAllText(Path.Combine(room.Of("SwapOne"), "SwapOne.approved.txt"), Explain.Definition(await DefinitionAsync("SwapOne")));
        await room.StartAsync();

        var state = (await room.StatesAsync())["SwapOne"];
        Assert.Equal(("plugin_differs_from_approved", "1.0.0"), (state.Reason, state.InForceVersion));
        Assert.Contains("“取值 value: 100.00元 / 100.00 yuan” ≠ “取值 value: 50.00元 / 50.00 yuan”", state.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_definition_under_the_same_version_is_told_to_raise_the_version()
    {
        await using var room = await OfficeAsync(Unsigned.Load, "SwapOne");
        await room.StartAsync();

        room.Replace("SwapOne", "SwapTwo");
        var manifest = Path.Combine(room.Of("SwapOne"), "plugin.json");
        File.WriteAllText(manifest, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(manifest), "\"version\": \"[^\"]*\"", "\"version\": \"1.0.0\""));
        await room.StartAsync();

        var state = (await room.StatesAsync())["SwapOne"];
        Assert.Equal(("plugin_version_not_raised", PluginStanding.Quarantined), (state.Reason, state.Standing));
        Assert.Contains("1.0.0", state.Message, StringComparison.Ordinal);
        Assert.Contains("version", state.HintEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_for_development_counts_only_where_the_settings_say_so_and_is_named_in_the_list()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "RuralRoads");
        Assert.Equal(DevelopmentKey.Public, PluginRoom.DevelopmentKey);
        room.Options = new() { Keys = { ["whatever"] = "", ["development"] = PluginRoom.DevelopmentKey }, Unsigned = Unsigned.Load };
        await room.StartAsync();
        var refused = (await room.StatesAsync())["RuralRoads"];
        Assert.Equal((PluginStanding.Quarantined, "plugin_development_key"), (refused.Standing, refused.Reason));
        Assert.Contains("TrustDevelopmentKey", refused.HintEn, StringComparison.Ordinal);
        Assert.Null(room.Categories.Current.Find("rural-roads"));

        room.Options = room.Options with { TrustDevelopmentKey = true };
        await room.StartAsync();
        var trusted = (await room.StatesAsync())["RuralRoads"];
        Assert.Equal((PluginStanding.Loaded, "plugin_trusted_for_development"), (trusted.Standing, trusted.Reason));
        Assert.Contains("development", trusted.MessageEn, StringComparison.Ordinal);
        Assert.NotNull(room.Categories.Current.Find("rural-roads"));
    }

    [Fact]
    public async Task What_the_key_of_an_office_signed_carries_no_warning()
    {
        await using var room = await OfficeAsync(Unsigned.Refuse, "SwapOne");
        await room.StartAsync();
        Assert.Null((await room.StatesAsync())["SwapOne"].Reason);
    }

    [Theory]
    [InlineData("a list that somebody wrote into")]
    [InlineData("a list of a key that the host does not know")]
    [InlineData("a list that is none")]
    public async Task What_no_known_key_signed_counts_for_nothing(string what)
    {
        await using var room = await OfficeAsync(Unsigned.Refuse, "SwapOne");
        var file = Path.Combine(room.Root, ApprovedList.FileName);
        if (what == "a list that is none") File.WriteAllText(file, "{ \"key\": ");
        else if (what == "a list that somebody wrote into") File.WriteAllText(file, File.ReadAllText(file).Replace("gold", "bronze", StringComparison.Ordinal));
        else room.Options = room.Options with { Keys = [] };

        await room.StartAsync();

        var state = (await room.StatesAsync())["SwapOne"];
        Assert.Equal("plugin_list_not_signed", state.Reason);
        Assert.Contains(ApprovedList.FileName, state.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_serves_a_national_fund_is_central_whatever_the_office_says_of_local_plugins()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "RuralRoads");
        File.Delete(Path.Combine(room.Root, ApprovedList.FileName));
        await room.StartAsync();
        Assert.Equal("plugin_not_approved", (await room.StatesAsync())["RuralRoads"].Reason);
    }

    [Fact]
    public void The_list_of_this_repository_is_signed_and_the_key_of_the_settings_is_the_one_of_the_repository()
    {
        var list = ApprovedList.Read(Checkout.Path("plugins"))!;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PluginRoom.DevelopmentKey), out _);
        Assert.True(list.IsSignedBy(key), "sign it: dotnet run --project tools/sunledger -- approve");
        Assert.Equal(PluginRoom.Own.Count, list.Plugins.Select(p => p.Code).Distinct().Count());
        Assert.Contains(PluginRoom.DevelopmentKey, File.ReadAllText(Checkout.Path("host", "appsettings.json")), StringComparison.Ordinal);
    }

    /// <summary>A room in which the plugins are approved with the office's own key.</summary>
    private async Task<PluginRoom> OfficeAsync(Unsigned unsigned, params string[] plugins)
    {
        var room = await PluginRoom.OpenAsync(Dialect.Sqlite, plugins);
        room.Options = new() { Keys = { ["office"] = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()) }, Unsigned = unsigned };
        var lines = new List<ApprovedPlugin>();
        foreach (var plugin in plugins)
        {
            var definition = await DefinitionAsync(plugin);
            lines.Add(new(definition.Code, "1.0.0", definition.Hash, ApprovedList.HashOf(Explain.Definition(definition)), "gold"));
        }
        ApprovedList.Sign(lines, "office", _key).Write(room.Root);
        return room;
    }

    private static async Task<CategoryDefinition> DefinitionAsync(string plugin)
    {
        var (text, _) = await new Host.Define.DefinitionChild(Host.Define.DefinitionLimits.Default).AskAsync(Path.Combine(PluginRoom.Built, plugin), default);
        return CategoryDefinition.Read(text!);
    }
}
