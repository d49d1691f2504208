using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SunLedger.Authors.Plugins;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Authors.Commands;

/// <summary><c>sunledger explain RR-03</c>: a rule in words; <c>sunledger explain 42 --host … --api-key …</c>: a warning of a running host.</summary>
internal static class ExplainRule
{
    public static Command Command()
    {
        var what = new Argument<string>("what") { Description = "Code of a rule, or number of a warning." };
        var folders = new Option<string[]>("--in") { Description = "Where to look for rules.", DefaultValueFactory = _ => ["plugins"] };
        var host = new Option<string>("--host") { Description = "Address of a host, for a warning.", DefaultValueFactory = _ => "http://localhost:5180" };
        var apiKey = new Option<string?>("--api-key") { Description = "An API key of that host, for a warning." };
        var command = new Command("explain", "Says a rule, or why a warning was raised, in words.") { what, folders, host, apiKey };
        command.SetAction(async (parsed, ct) =>
        {
            var name = parsed.GetValue(what)!;
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var warning)) return await WarningAsync(warning, parsed.GetValue(host)!, parsed.GetValue(apiKey), ct);
            if (Told(new KernelRules().Define(), name)) return 0;
            foreach (var folder in parsed.GetValue(folders)!.SelectMany(AuthoredPlugin.Below))
                if (Told(await AuthoredPlugin.In(folder).DefineAsync(ct), name)) return 0;
            throw new AuthorException($"{name}: 没有此规则 / there is no such rule");
        });
        return command;
    }

    // The rule, and what it rests on with how sure that is: what is assumed is said to be assumed.
    private static bool Told(CategoryDefinition definition, string name)
    {
        if (definition.Rules.FirstOrDefault(r => r.Code == name) is not { } rule) return false;
        var parts = Explain.Definition(definition).Split("\n\n");
        Console.WriteLine(parts.Single(part => part.StartsWith($"规则 rule {name}:", StringComparison.Ordinal)).TrimEnd());
        foreach (var sourced in rule.RestsOn)
            Console.WriteLine($"  {Said(sourced)} [{sourced.Sourcing.Status?.ToString().ToLowerInvariant()}] {sourced.Sourcing.Source}".TrimEnd());
        if (rule.RestsOnAssumption) Console.WriteLine("  含假定 rests on an assumption");
        return true;
    }

    private static string Said(ISourced sourced) => sourced switch
    {
        Parameter p => $"参数 parameter: {p.Name} {p.English} = {Explain.Value(p.Default, p.Unit, Language.Chinese)}",
        WordList w => $"词表 word list: {w.Name} {w.English} = {string.Join('、', w.Words)}",
        Curve c => $"进度曲线 curve: {c.Name} {c.English} = {string.Join("; ", c.Points)}",
        StandardTable t => $"标准表 standards: {t.Name} {t.English}, {t.Rows.Count} 行 rows",
        ExclusiveTable t => $"互斥表 benefits that exclude each other: {t.Name} {t.English}, {t.Pairs.Count} 对 pairs",
        _ => $"{sourced.Name} {sourced.English}",
    };

    private static async Task<int> WarningAsync(long id, string host, string? apiKey, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = new Uri(host) };
        if (apiKey is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey);
        using var answer = await client.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/v1/warnings/{id}"), UriKind.Relative), ct);
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ct))!;
        if (!answer.IsSuccessStatusCode) throw new AuthorException($"{json["code"]}: {json["title"]} {json["detail"]}");
        foreach (var line in Lines(json)) Console.WriteLine(line);
        return 0;
    }

    private static IEnumerable<string> Lines(JsonNode w)
    {
        yield return $"{w["ruleCode"]} {w["ruleName"]} / {w["ruleEnglish"]} [{w["level"]}, {w["state"]}]: {w["subjectKind"]} {w["subjectId"]} {w["subjectName"]}";
        foreach (var (what, sentence) in new[] { ("规则 rule", w["words"]), ("取值 values", w["withValues"]), ("可能正常 may be innocent", w["mayBeInnocent"]), ("解除 cleared by", w["clearedBy"]) })
            yield return $"  {what}: {sentence?["zh"]} / {sentence?["en"]}";
        yield return $"  公式 formula: {w["formula"]}";
        foreach (var e in w["evidence"]!.AsArray()) yield return $"  证据 evidence: {e!["name"]} / {e["english"]} = {e["value"] ?? "未知 unknown"} {e["unit"]}".TrimEnd();
        foreach (var i in w["items"]!.AsArray()) yield return $"  同组 item: {i!["id"]} {i["on"]} {i["amount"]}";
        if (w["itemCount"]!.GetValue<int>() > w["items"]!.AsArray().Count) yield return $"  同组 items in all: {w["itemCount"]}";
        foreach (var p in w["parameters"]!.AsArray()) yield return $"  参数 parameter: {p!["name"]} = {p["value"]} [{p["status"]}] {p["source"]}";
        yield return $"  依据 basis: {w["basis"]}";
        if (w["due"] is { } due) yield return $"  时限 due: {due["step"]} {due["on"]}{(due["isLate"]!.GetValue<bool>() ? " 超期 late" : "")}";
        if (w["exemption"] is { } exemption) yield return $"  豁免 exempt: {exemption["basis"]} 至 until {exemption["until"]}";
        foreach (var h in w["history"]!.AsArray()) yield return $"  经过 history: {h!["at"]} {h["kind"]} {h["byName"]} {h["text"] ?? h["earlier"]?["words"]?["zh"]}".TrimEnd();
        yield return $"  定义 definition: {w["definitionCode"]} {w["definitionHash"]}";
    }
}
