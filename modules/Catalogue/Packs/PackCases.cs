using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Categories.Cases;

namespace SunLedger.Catalogue.Packs;

/// <summary>A case of a pack, and what is wrong with it; nothing when it holds.</summary>
internal sealed record JudgedCase(CaseRow Row, IReadOnlyList<PackFault> Faults);

/// <summary>
/// Judges the cases of a pack by the definition with the pack laid over it. A rule of the pack must say what the case names, and be quiet where it names
/// none; of a rule from above only what the case names is asked: the bureau answers for its own.
/// </summary>
internal static class PackCases
{
    /// <summary>How many cases a category may carry: they are judged at every stroke of whoever writes at the pack.</summary>
    public const int Most = 500;

    /// <summary>How long what a case says of one item may be.</summary>
    public const int Longest = 2_000;

    public static IReadOnlyList<JudgedCase> Judge(PackCategory category, CategoryDefinition definition)
    {
        var own = category.Overlay.Rules.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        return [.. category.Cases.Take(Most).Select((row, at) => new JudgedCase(row, Faults(category, definition, own, row, at + 1)))];
    }

    /// <summary>What is wrong with the list of cases as a whole.</summary>
    public static IEnumerable<PackFault> Unclear(PackCategory category)
    {
        if (category.Cases.Count > Most) yield return Fault($"{category.Code}/cases", "too_many", $"一个类别至多{Most}条情形", $"a category carries at most {Most} cases");
        foreach (var twice in category.Cases.GroupBy(row => row.Name).Where(rows => rows.Count() > 1)) yield return Fault(PathOf(category, twice.Key), "duplicate_code", $"情形“{twice.Key}”写了两次", $"the case \"{twice.Key}\" is said twice");
        foreach (var twice in category.Ordinary.GroupBy(one => one.Subject).Where(of => of.Count() > 1))
            yield return Fault($"{category.Code}/ordinary/{Subjects.Word(twice.Key)}", "duplicate_code", $"平常一项：{Subjects.Name(twice.Key).Chinese}写了两次", $"the ordinary {Subjects.Name(twice.Key).English} is said twice");
    }

    private static IReadOnlyList<PackFault> Faults(PackCategory category, CategoryDefinition definition, HashSet<string> own, CaseRow row, int number)
    {
        var path = PathOf(category, row.Name);
        var ordinary = category.Ordinary.FirstOrDefault(one => one.Subject == row.Subject)?.Item;
        if (row.Others.Append(row.Differs).Append(ordinary).Any(text => text?.Length > Longest)) return [Fault(path, "too_long", $"一项的内容超过{Longest}个字符", $"what is said of an item is longer than {Longest} characters")];
        try
        {
            var read = row.Read(definition, ordinary, number);
            return
            [
                .. CaseRun.Misses(definition, row.Subject, read, rule => own.Contains(rule.Code) || read.Warns!.ContainsKey(rule.Code)).Select(miss => Fault(
                    path, "case_fails", $"第{number}条情形“{row.Name}”：{miss.Rule}应为{Chinese(miss.Expected)}，实为{Chinese(miss.Got)}",
                    $"case {number}, {row.Name}: {miss.Rule} expected {miss.Expected}, was {miss.Got}")),
            ];
        }
        catch (CaseFormatException e)
        {
            return [Fault(path, "case_words", $"第{number}条情形“{row.Name}”：此处应为{e.Expected.Chinese}", $"case {number}, {row.Name}: expected {e.Expected.English}")];
        }
    }

    private static string PathOf(PackCategory category, string name) => $"{category.Code}/cases/{name}";

    // Where it stands is known to whoever read the file.
    private static PackFault Fault(string path, string code, string chinese, string english) => new(path, default, code, new(chinese, english));

    private static string Chinese(Verdict verdict) => verdict switch
    {
        { Level: Level.Red } => "红色预警",
        { Level: Level.Orange } => "橙色预警",
        { Level: Level.Yellow } => "黄色预警",
        { Answer: Answer.No } => "不预警",
        _ => "无法判断",
    };
}
