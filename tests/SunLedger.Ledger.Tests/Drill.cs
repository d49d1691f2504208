using System.Globalization;
using System.Text.Json.Nodes;

namespace SunLedger.Ledger.Tests;

/// <summary>Follows every number of an overview to its lines, on the screen's page, on all pages, and in the export.</summary>
internal static class Drill
{
    private static readonly Dictionary<string, string> CsvColumns = new() { ["amount"] = "计入金额", ["held"] = "计入金额", ["undistributed"] = "计入金额", ["assigned"] = "安排金额", ["paid"] = "支付金额", ["paidFinal"] = "支付金额", ["paidPassed"] = "支付金额", ["paidSpecial"] = "支付金额", ["paidRetained"] = "支付金额", ["paidUnstated"] = "支付金额", ["released"] = "下达金额", ["inTransit"] = "下达金额" };

    public static async Task<JsonNode> GetAsync(TestSite site, string address)
    {
        var answer = await site.Client.GetAsync(address.StartsWith("/api/", StringComparison.Ordinal) ? address : $"/api/v1{address}");
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.JsonAsync();
    }

    /// <summary>Every number that names its lines equals their sum; answers how many there were.</summary>
    public static async Task<int> AddsUpAsync(TestSite site, JsonNode overview, bool withFiles = false)
    {
        MonthsAddUp(overview);
        var cells = Cells(overview).ToList();
        foreach (var (number, definition, lines) in cells)
        {
            var sum = (await GetAsync(site, lines))["sum"]!;
            Assert.True(number == Yuan(sum["amount"]), $"{lines}: the cell says {number}, the lines {sum["amount"]}");
            Assert.Equal(definition, sum["definition"]!.GetValue<string>());
            if (!withFiles || number == 0) continue;
            Assert.Equal(number, await PagesAsync(site, lines, definition));
            if (CsvColumns.TryGetValue(definition, out var column)) Assert.Equal(number, await FileAsync(site, lines, column));
        }
        return cells.Count;
    }

    /// <summary>The months, what lies outside of the year among them, are what was paid.</summary>
    public static void MonthsAddUp(JsonNode overview) => Assert.Equal(Yuan(overview["totals"]!["paid"]), overview["byMonth"]!.AsArray().Sum(m => Yuan(m!["paid"])));

    /// <summary>Every node and link of a flow that names its lines equals their sum; answers how many there were.</summary>
    public static async Task<int> FlowAddsUpAsync(TestSite site, JsonNode flow)
    {
        var links = flow["links"]!.AsArray().Select(l => (Source: l!["source"]!.GetValue<string>(), Target: l["target"]!.GetValue<string>(), Amount: Yuan(l["amount"]), Lines: l["lines"])).ToList();
        var nodes = flow["nodes"]!.AsArray().Select(n => (Id: n!["id"]!.GetValue<string>(), Lines: n["lines"]));
        var numbers = links.Select(l => (l.Amount, l.Lines)).Concat(nodes.Select(n => (Amount: Math.Max(links.Where(l => l.Source == n.Id).Sum(l => l.Amount), links.Where(l => l.Target == n.Id).Sum(l => l.Amount)), n.Lines)))
            .Where(n => n.Lines is not null).ToList();
        foreach (var (amount, lines) in numbers)
        {
            var sum = (await GetAsync(site, lines!["lines"]!.GetValue<string>()))["sum"]!;
            Assert.Equal((lines["lines"]!.GetValue<string>(), amount, lines["definition"]!.GetValue<string>()), (lines["lines"]!.GetValue<string>(), Yuan(sum["amount"]), sum["definition"]!.GetValue<string>()));
        }
        return numbers.Count;
    }

    private static IEnumerable<(decimal Number, string Definition, string Lines)> Cells(JsonNode overview)
    {
        JsonNode[] rows =
        [
            overview["totals"]!, overview["own"]!,
            .. new[] { "byFundLevel", "byCategory", "byFund", "byDivision", "byMonth" }.SelectMany(view => overview[view]!.AsArray().OfType<JsonNode>()),
        ];
        foreach (var row in rows)
        {
            foreach (var (name, lines) in row["lines"]!.AsObject())
            {
                if (lines is null || name == "warnings") continue; // nobody monitors here: Monitoring's tests follow these
                var number = row[name] ?? row["received"]!;
                yield return (Yuan(number), lines["definition"]!.GetValue<string>(), lines["lines"]!.GetValue<string>());
            }
        }
        yield return (Yuan(overview["unmatched"]!["amount"]), "unmatched", overview["unmatched"]!["lines"]!["lines"]!.GetValue<string>());
        yield return (Yuan(overview["open"]!["amount"]), "undistributed", overview["open"]!["lines"]!["lines"]!.GetValue<string>());
    }

    private static async Task<decimal> PagesAsync(TestSite site, string lines, string definition)
    {
        var (sum, next) = (0m, "");
        do
        {
            var page = await GetAsync(site, $"{lines}&limit=20{(next == "" ? "" : $"&cursor={next}")}");
            sum += page["items"]!.AsArray().Sum(item => Yuan(definition is "amount" or "held" or "undistributed" ? item!["counted"] : item!["amount"]));
            next = page["next"]?.GetValue<string>() ?? "";
        }
        while (next != "");
        return sum;
    }

    private static async Task<decimal> FileAsync(TestSite site, string lines, string column)
    {
        var rows = (await site.Client.GetStringAsync(lines.Replace("?", ".csv?", StringComparison.Ordinal))).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var place = Array.IndexOf(rows[0].Split(','), column);
        return rows.Skip(1).Where(row => row[0] != '#').Sum(row => decimal.Parse(row.Split(',')[place], CultureInfo.InvariantCulture));
    }

    private static decimal Yuan(JsonNode? node) => node!.GetValue<decimal>();
}
