using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SunLedger.Plugins.Tests;

/// <summary>
/// The ten minutes of plugin-guide.md, command by command, as a stranger types them; only what would build the host or the tool again is run from the build that is there.
/// </summary>
public sealed partial class GuideStepsTests : IAsyncLifetime
{

    private readonly string _clone = Directory.CreateTempSubdirectory("sunledger-guide-").FullName;
    private readonly string _own = Directory.CreateTempSubdirectory("sunledger-own-").FullName;
    private RunningHost? _host;

    private string Plugins => Path.Combine(_clone, "host-plugins");

    public Task InitializeAsync()
    {
        // What the commands need of a clone: the plugins' folder builds as it does here, and the tools are the ones of here.
        Directory.CreateDirectory(Path.Combine(_clone, "plugins"));
        Directory.CreateDirectory(Plugins);
        Directory.CreateSymbolicLink(Path.Combine(_clone, "tools"), Checkout.Path("tools"));
        Import("plugins/Directory.Build.props");
        Import("Directory.Packages.props");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_stranger_comes_from_nothing_to_a_category_that_is_in_force_and_can_be_switched()
    {
        var steps = Steps("## Ten minutes");
        Assert.True(steps.Count >= 8, "the guide's commands were not found");
        foreach (var step in steps) await RunAsync(step);

        var plugin = await WaitAsync();
        Assert.Equal(("loaded", "1.0.0", "silver"), (plugin["standing"]!.GetValue<string>(), plugin["inForceVersion"]!.GetValue<string>(), plugin["quality"]!.GetValue<string>()));
        var category = await GetAsync("categories/village-lamps");
        Assert.Equal(plugin["inForceHash"]!.GetValue<string>(), category["hash"]!.GetValue<string>());
        Assert.Equal("VL-01", category["rules"]![0]!["code"]!.GetValue<string>());

        await SwitchAsync(isOn: false);
        Assert.False(await IsOnAsync());
        await SwitchAsync(isOn: true);
        Assert.True(await IsOnAsync());
    }

    [Fact]
    public async Task A_category_is_written_and_tested_in_a_repository_of_its_own()
    {
        var steps = Steps("## In a repository of your own");
        Assert.True(steps.Count == 5, "the guide's commands were not found");
        foreach (var step in steps) await RunAsync(step);
        Assert.Empty(Directory.GetFiles(Path.Combine(_own, "Orchards", "bin"), "SunLedger.Categories.dll", SearchOption.AllDirectories)); // the host brings the contract
    }

    public async Task DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        Directory.Delete(_clone, recursive: true);
        Directory.Delete(_own, recursive: true);
    }

    /// <summary>The lines of the guide's shell blocks, from the heading to the next one.</summary>
    private static List<string> Steps(string heading)
    {
        var guide = File.ReadAllText(Checkout.Path("plugin-guide.md"));
        var from = guide.IndexOf(heading, StringComparison.Ordinal);
        var part = guide[from..guide.IndexOf("\n## ", from + 1, StringComparison.Ordinal)];
        return [.. Block().Matches(part).SelectMany(m => m.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
    }

    private async Task RunAsync(string step)
    {
        if (step.StartsWith("export ", StringComparison.Ordinal)) return; // the directory is there, under this name
        if (step.StartsWith("dotnet run --project host", StringComparison.Ordinal))
        {
            Assert.EndsWith("--SunLedger:PluginDirectories:0=$PLUGINS", step, StringComparison.Ordinal);
            _host = await RunningHost.StartAsync(Dialect.Sqlite, settings: new Dictionary<string, string> { ["SunLedger__PluginDirectories__0"] = Plugins });
            return;
        }
        var tool = Path.Combine(AppContext.BaseDirectory, "sunledger.dll");
        var start = new ProcessStartInfo("bash", ["-c", step.Replace("dotnet run --project tools/sunledger --", $"dotnet {tool}", StringComparison.Ordinal)])
        {
            WorkingDirectory = _clone,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PLUGINS"] = Plugins;
        start.Environment["OWN"] = _own;
        if (step.StartsWith("dotnet test ", StringComparison.Ordinal)) KeepPackagesApart(start);
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_clone, "home"); // templates of the test stay the test's
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{step}\n{output}\n{await error}");
    }

    // The packages of this build stay the test's; everything else comes from where this machine has it.
    private void KeepPackagesApart(ProcessStartInfo start)
    {
        var known = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_own, "packages");
        start.Environment["NUGET_FALLBACK_PACKAGES"] = known;
    }

    private async Task<JsonNode> WaitAsync()
    {
        for (var i = 0; i < 100; i++)
        {
            var found = (await GetAsync("plugins")).AsArray().FirstOrDefault(p => p!["code"]?.GetValue<string>() == "village-lamps");
            if (found is not null) return found;
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The running host did not notice the plugin.");
    }

    private async Task<JsonNode> GetAsync(string what) => await (await _host!.Client.GetAsync($"/api/v1/{what}")).JsonAsync();

    private async Task SwitchAsync(bool isOn)
    {
        var answer = await _host!.Client.PostAsJsonAsync("/api/v1/switches", new { kind = "category", code = "village-lamps", isOn, reason = "试用" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<bool> IsOnAsync() =>
        (await GetAsync("switches")).AsArray().Single(s => s!["code"]!.GetValue<string>() == "village-lamps")!["isOn"]!.GetValue<bool>();

    private void Import(string file) => File.WriteAllText(Path.Combine(_clone, file), $"<Project><Import Project=\"{Checkout.Path(file.Split('/'))}\" /></Project>");

    [GeneratedRegex(@"^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
