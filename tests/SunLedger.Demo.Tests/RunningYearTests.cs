using System.Net.Http.Json;
using System.Text.Json;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Tests;

/// <summary>The sample year on the real host: loaded through the import, posted by the ledger, judged by the engine.</summary>
public class RunningYearTests
{
    private static readonly Book Book = SampleYear.Write();
    private static readonly HashSet<string> Attempts = [.. Book.Faults.Where(f => f.IsRefused).Select(f => f.Id())];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_demo_warns_about_exactly_the_seeded_faults_and_adds_up_to_the_fen(Dialect dialect)
    {
        await using var host = await RunningHost.StartAsync(dialect, demo: true);

        Assert.Equal(Expected(), await WarningsAsync(host.Client));
        Assert.Equal(["2018-12-31"], await DaysAsync(host.Client)); // what was judged as it was loaded, too
        AssertLoaded(host.Output, "releases.csv.gz", Book.Releases.Count - Book.Refusals.Count, Book.Refusals.Count);
        AssertLoaded(host.Output, "payments.csv.gz", Book.Payments.Count - Attempts.Count, Attempts.Count);

        AssertLoaded(host.Output, "person-lines.csv", Book.Lines.Count, 0);

        var totals = (await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/overview?year=2018")).GetProperty("totals");
        Assert.Equal(Book.Indicators.Sum(i => i.Amount.InYuan), totals.GetProperty("amount").GetDecimal());
        Assert.Equal(Book.Assignments.Sum(a => a.Amount.InYuan), totals.GetProperty("assigned").GetDecimal());
        Assert.Equal(Book.Payments.Where(p => !Attempts.Contains(p.Id)).Sum(p => p.Amount.InYuan), totals.GetProperty("paid").GetDecimal());

        AssertLoaded(host.Output, "clearing-notes.csv.gz", Clearing.Of(Book).Count, 0);

        // The books hold together, but for the list whose payment lacks its line (KD-05) and the voucher of which the treasury cleared too little.
        var lacking = Book.Payments.Single(p => p.Id == Book.Faults.Single(f => f.Rule == "KD-05").Id());
        Assert.Equal([$"treasury_cleared {Clearing.VoucherOf(Clearing.Lacking(Book))} {-Clearing.Short.InYuan:0}", $"roll_lines {lacking.PersonBatch} {-lacking.Amount.InYuan:0}"], await DifferencesAsync(host.Client));

        await SwitchOffAndOnAsync(host.Client);
        Assert.Equal(Expected(), await WarningsAsync(host.Client)); // nothing is due after the year's last day, however late it is judged
    }

    // What differs between two sides of the books, and by how much.
    private static async Task<string[]> DifferencesAsync(HttpClient client)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/reconciliation", new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return
        [
            .. from identity in (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("identities").EnumerateArray()
               from row in identity.GetProperty("rows").EnumerateArray()
               select $"{identity.GetProperty("code").GetString()} {row.GetProperty("subject").GetString()} {row.GetProperty("difference").GetDecimal():0}",
        ];
    }

    // Switching on asks for the sweeps that a night asks for. Sweeps are done in the order in which they were asked for: when a later one is done, they are.
    private static async Task SwitchOffAndOnAsync(HttpClient client)
    {
        foreach (var isOn in new[] { false, true })
        {
            var answer = await client.PostAsJsonAsync("/api/v1/switches", new { kind = "category", code = "rural-roads", isOn, reason = "试验开关" });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
        var asked = await client.PostAsJsonAsync("/api/v1/sweeps", new { year = 2018 });
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        for (var i = 0; i < 480; i++)
        {
            var state = (await client.GetFromJsonAsync<JsonElement>(asked.Headers.Location)).GetProperty("state").GetString();
            Assert.NotEqual("failed", state);
            if (state == "done") return;
            await Task.Delay(250);
        }
        Assert.Fail("The sweeps did not end within two minutes.");
    }

    private static string[] Expected() =>
        [.. Book.Faults.Select(f => $"{f.Rule} {f.Level} {f.Id()}{(f.IsRefused ? " refused" : "")}").Order(StringComparer.Ordinal)];

    private static Task<string[]> WarningsAsync(HttpClient client) => WarningsAsync(client, Line);

    // The days on which what is open was judged.
    private static async Task<string[]> DaysAsync(HttpClient client) => [.. (await WarningsAsync(client, w => w.GetProperty("asOf").GetString()!)).Distinct()];

    private static async Task<string[]> WarningsAsync(HttpClient client, Func<JsonElement, string> line)
    {
        var found = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/v1/warnings?limit=500&cursor={Uri.EscapeDataString(cursor)}");
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(line));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static string Line(JsonElement warning) =>
        $"{warning.GetProperty("ruleCode").GetString()} {warning.GetProperty("level").GetString()} {warning.GetProperty("subjectId").GetString()}{(warning.GetProperty("isAttempt").GetBoolean() ? " refused" : "")}";

    private static void AssertLoaded(string output, string file, int accepted, int refused)
    {
        var line = output.Split('\n').Single(l => l.TrimStart().StartsWith(file, StringComparison.Ordinal));
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(["accepted", $"{accepted}", "duplicates", "0", "refused", $"{refused}"], words[1..]);
    }
}
