using SunLedger.Messages.Catalogue;

namespace SunLedger.Plugins.Tests;

/// <summary>Every faulty plugin beside a good one and the platform's own, in one start: each is named with its reason, and everything else loads.</summary>
[Collection(nameof(FaultyPluginTests.AllTogether))]
public sealed class FaultyPluginTests(FaultyPluginTests.AllTogether all)
{
    public static TheoryData<string, string, string> Faulty { get; } = new()
    {
        { "Throws", "plugin_threw", "no such table" },
        { "Hangs", "plugin_timed_out", "10" },
        { "Exits", "plugin_exited", "0" },
        { "WritesOutput", "plugin_wrote_output", "loading tables" },
        { "WritesForever", "plugin_wrote_output", "" },
        { "OverflowsStack", "plugin_stack_overflow", "" },
        { "EatsMemory", "plugin_out_of_memory", "256" },
        { "MissingDependency", "plugin_missing_dependency", "Absent" },
        { "WrongContract", "plugin_contract_version", "99" },
        { "UnitError", "definition_unit_mismatch", "TU-01" },
        { "UsesCodeOfGood", "plugin_code_twice", "Good" },
        { "TwoCategories", "plugin_not_one_category", "2" },
        { "Curious", "plugin_threw", "secret=none input=-1" },
        { "Fickle", "plugin_fickle", "\"value\"" },
        { "Forges", "definition_newer_contract", "99" },
        { "WritesFiles", "plugin_changed_itself", "" },
        { "SwapTwo", "plugin_code_twice", "SwapOne" },
        { "NoManifest", "plugin_no_manifest", "" },
        { "BadManifest", "plugin_bad_manifest", "" },
        { "HalfManifest", "plugin_bad_manifest", "contractVersion" },
        { "OutsideAssembly", "plugin_no_assembly", "../Good/Good.dll" },
        { "NoAssembly", "plugin_no_assembly", "Gone.dll" },
        { "TextAsAssembly", "plugin_not_an_assembly", "" },
        { "OtherCode", "plugin_code_differs", "test-other-code" },
    };

    [Theory, MemberData(nameof(Faulty))]
    public void A_faulty_plugin_is_set_aside_by_name(string folder, string reason, string says)
    {
        var state = all.States[folder];

        Assert.Equal((PluginStanding.Quarantined, reason), (state.Standing, state.Reason));
        Assert.Contains(says, state.Message, StringComparison.Ordinal);
        Assert.Contains(says, state.MessageEn, StringComparison.Ordinal);
        Assert.All([state.Message, state.MessageEn, state.Hint, state.HintEn], text => Assert.DoesNotMatch("[{][0-9]", text));
    }

    [Fact]
    public void Every_folder_has_its_row_and_what_is_right_is_in_force()
    {
        string[] right = [.. PluginRoom.Own.Append("Good").Append("SwapOne").Order(StringComparer.Ordinal)];
        Assert.True(right.Length > 3, "The platform's own plugins were not built beside these tests.");
        Assert.Equal(Faulty.Count + right.Length, all.States.Count);
        Assert.Equal(right, all.States.Where(s => s.Value.Standing == PluginStanding.Loaded).Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.Equal(all.States.Values.Where(s => s.Standing == PluginStanding.Loaded).Select(s => s.Code).Order(), all.Categories.Current.ByCode.Keys.Order());
    }

    [Fact]
    public void What_the_manifest_alone_shows_starts_no_process()
    {
        string[] asked = [.. Faulty.Select(row => (string)row[0]).Except(["WrongContract", "NoManifest", "BadManifest", "HalfManifest", "OutsideAssembly", "NoAssembly"])];
        // Beside them the two that are right, and one for all the platform's own, which are approved; and the restless one was asked twice.
        Assert.Equal(asked.Length + 1 + 2 + 1, all.FirstStarted);
    }

    [Fact]
    public void A_second_start_with_nothing_changed_starts_no_process_and_says_the_same()
    {
        Assert.Equal(0, all.SecondStarted);
        Assert.Equal(all.States.OrderBy(s => s.Key), all.StatesAfterSecond.OrderBy(s => s.Key));
        Assert.Equal(all.VersionAfterFirst, all.Categories.Current.Version);
    }

    [Fact]
    public void Every_reason_is_published()
    {
        var published = new Host.Plugins.PluginReasons().All.Select(r => r.Code).ToHashSet();
        Assert.All(all.States.Values.Select(s => s.Reason).OfType<string>(), reason => Assert.Contains(reason, published));
    }

    /// <summary>The tests that look at them share the two starts.</summary>
    [CollectionDefinition(nameof(AllTogether))]
    public sealed class Together : ICollectionFixture<AllTogether>;

    /// <summary>Two starts of the host over all of them.</summary>
    public sealed class AllTogether : IAsyncLifetime
    {
        private PluginRoom _room = null!;

        internal IReadOnlyDictionary<string, PluginState> States { get; private set; } = null!;

        internal IReadOnlyDictionary<string, PluginState> StatesAfterSecond { get; private set; } = null!;

        internal ICategories Categories => _room.Categories;

        internal int FirstStarted { get; private set; }

        internal int SecondStarted { get; private set; }

        internal long VersionAfterFirst { get; private set; }

        public async Task InitializeAsync()
        {
            Environment.SetEnvironmentVariable("SUNLEDGER_TEST_SECRET", "the host's own");
            _room = await PluginRoom.OpenAsync(Dialect.Sqlite, [.. Directory.EnumerateDirectories(PluginRoom.Built).Select(f => Path.GetFileName(f)!)]);
            File.Delete(Path.Combine(_room.Add("Throws", "NoManifest"), "plugin.json"));
            Manifest("BadManifest", "{ \"code\": ");
            Manifest("HalfManifest", """{ "code": "test-half", "assembly": "Throws.dll", "version": "1" }""");
            Manifest("OutsideAssembly", """{ "code": "test-outside", "assembly": "../Good/Good.dll", "contractVersion": 1, "version": "1" }""");
            Manifest("NoAssembly", """{ "code": "test-none", "assembly": "Gone.dll", "contractVersion": 1, "version": "1" }""");
            Manifest("TextAsAssembly", """{ "code": "test-text", "assembly": "plugin.json", "contractVersion": 1, "version": "1" }""");
            Manifest("OtherCode", """{ "code": "test-other-code", "assembly": "Good.dll", "contractVersion": 1, "version": "1" }""", "Good");

            FirstStarted = await _room.StartAsync();
            States = await _room.StatesAsync();
            VersionAfterFirst = _room.Categories.Current.Version;
            SecondStarted = await _room.StartAsync();
            StatesAfterSecond = await _room.StatesAsync();
        }

        public async Task DisposeAsync() => await _room.DisposeAsync();

        private void Manifest(string folder, string text, string plugin = "Throws") => File.WriteAllText(Path.Combine(_room.Add(plugin, folder), "plugin.json"), text);
    }
}
