using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>What becomes of a category while the content of its plugin's folder is exchanged.</summary>
public sealed class ReplacementTests
{
    /// <summary>What a folder holds next, and why that is set aside.</summary>
    private static readonly (string Plugin, string Reason)[] Hostile =
    [
        ("Throws", "plugin_threw"),
        ("Exits", "plugin_exited"),
        ("EatsMemory", "plugin_out_of_memory"),
        ("OverflowsStack", "plugin_stack_overflow"),
        ("Fickle", "plugin_fickle"),
        ("Forges", "definition_newer_contract"),
        ("WritesFiles", "plugin_changed_itself"),
        ("WrongContract", "plugin_contract_version"),
        ("UnitError", "definition_unit_mismatch"),
    ];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_new_version_takes_the_place_of_the_old_one_and_both_stay_readable(Dialect dialect)
    {
        await using var room = await PluginRoom.OpenAsync(dialect);
        room.Add("SwapOne", "Swap");
        await room.StartAsync();
        var first = room.Categories.Current.Find("test-swap")!;

        room.Replace("Swap", "SwapTwo");
        Assert.Equal(1, await room.StartAsync());

        var second = room.Categories.Current.Find("test-swap")!;
        Assert.Equal((100m, 50m), (first.Parameters[0].Default, second.Parameters[0].Default));
        Assert.Equal(first.Hash, (await room.Categories.ByHashAsync(first.Hash, default))!.Hash);
        var state = (await room.StatesAsync())["Swap"];
        Assert.Equal((PluginStanding.Loaded, "2.0.0", second.Hash), (state.Standing, state.InForceVersion, state.InForceHash));
    }

    [Fact]
    public async Task A_faulty_version_is_set_aside_by_name_and_the_one_before_stays_in_force()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite);
        room.Add("SwapOne", "Swap");
        room.Add("Good");
        await room.StartAsync();
        var before = room.Categories.Current;

        foreach (var (plugin, reason) in Hostile)
        {
            room.Replace("Swap", plugin, code: plugin == "UnitError" ? null : "test-swap");
            await room.StartAsync();

            Assert.Equal(before.Version, room.Categories.Current.Version);
            var state = (await room.StatesAsync())["Swap"];
            Assert.Equal((PluginStanding.Quarantined, reason, "1.0.0"), (state.Standing, state.Reason, state.InForceVersion));
        }
        Assert.Equal(0, await room.StartAsync()); // and after the next restart it stands as it stood
        Assert.Equal(before.Version, room.Categories.Current.Version);

        room.Replace("Swap", "SwapTwo");
        await room.StartAsync();
        Assert.Equal(50m, room.Categories.Current.Find("test-swap")!.Parameters[0].Default);
    }

    [Fact]
    public async Task When_the_folder_of_a_faulty_version_goes_what_it_had_put_in_force_ends()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite);
        room.Add("SwapOne", "Swap");
        await room.StartAsync();
        room.Replace("Swap", "Throws", code: "test-swap");
        await room.StartAsync();

        room.Remove("Swap");
        await room.StartAsync();

        Assert.Null(room.Categories.Current.Find("test-swap"));
        Assert.Equal("plugin_removed", (await room.StatesAsync())["Swap"].Reason);
    }
}
