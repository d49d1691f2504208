using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using SunLedger.Host.Plugins.Locks;

namespace SunLedger.Host.Tests;

/// <summary>The real host where nobody whose signature counts approved the rules for every fund: everything can be read, nothing passes unjudged.</summary>
public sealed class KernelRulesTests : IDisposable
{
    private readonly string _office = Directory.CreateTempSubdirectory("sunledger-office-").FullName;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_office, recursive: true);
    }

    [Fact]
    public async Task Without_approved_rules_the_host_says_so_and_writes_nothing_that_they_would_judge_until_they_are_approved()
    {
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite, settings: new Dictionary<string, string>
        {
            ["SunLedger__Plugins__TrustDevelopmentKey"] = "false",
            ["SunLedger__Plugins__Keys__office"] = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()),
            ["SunLedger__PluginDirectories__0"] = _office,
        });
        object[] indicator = [new { id = "C-1", fundCode = "C21", year = 2018, divisionCode = "000000", docNo = "财农〔2018〕8号", docDate = "2018-01-10", amount = 1000.00, functionSubject = "2130504" }];

        var (status, health) = await HealthAsync(host);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "rules_not_in_force", "plugin_development_key"), (status, health.GetProperty("state").GetString(), health.GetProperty("rules").GetProperty("code").GetString()));
        using var refused = await host.Client.PostAsJsonAsync("/api/v1/indicators", indicator);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "rules_not_in_force"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        using var read = await host.Client.GetAsync("/api/v1/indicators");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Contains("NOT IN FORCE", host.Output, StringComparison.Ordinal);

        // The office signs what it read: the host that runs takes it in.
        var approved = ApprovedList.Read(Checkout.Path("modules", "Monitoring", "Kernel"))!.Plugins;
        ApprovedList.Sign(approved, "office", _key).Write(_office);
        await AgreedAsync(host);
        using var taken = await host.Client.PostAsJsonAsync("/api/v1/indicators", indicator);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode, JsonElement)> HealthAsync(RunningHost host)
    {
        using var answer = await host.Client.GetAsync("/api/v1/health");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task AgreedAsync(RunningHost host)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await HealthAsync(host) is (HttpStatusCode.OK, var health))
            {
                Assert.Equal("ok", health.GetProperty("state").GetString());
                return;
            }
            await Task.Delay(500);
        }
        Assert.Fail(host.Output);
    }
}
