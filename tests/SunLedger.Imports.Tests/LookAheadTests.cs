using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SunLedger.Imports.Tests;

/// <summary>
/// While one chunk of payments is stored, what the ledger knows of the next is read already. That must change nothing: a file in small chunks comes to what
/// the same rows come to when they are posted by the API in arrays of the same size, one after the other.
/// </summary>
public sealed class LookAheadTests
{
    private const int ChunkRows = 4;

    [Theory]
    [InlineData(Dialect.Sqlite, 1)]
    [InlineData(Dialect.Postgres, 2)]
    public async Task A_file_comes_to_what_its_rows_come_to_in_arrays(Dialect dialect, int seed)
    {
        var rows = Rows(seed);
        await using var byFile = await OpenAsync(dialect);
        await using var byArrays = await OpenAsync(dialect);

        var job = await byFile.ImportAsync("payments", File(rows), mode: "partial");
        foreach (var array in rows.Chunk(ChunkRows)) await PostAsync(byArrays, array);

        Assert.Equal(rows.Count, job.Int("accepted") + job.Int("duplicates") + job.Int("refused"));
        Assert.Equal(await Ledgers.PaymentsAsync(byArrays), await Ledgers.PaymentsAsync(byFile));
        Assert.Equal(await Ledgers.BalancesAsync(byArrays, "LA-1"), await Ledgers.BalancesAsync(byFile, "LA-1"));
        var (expected, warnings) = (await WarningsAsync(byArrays), await WarningsAsync(byFile));
        Assert.Equal(expected, warnings);
        Assert.True(warnings.Count(w => w.Rule == "KC-09") > 3, $"seed {seed}: {warnings.Count} warnings show nothing of twins in neighbouring chunks");
    }

    // Few payees, amounts, projects and days, so that most payments have a twin somewhere: in the same chunk, the one before, or further back. Some rows say
    // again what was said, or something else under the same id, and some return what was paid.
    private static List<Row> Rows(int seed)
    {
        var random = new Random(seed);
        var rows = new List<Row>();
        for (var i = 1; i <= 60; i++)
        {
            var earlier = rows.Count == 0 ? null : rows[random.Next(Math.Max(0, rows.Count - 9), rows.Count)];
            var row = new Row($"LA-{i:D3}", $"LA-P{random.Next(2)}", random.Next(1, 4) * 100m, new DateOnly(2018, 5, 1).AddDays(random.Next(40)), $"收款单位{random.Next(3)}", random.Next(5) == 0 ? $"F{random.Next(3)}" : null, null);
            rows.Add(random.Next(8) switch
            {
                0 when earlier is not null => earlier,
                1 when earlier is not null => row with { Id = earlier.Id },
                2 when earlier is { Returns: null } => earlier with { Id = row.Id, Amount = -earlier.Amount, Returns = earlier.Id, Invoice = null },
                _ => row,
            });
        }
        return rows;
    }

    private static async Task<Office> OpenAsync(Dialect dialect)
    {
        var office = await RealOffice.OpenAsync(dialect, 2018, new ImportSettings { ChunkRows = ChunkRows });
        await office.ImportAsync("indicators", Utf8("指标编号,资金代码,年度,区划代码,发文日期,金额,文号,fields.fund_component\nLA-1,P19,2018,370481,2018-01-01,60000000,练习,扶贫发展\n"));
        await office.ImportAsync("projects", Utf8("项目代码,项目名称,资金类别,区划代码,年度,总预算,fields.sub_direction\nLA-P0,村内道路,special-poverty,370481,2018,30000000,其他\nLA-P1,安全饮水,special-poverty,370481,2018,30000000,其他\n"));
        await office.ImportAsync("assignments", Utf8("安排编号,指标编号,项目代码,金额,日期\nLA-A0,LA-1,LA-P0,30000000,2018-01-01\nLA-A1,LA-1,LA-P1,30000000,2018-01-01\n"));
        return office;
    }

    private static byte[] File(IEnumerable<Row> rows) => Utf8("支付编号,指标编号,项目代码,支付金额,支付日期,收款人,票据号,原支付编号\n" + string.Concat(rows.Select(r =>
        string.Create(CultureInfo.InvariantCulture, $"{r.Id},LA-1,{r.Project},{r.Amount},{r.Day:yyyy-MM-dd},{r.Payee},{r.Invoice},{r.Returns}\n"))));

    private static async Task PostAsync(Office office, Row[] rows)
    {
        var body = rows.Select(r => new { r.Id, IndicatorId = "LA-1", ProjectCode = r.Project, r.Amount, PaidOn = r.Day, PayeeName = r.Payee, InvoiceNo = r.Invoice, r.Returns });
        var answer = await office.Client.PostAsJsonAsync("/api/v1/payments?mode=partial", body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<List<WarningLine>> WarningsAsync(Office office)
    {
        await using var db = office.Database.Database.Read();
        var sql = $"SELECT rule_code AS \"Rule\", subject_id AS \"Subject\", CAST(state AS text) AS \"State\", CAST(evidence AS text) AS \"Evidence\" FROM {db.Table("monitoring", "warnings")}";
        var found = await db.Database.SqlQueryRaw<WarningLine>(sql).ToListAsync();
        return [.. found.Select(w => w with { Evidence = Items(w.Evidence) }).OrderBy(w => w.Rule, StringComparer.Ordinal).ThenBy(w => w.Subject, StringComparer.Ordinal)];
    }

    private static string Items(string evidence) => string.Join(' ', JsonNode.Parse(evidence)!["items"]?.AsArray().Select(i => i!.Str("id")) ?? []);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private sealed record Row(string Id, string Project, decimal Amount, DateOnly Day, string Payee, string? Invoice, string? Returns);

    private sealed record WarningLine(string Rule, string Subject, string State, string Evidence);
}
