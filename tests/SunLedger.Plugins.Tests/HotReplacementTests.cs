using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Catalogue;
using SunLedger.Host.Define;
using SunLedger.Host.Plugins;
using SunLedger.Host.Plugins.Locks;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring;
using SunLedger.Projects;

namespace SunLedger.Plugins.Tests;

/// <summary>A plugin's folder is exchanged again and again, faulty versions among them, while payments of its category are being posted.</summary>
public sealed class HotReplacementTests : IAsyncLifetime
{
    private const string Category = "test-swap";
    private readonly string _folder = Directory.CreateTempSubdirectory("sunledger-hot-").FullName;
    private TestDatabase _database = null!;
    private TestSite _site = null!;
    private PluginWatch _watch = null!;
    private readonly Lock _posting = new();
    private TimeSpan _longest;

    private string Plugins => Path.Combine(_folder, "plugins");

    public async Task InitializeAsync()
    {
        Put("SwapOne");
        _database = await TestDatabase.CreateSeededAsync(
            Dialect.Sqlite, also: b => b.RegisterInstance(new DataDirectory(_folder)), new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule());
        _site = await TestSite.StartAsync(_database);
        _database.Clock.Set(2018, 9, 30);
        foreach (var step in _site.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(default);

        await WatchAsync(DefinitionLimits.Default);
        await AcceptAsync("funds", new { code = "370400-X01", name = "热替换资金", categoryCode = Category, responsibleDepartment = "预算科" });
        await AcceptAsync("indicators", new { id = "I1", fundCode = "370400-X01", year = 2018, divisionCode = "370400", docNo = "枣财指〔2018〕1号", docDate = "2018-05-01", amount = 10_000_000, isExecutable = true, registeredOn = "2018-05-02" });
        await AcceptAsync("projects", new { code = "P1", name = "项目", categoryCode = Category, divisionCode = "370400", libraryYear = 2018, budget = 10_000_000, libraryState = "实施" });
        await AcceptAsync("assignments", new { id = "A1", indicatorId = "I1", projectCode = "P1", amount = 10_000_000, assignedOn = "2018-05-10" });
    }

    [Fact]
    public async Task No_payment_fails_while_versions_are_exchanged_and_each_warning_names_the_one_that_judged_it()
    {
        using var stop = new CancellationTokenSource();
        var posting = Enumerable.Range(0, 3).Select(worker => PostAsync(worker, stop.Token)).ToArray();

        var hashes = new List<string> { InForce(100) };
        await SwapAsync("SwapTwo", line: 50, hashes);
        await SwapAsync("Throws", line: 50, hashes: null);
        await SwapAsync("OverflowsStack", line: 50, hashes: null);
        await SwapAsync("SwapOne", line: 100, hashes);
        await SwapAsync("SwapTwo", line: 50, hashes);
        await stop.CancelAsync();
        var posted = (await Task.WhenAll(posting)).Sum();

        Assert.True(posted > 30, $"only {posted} payments were posted meanwhile");
        Assert.Equal(2, hashes.Distinct().Count());
        var warnings = (await (await _site.Client.GetAsync("/api/v1/warnings?rule=SW-01&limit=200")).JsonAsync())["items"]!.AsArray();
        Assert.Equal(Math.Min(posted, 200), warnings.Count); // each payment of 120 yuan is above both lines, and is warned about once
        var judgedBy = new HashSet<string>();
        foreach (var warning in warnings.Take(1).Concat(warnings.TakeLast(1)))
            judgedBy.Add((await (await _site.Client.GetAsync($"/api/v1/warnings/{warning!["id"]}")).JsonAsync())["definitionHash"]!.GetValue<string>());
        Assert.Subset(hashes.ToHashSet(), judgedBy);
    }

    [Fact]
    public async Task While_a_plugin_hangs_and_another_eats_all_memory_nobody_waits_for_them_and_each_is_set_aside_by_name()
    {
        await _watch.StopAsync(default);
        var limits = DefinitionLimits.Default with { Time = TimeSpan.FromSeconds(6), MemoryBytes = 64 << 20 };
        await WatchAsync(limits);
        using var stop = new CancellationTokenSource();
        var posting = Enumerable.Range(0, 3).Select(worker => PostAsync(worker, stop.Token)).ToArray();

        Put("Hangs", "Hangs");
        Put("EatsMemory", "EatsMemory");
        var (hangs, eats) = (await SettledAsync("Hangs", "Hangs"), await SettledAsync("EatsMemory", "EatsMemory"));
        await stop.CancelAsync();
        var posted = (await Task.WhenAll(posting)).Sum();

        Assert.Equal((PluginStanding.Quarantined, "plugin_timed_out"), (hangs.Standing, hangs.Reason));
        Assert.Equal((PluginStanding.Quarantined, "plugin_out_of_memory"), (eats.Standing, eats.Reason));
        Assert.True(posted > 30, $"only {posted} payments were posted meanwhile");
        Assert.True(_longest < limits.Time, $"a payment took {_longest.TotalSeconds:F1} s, as long as the plugin that hangs");
        Assert.Equal(100, Service<ICategories>().Current.Find(Category)!.Parameters[0].Default); // what was right is in force as before
        Assert.Equal(HttpStatusCode.OK, (await _site.Client.GetAsync("/api/v1/categories")).StatusCode);
    }

    public async Task DisposeAsync()
    {
        await _watch.StopAsync(default);
        await _site.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WatchAsync(DefinitionLimits limits)
    {
        var options = new Host.HostOptions { Plugins = new() { Unsigned = Unsigned.Load, EverySeconds = 0.1 } };
        var directories = new PluginDirectories([Plugins]);
        var keeper = new PluginKeeper(
            directories, new DefinitionChild(limits), Service<IPlugins>(), Service<ICategories>(), Service<ICategoryStore>(), Service<IFunds>(), options.Plugins,
            _database.Clock, NullLogger<PluginKeeper>.Instance);
        await keeper.LookAsync(default);
        _watch = new PluginWatch(keeper, Service<IKernelRules>(), directories, options, _database.Clock, NullLogger<PluginWatch>.Instance);
        await _watch.StartAsync(default);
    }

    private T Service<T>() where T : notnull => _site.Services.GetRequiredService<T>();

    /// <summary>Posts until it is told to stop; answers how many. Whatever is not taken fails the test.</summary>
    private async Task<int> PostAsync(int worker, CancellationToken stop)
    {
        var posted = 0;
        for (; !stop.IsCancellationRequested; posted++)
        {
            var since = Stopwatch.GetTimestamp();
            await AcceptAsync("payments", new { id = $"Y{worker}-{posted}", indicatorId = "I1", projectCode = "P1", amount = 120, paidOn = "2018-06-15", payeeName = "某公司", invoiceNo = $"N{worker}-{posted}" });
            var took = Stopwatch.GetElapsedTime(since);
            lock (_posting)
                if (took > _longest) _longest = took;
        }
        return posted;
    }

    private async Task SwapAsync(string plugin, decimal line, List<string>? hashes)
    {
        Put(plugin);
        await SettledAsync(plugin);
        var hash = InForce(line);
        hashes?.Add(hash);
    }

    // Until the watch has looked at what lies there now: a version in force, or a faulty one set aside.
    private async Task<PluginState> SettledAsync(string plugin, string folder = "Swap")
    {
        var content = FolderHash.Of(Path.Combine(Plugins, folder));
        for (var i = 0; i < 400; i++)
        {
            if ((await Service<IPlugins>().AllAsync(default)).FirstOrDefault(s => s.ContentHash == content) is { } state) return state;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{plugin} was not noticed");
    }

    private string InForce(decimal line)
    {
        var definition = Service<ICategories>().Current.Find(Category)!;
        Assert.Equal(line, definition.Parameters[0].Default);
        return definition.Hash;
    }

    // As a deployment does: file by file, with a moment in between.
    private void Put(string plugin, string into = "Swap")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Plugins, into)).FullName;
        foreach (var file in Directory.EnumerateFiles(folder)) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PluginRoom.Built, plugin))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(folder, "deployed.txt"), $"{plugin} {Guid.CreateVersion7()}"); // another content each time, as another build is
    }

    private async Task AcceptAsync(string what, object body)
    {
        var answer = await _site.Client.PostAsJsonAsync($"/api/v1/{what}", body);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{what}: {(int)answer.StatusCode} {JsonNode.Parse(await answer.Content.ReadAsStringAsync())}");
    }
}
