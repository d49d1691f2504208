using System.Text.Json;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Monitoring.Tests.Speed;

/// <summary>The kernel's three item rules and <see cref="TwelveRules"/>, as a programmer would write them who needs nothing but the count: no evidence, no "cannot judge".</summary>
internal static class TwelveByHand
{
    private static readonly DateOnly Today = new(2018, 9, 30);
    private static readonly HashSet<string> InLibrary = ["已入库", "已安排", "实施", "完工", "验收", "移交"];
    private static readonly string[] Words = ["楼堂馆所", "小汽车", "招待费", "烟酒", "礼品", "出国", "奖金", "通讯设备"];

    public static int Count(PaymentFacts[] payments)
    {
        var (hits, accepted) = (0, new Dictionary<ProjectFacts, bool>(ReferenceEqualityComparer.Instance));
        foreach (var payment in payments) hits += Count(payment, accepted);
        return hits;
    }

    private static int Count(PaymentFacts p, Dictionary<ProjectFacts, bool> accepted)
    {
        var (amount, project, held) = (p.Amount.Fen, p.Project, p.Indicator.Balances);
        var after = p.PaidBeforeOnProject.Fen + amount;
        var hits = 0;
        if (amount > 0)
        {
            var firstYear = p.Indicator.OriginYear; // the year less the age of what was carried over
            if (project is not null && (!InLibrary.Contains(project.LibraryState) || project.LibraryYear < firstYear || project.LibraryYear > p.Indicator.Year)) hits++;
            if (project is null || p.AssignedHere.Fen <= 0) hits++;
            if (p.PaidBefore.Fen + amount + held.Reserved.Fen > held.Available.Fen - held.Released.Fen) hits++;
        }
        if (project?.Contract is { } contract)
        {
            if (project.AcceptedOn is null && after * 100 > contract.Fen * 97) hits++;
            if (project.Progress is { } progress && (decimal)after / contract.Fen > progress + 0.10m) hits++;
        }
        if (p.Use is { } use && Words.Any(word => use.Contains(word, StringComparison.Ordinal))) hits++;
        if (p.FunctionSubject is { } subject && (Begins(subject, "205") || Begins(subject, "206") || Begins(subject, "208"))) hits++;
        if (p.SettleMode == "现金" && amount > 100_000) hits++;
        if (p.PayeeKind is "单位实有资金" or "专户") hits++;
        if (amount > 50_000_000 && p.VoucherDate is { } voucher && p.PaidOn.DayNumber - voucher.DayNumber > 30) hits++;
        if (amount > p.AssignedHere.Fen - p.PaidBeforeOnProject.Fen) hits++;
        if (project?.AcceptedOn is { } on && Today.DayNumber - on.DayNumber > 365 && IsAccepted(project, accepted)) hits++;
        return hits;
    }

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static bool IsAccepted(ProjectFacts project, Dictionary<ProjectFacts, bool> accepted)
    {
        if (accepted.TryGetValue(project, out var known)) return known;
        using var fields = JsonDocument.Parse(project.Fields!);
        return accepted[project] = fields.RootElement.GetProperty("accepted").GetBoolean();
    }
}
