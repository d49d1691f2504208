using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace SunLedger.ApiClients.Tests;

/// <summary>docs/guides/typescript as somebody outside takes it: made from the document by its one command, compiled, and used against a started host.</summary>
public sealed class TypeScriptClientTests
{
    private static readonly string Folder = Checkout.Path("docs", "guides", "typescript");
    private static readonly Lazy<Task> Made = new(MakeAsync);

    [Fact]
    public async Task The_client_of_the_guide_compiles_posts_a_payment_and_reads_a_refusal()
    {
        await Made.Value;
        await using var host = await RunningHost.StartAsync(Dialect.Sqlite);
        var key = await OpenBooksAsync(host.Client);
        var file = Path.Combine(Directory.CreateTempSubdirectory("sunledger-typescript-").FullName, "payments.json");
        object[] payments = [Payment("Z-1", 120_000.50m), Payment("Z-1", 120_000.50m), Payment("Z-2", 999_999)];
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(payments));

        var (exit, said) = await RunAsync("node", ["dist/treasury.js", file], [("SUNLEDGER_HOST", host.Client.BaseAddress!.ToString()), ("SUNLEDGER_KEY", key)]);

        Assert.True(exit == 0, said);
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Z-1: accepted", "Z-1: accepted (told again)", "refused 422 exceeds_indicator"], lines[..3]);
        Assert.Contains(lines[3..], l => l.StartsWith("  row 1 amount exceeds_indicator: ", StringComparison.Ordinal));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task What_the_document_does_not_know_does_not_compile()
    {
        await Made.Value;
        var wrong = Path.Combine(Folder, "dist", "wrong.ts");
        var right = await File.ReadAllTextAsync(Path.Combine(Folder, "treasury.ts"));
        await File.WriteAllTextAsync(wrong, right.Replace("'./sunledger.js'", "'../sunledger.js'", StringComparison.Ordinal).Replace("'/api/v1/payments'", "'/api/v1/payment'", StringComparison.Ordinal));

        var (exit, said) = await RunAsync("npx", ["--no-install", "tsc", "--noEmit", "--strict", "--module", "NodeNext", "--target", "ES2022", "--types", "node", wrong]);

        File.Delete(wrong);
        Assert.NotEqual(0, exit);
        Assert.Contains("/api/v1/payment", said, StringComparison.Ordinal);
    }

    // node_modules is as new as its lock, or is made anew.
    private static async Task MakeAsync()
    {
        var made = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(made) || File.GetLastWriteTimeUtc(made) < File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"))) await MustAsync("npm", "ci", "--no-audit", "--no-fund");
        await MustAsync("npm", "run", "client");
    }

    private static async Task MustAsync(string program, params string[] arguments)
    {
        var (exit, said) = await RunAsync(program, arguments);
        Assert.True(exit == 0, said);
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    // What the quick start enters before it pays; the secret of a program that may pay.
    private static async Task<string> OpenBooksAsync(HttpClient admin)
    {
        await PostAsync(admin, "indicators", new
        {
            id = "T-1", fundCode = "C21", year = 2018, divisionCode = "370481", docNo = "枣财农指〔2018〕5号", docDate = "2018-02-20", amount = 500_000, isExecutable = true, registeredOn = "2018-02-20",
            functionSubject = "2130504", fields = new { fund_component = "扶贫发展" },
        });
        await PostAsync(admin, "projects", new
        {
            code = "P-1", name = "村内道路硬化", categoryCode = "special-poverty", divisionCode = "370481", libraryState = "已入库", libraryYear = 2018, budget = 400_000,
            fields = new { sub_direction = "小型公益设施", target_village_code = "370481001201", poor_village = true, forms_asset = false },
        });
        await PostAsync(admin, "assignments", new { id = "A-1", indicatorId = "T-1", projectCode = "P-1", amount = 300_000, assignedOn = "2018-03-01" });
        var client = await PostAsync(admin, "clients", new { name = "国库接口", divisionCode = "370400", scopes = new[] { "ledger.see", "payments.post" } });
        return client.GetProperty("key").GetString()!;
    }

    private static async Task<JsonElement> PostAsync(HttpClient admin, string path, object body)
    {
        using var answer = await admin.PostAsJsonAsync($"/api/v1/{path}", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static object Payment(string id, decimal amount) => new
    {
        id, indicatorId = "T-1", projectCode = "P-1", amount, paidOn = "2018-06-15", payeeName = "滕州市荆河建筑工程有限公司", payeeAccount = "37048100012345678", use = "道路硬化工程进度款",
    };
}
