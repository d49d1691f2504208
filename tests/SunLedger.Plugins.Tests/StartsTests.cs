using SunLedger.Host;
using SunLedger.Host.Plugins;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

public sealed class StartsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plugin_is_asked_once_and_remembered_by_what_its_folder_holds(Dialect dialect)
    {
        await using var room = await PluginRoom.OpenAsync(dialect, "Good");

        Assert.Equal(1, await room.StartAsync());
        Assert.Equal(0, await room.StartAsync());

        var state = (await room.StatesAsync())["Good"];
        Assert.Equal((PluginStanding.Loaded, "test-good", "1.0.0", null), (state.Standing, state.Code, state.Version, state.Reason));
        Assert.Equal(room.Categories.Current.Find("test-good")!.Hash, state.DefinitionHash);
    }

    [Fact]
    public async Task Only_the_folder_that_changed_is_asked_again()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "Good", "Throws");
        Assert.Equal(2, await room.StartAsync());

        File.WriteAllText(Path.Combine(room.Of("Good"), "notes.txt"), "a new file");

        Assert.Equal(1, await room.StartAsync());
        Assert.NotNull(room.Categories.Current.Find("test-good"));
    }

    [Fact]
    public async Task A_folder_that_moved_is_known_by_its_content()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "Good");
        await room.StartAsync();

        Directory.Move(room.Of("Good"), room.Of("Moved"));

        Assert.Equal(0, await room.StartAsync());
        Assert.Equal(["Moved"], (await room.StatesAsync()).Keys);
        Assert.NotNull(room.Categories.Current.Find("test-good"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_removed_plugin_is_no_longer_in_force_and_its_definition_stays_readable(Dialect dialect)
    {
        await using var room = await PluginRoom.OpenAsync(dialect, "Good");
        await room.StartAsync();
        var hash = room.Categories.Current.Find("test-good")!.Hash;

        room.Remove("Good");
        Assert.Equal(0, await room.StartAsync());

        Assert.Empty(room.Categories.Current.ByCode);
        var state = (await room.StatesAsync())["Good"];
        Assert.Equal((PluginStanding.Removed, "plugin_removed", null), (state.Standing, state.Reason, state.InForceHash));
        Assert.NotNull(await room.Categories.ByHashAsync(hash, default));

        room.Add("Good");
        Assert.Equal(0, await room.StartAsync());
        Assert.Equal(hash, room.Categories.Current.Find("test-good")?.Hash);
        Assert.Equal(PluginStanding.Loaded, (await room.StatesAsync())["Good"].Standing);
    }

    [Fact]
    public async Task A_newcomer_never_displaces_a_plugin_that_has_its_code_and_takes_over_when_that_one_goes()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite, "UsesCodeOfGood");
        await room.StartAsync();
        room.Add("Good", "A-comes-first-by-name");

        await room.StartAsync();
        var states = await room.StatesAsync();
        Assert.Equal((PluginStanding.Loaded, "plugin_code_twice"), (states["UsesCodeOfGood"].Standing, states["A-comes-first-by-name"].Reason));

        room.Remove("UsesCodeOfGood");
        Assert.Equal(0, await room.StartAsync());
        Assert.Equal(PluginStanding.Loaded, (await room.StatesAsync())["A-comes-first-by-name"].Standing);
    }

    [Fact]
    public async Task A_mended_plugin_loads()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite);
        var folder = room.Add("Good", "Mended");
        var manifest = Path.Combine(folder, "plugin.json");
        var right = File.ReadAllText(manifest);
        File.WriteAllText(manifest, right.Replace("1,", "99,", StringComparison.Ordinal));
        await room.StartAsync();
        Assert.Equal("plugin_contract_version", (await room.StatesAsync())["Mended"].Reason);

        File.WriteAllText(manifest, right);
        Assert.Equal(1, await room.StartAsync());
        Assert.Equal((PluginStanding.Loaded, null), ((await room.StatesAsync())["Mended"].Standing, (await room.StatesAsync())["Mended"].Reason));
    }

    [Fact]
    public void Plugins_are_looked_for_beside_the_host_and_where_the_office_says()
    {
        var directories = PluginDirectories.Of(new HostOptions { PluginDirectories = [PluginRoom.Built, "/no/such/directory"] });

        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "plugins"), directories.Paths[0]);
        Assert.Contains(Path.Combine(PluginRoom.Built, "Good"), directories.Folders());
    }

    [Fact]
    public async Task An_empty_folder_is_no_plugin()
    {
        await using var room = await PluginRoom.OpenAsync(Dialect.Sqlite);
        Directory.CreateDirectory(room.Of("Empty"));
        Assert.Equal(0, await room.StartAsync());
        Assert.Empty(await room.StatesAsync());
    }
}
