using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>
/// Runs a document: makes the calls of its <c>http</c> blocks as the division and on the day that each line begins with, asks the queries of its
/// <c>sql</c> blocks, and writes under each what the ledger says. A document that tells the truth comes back as it was.
/// </summary>
internal sealed partial class WorkedExample(Office office, TestSite site)
{
    private static readonly string[] Paths = [Places.Shandong, Places.Zaozhuang, Places.Tengzhou];
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>The document with the answers of this ledger.</summary>
    public async Task<string> RunAsync(string document)
    {
        office.Projects.Add("P-1");
        office.Projects.Add("P-2");
        var (said, end) = (new StringBuilder(), 0);
        foreach (Match block in Block().Matches(document))
        {
            var body = block.Groups[2];
            said.Append(document, end, body.Index - end).Append(block.Groups[1].Value == "sql" ? await AskAsync(body.Value) : await CallAsync(body.Value));
            end = body.Index + body.Length;
        }
        return said.Append(document, end, document.Length - end).ToString();
    }

    /// <summary>The queries that a document shows, with the answers that it gives.</summary>
    public static IReadOnlyList<string> Queries(string document) =>
        [.. Block().Matches(document).Where(b => b.Groups[1].Value == "sql").Select(b => b.Groups[2].Value)];

    /// <summary>A query, and under it as comments the rows that it finds. It is written for PostgreSQL; SQLite has prefixes instead of schemas.</summary>
    public async Task<string> AskAsync(string block)
    {
        var sql = string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal))).TrimEnd();
        await using var db = office.Db.Database.Read();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Schema().Replace(sql, db.Table("ledger", ""));
        await using var rows = await command.ExecuteReaderAsync();
        var said = new StringBuilder(sql).Append('\n');
        while (await rows.ReadAsync())
            said.Append("-- ").AppendJoin(" | ", Enumerable.Range(0, rows.FieldCount).Select(i => Convert.ToString(rows.GetValue(i), CultureInfo.InvariantCulture))).Append('\n');
        return said.ToString();
    }

    private async Task<string> CallAsync(string block)
    {
        var said = new StringBuilder();
        foreach (Match call in Call().Matches(block))
        {
            said.Append(call.Value);
            var on = DateOnly.ParseExact(call.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            office.Db.Clock.Set(on.Year, on.Month, on.Day);
            office.Clerk.In(Paths.Single(p => p.EndsWith($"/{call.Groups[2].Value}/", StringComparison.Ordinal)));
            said.Append(await AnswerAsync(call.Groups[3].Value, call.Groups[4].Value));
            office.Clerk.In(Places.Shandong);
            await EntriesAsync(said);
        }
        return said.ToString();
    }

    private async Task<string> AnswerAsync(string route, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{route}") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("en"));
        using var answer = await site.Client.SendAsync(request);
        var body = await answer.JsonAsync();
        var outcomes = body["errors"] is JsonArray errors
            ? errors.Select(e => $"{e!["code"]}: {e["message"]}")
            : body["results"]!.AsArray().Select(r => $"{r!["id"]} {r["outcome"]}");
        return $"{(int)answer.StatusCode} {string.Join(", ", outcomes)}\n";
    }

    // What the call wrote on any statement, an account's line before and after.
    private async Task EntriesAsync(StringBuilder said)
    {
        foreach (var indicator in (await office.AllAsync<Indicator>()).OrderBy(i => i.Key))
        {
            var statement = (await (await site.Client.GetAsync($"/api/v1/indicators/{indicator.Id}/statement")).JsonAsync())["items"]!.AsArray();
            foreach (var e in statement.Skip(_seen.GetValueOrDefault(indicator.Id)))
                said.Append(CultureInfo.InvariantCulture, $"{indicator.Id} #{e!["seq"]!.GetValue<long>(),-2} {e["movement"],-10} {Yuan(e["amount"]),12} │ {Yuan(e["undistributedBefore"]),12} → {Yuan(e["undistributedAfter"]),12} │ {Yuan(e["before"]),12} → {Yuan(e["after"]),12}")
                    .Append(e["isBackfilled"]!.GetValue<bool>() ? " 补录\n" : "\n");
            _seen[indicator.Id] = statement.Count;
        }
    }

    private static string Yuan(JsonNode? amount) => amount!.GetValue<decimal>().ToString("N2", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^```(http|sql)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    // 2018-01-10 370000 POST /indicators {…}, and lines that go on with it are indented.
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d) (\d{6}) POST (\S+) (.*\n(?: .*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"\bledger\.(?=[a-z])")]
    private static partial Regex Schema();
}
