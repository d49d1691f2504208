using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SunLedger.Imports.Tests;

/// <summary>A month of a real council's payments, imported as published and reconciled to the fen. See tests/data/payments/README.md.</summary>
public sealed class CouncilPaymentsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Count_and_sum_reconcile_with_the_file_to_the_fen(Dialect dialect)
    {
        await using var office = await OpenAsync(dialect);
        var file = RealOffice.Data("payments", "payments-2018-04.csv.gz");
        var lines = Lines(file);

        var job = await office.ImportAsync("payments", file, "payments", "devon-2018-04.payments");

        Assert.Equal((lines.Count, lines.Sum(Fen) / 100m), (job.Int("accepted"), job["totals"]!.Yuan("amount")));
        Assert.Equal((7806, 58_524_738.51m, 511), (job.Int("accepted"), job["totals"]!.Yuan("amount"), job.Int("rounded")));
        var stored = await Ledgers.PaymentsAsync(office);
        Assert.Equal(lines.ToDictionary(l => l.Id, l => (Fen(l), l.Payee)), stored.ToDictionary(p => p.Id, p => (p.AmountFen, p.PayeeName)));
        Assert.Equal((88, -934_606.95m, 301), (stored.Count(p => p.AmountFen < 0), stored.Where(p => p.AmountFen < 0).Sum(p => p.AmountFen) / 100m, stored.Count(p => p.PayeeName == "REDACTED UNDER DP ACT")));
        Assert.Equal((60_000_000m, 0m, 60_000_000m, 58_524_738.51m), await Ledgers.BalancesAsync(office, "DCC-2018"));
    }

    [Fact]
    public async Task What_rounding_moved_is_dust()
    {
        await using var office = await OpenAsync(Dialect.Sqlite);

        var job = await office.ImportAsync("payments", RealOffice.Data("payments", "payments-2018-04.csv.gz"), "payments", "devon-2018-04.payments");
        var again = await office.ImportAsync("payments", RealOffice.Data("payments", "payments-2018-04.csv.gz"), "payments", "devon-2018-04.payments");

        Assert.InRange(Math.Abs(job.Yuan("roundedYuan")), 0m, 0.000_000_001m);
        Assert.Equal((0, 7806, 58_524_738.51m), (again.Int("accepted"), again.Int("duplicates"), again["sums"]!["amount"]!.Yuan("duplicates")));
    }

    private static async Task<Office> OpenAsync(Dialect dialect)
    {
        var office = await RealOffice.OpenAsync(dialect, 2018);
        await office.ImportAsync("indicators", Encoding.UTF8.GetBytes("指标编号,资金代码,年度,区划代码,发文日期,金额,文号,fields.fund_component\nDCC-2018,P19,2018,370481,2018-01-01,60000000,练习,扶贫发展\n"));
        await office.ImportAsync("projects", Encoding.UTF8.GetBytes("项目代码,项目名称,资金类别,区划代码,年度,总预算,fields.sub_direction\nDCC-2018-04,Devon County Council 2018-04,special-poverty,370481,2018,60000000,其他\n"));
        await office.ImportAsync("assignments", Encoding.UTF8.GetBytes("安排编号,指标编号,项目代码,金额,日期\nDCC-2018-04,DCC-2018,DCC-2018-04,60000000,2018-01-01\n"));
        return office;
    }

    // Read here a second time by other means: the file has quotes, but no line break inside a cell.
    private static List<(string Id, string Amount, string Payee)> Lines(byte[] gzip)
    {
        using var reader = new StreamReader(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress), Encoding.UTF8);
        reader.ReadLine();
        var lines = new List<(string, string, string)>();
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            lines.Add((cells[3], cells[5], cells[6]));
        }
        return lines;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) cells.Add("");
            else cells[^1] += c;
        }
        return cells;
    }

    // Nearest fen by decimal arithmetic; no amount of the file is anywhere near half a fen.
    private static long Fen((string Id, string Amount, string Payee) line) => (long)Math.Round(decimal.Parse(line.Amount, CultureInfo.InvariantCulture) * 100);
}
