using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>Approved plugins are asked in one child; whose answer cannot be checked, or when anything goes wrong, in one of their own.</summary>
public sealed class TogetherTests
{
    [Fact]
    public async Task Approved_plugins_share_one_child()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, [.. PluginRoom.Own]);
        Assert.Equal(1, await room.StartAsync());
        Assert.Equal(PluginRoom.Own, (await room.StatesAsync()).Where(s => s.Value.Standing == PluginStanding.Loaded).Select(s => s.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_nobody_approved_has_a_child_of_its_own()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "RuralRoads", "Disability", "Good");
        Assert.Equal(2, await room.StartAsync());
        Assert.All((await room.StatesAsync()).Values, s => Assert.Equal(PluginStanding.Loaded, s.Standing));
    }

    /// <summary>It pretends to be an approved one, and so gets among them.</summary>
    [Theory]
    [InlineData("Exits", "plugin_exited")]
    [InlineData("Throws", "plugin_threw")]
    [InlineData("WritesOutput", "plugin_wrote_output")]
    public async Task A_faulty_one_among_them_is_found_and_the_others_load(string faulty, string reason)
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "Disability", "RuralRoads", "WaterReservoir");
        room.Replace("RuralRoads", faulty, code: "rural-roads");
        Assert.Equal(1 + 3, await room.StartAsync());
        var states = await room.StatesAsync();
        Assert.Equal((PluginStanding.Quarantined, reason), (states["RuralRoads"].Standing, states["RuralRoads"].Reason));
        Assert.All(new[] { "Disability", "WaterReservoir" }, folder => Assert.Equal(PluginStanding.Loaded, states[folder].Standing));
    }

    [Fact]
    public async Task An_answer_among_them_that_was_not_approved_is_asked_for_again_alone()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "Disability", "RuralRoads", "WaterReservoir");
        room.Replace("RuralRoads", "Good", code: "rural-roads");
        Assert.Equal(1 + 1, await room.StartAsync());
        var states = await room.StatesAsync();
        Assert.Equal((PluginStanding.Quarantined, "plugin_code_differs"), (states["RuralRoads"].Standing, states["RuralRoads"].Reason));
        Assert.All(new[] { "Disability", "WaterReservoir" }, folder => Assert.Equal(PluginStanding.Loaded, states[folder].Standing));
    }
}
