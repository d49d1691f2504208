using System.Text.Json;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.Quality;

/// <summary>How often a rule's warnings were settled for a reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How often.</param>
/// <param name="Lines">Address of the list that it counts.</param>
internal sealed record ReasonCount(SettleReason Reason, int Count, string Lines);

/// <summary>How good a rule is, by what became of its hits. A hit is a thing of a year that the rule warned about; hits = raised + suppressed.</summary>
/// <param name="Definition">Definition that it stands in.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Name">Its name, Chinese.</param>
/// <param name="English">Its name, English.</param>
/// <param name="Hits">Hits that counted, raised or held back.</param>
/// <param name="Raised">Hits that were warnings.</param>
/// <param name="Suppressed">Hits that an exemption holds back.</param>
/// <param name="Recorded">Hits on trial: only written down, and none of the hits.</param>
/// <param name="Open">Raised, and not over.</param>
/// <param name="Late">Open, and past the day for what is due.</param>
/// <param name="Settled">Raised and settled by people, by reason.</param>
/// <param name="Cleared">Raised, and over by themselves.</param>
/// <param name="Precision">Problems among the settled that say something about the rule; absent while none does.</param>
/// <param name="MedianOpenDays">Half of the open ones are older than this, in days; absent when none is open.</param>
/// <param name="OldestOn">Day on which the oldest open one opened.</param>
/// <param name="Lines">Addresses of the lists that its numbers count.</param>
internal sealed record RuleQuality(
    string Definition, string Rule, string Name, string English, int Hits, int Raised, int Suppressed, int Recorded, int Open, int Late,
    IReadOnlyList<ReasonCount> Settled, int Cleared, decimal? Precision, int? MedianOpenDays, DateOnly? OldestOn, QualityLines Lines)
{
    /// <summary>The quality of a rule from the counts of its warnings.</summary>
    public static RuleQuality Of(string definition, string rule, IReadOnlyList<QualityCell> cells, DateOnly today, WarningLinks links)
    {
        (string Name, string? Value)[] cell = [("definition", definition), ("rule", rule)];
        int Count(Func<QualityCell, bool> which) => cells.Where(which).Sum(c => c.Count);
        var up = cells.Where(c => IsUp(c.State)).OrderBy(c => c.OpenedOn).ToArray();
        var settled = cells.Where(c => c.State == WarningState.Settled && c.Reason is not null).GroupBy(c => c.Reason!.Value)
            .OrderBy(g => g.Key).Select(g => new ReasonCount(g.Key, g.Sum(c => c.Count), links.In("settled", [.. cell, ("reason", JsonNamingPolicy.CamelCase.ConvertName(g.Key.ToString()))]))).ToArray();
        int Says(HitQuality quality) => settled.Where(s => SettleReasons.Of(s.Reason).Says == quality).Sum(s => s.Count);
        var (right, wrong) = (Says(HitQuality.Problem), Says(HitQuality.FalseHit));
        return new(
            definition, rule, cells.Max(c => c.Name)!, cells.Max(c => c.English)!,
            Count(c => c.State != WarningState.Recorded), Count(c => c.State is not (WarningState.Suppressed or WarningState.Recorded)), Count(c => c.State == WarningState.Suppressed),
            Count(c => c.State == WarningState.Recorded), up.Sum(c => c.Count), up.Where(c => c.DueOn < today).Sum(c => c.Count), settled, Count(c => c.State == WarningState.Closed),
            right + wrong == 0 ? null : Math.Round((decimal)right / (right + wrong), 4), Median(up, today), up.FirstOrDefault()?.OpenedOn, QualityLines.Of(links, cell));
    }

    private static bool IsUp(WarningState state) => new WarningLife(state, null, null, null, null).IsUp;

    // Of an even number the older of the two in the middle.
    private static int? Median(QualityCell[] byOpening, DateOnly today)
    {
        var left = (byOpening.Sum(c => c.Count) - 1) / 2;
        foreach (var cell in byOpening)
        {
            if (left < cell.Count) return today.DayNumber - cell.OpenedOn!.Value.DayNumber;
            left -= cell.Count;
        }
        return null;
    }
}

/// <summary>Warnings of a rule that stand alike.</summary>
internal sealed record QualityCell(string Definition, string Rule, string Name, string English, WarningState State, SettleReason? Reason, DateOnly? OpenedOn, DateOnly? DueOn, int Count);
