using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ReadFacts;

/// <summary>Shows releases to the rules, with the indicators at their ends.</summary>
internal sealed class ReleaseReader(SunLedgerDb db, Moment moment)
{
    /// <summary>These releases, in their order; the indicators that they came from are shown by <paramref name="show"/>.</summary>
    public async Task<IReadOnlyList<ReleaseFacts>> ReadAsync(
        IReadOnlyList<Release> releases, Func<IReadOnlyList<Indicator>, Task<IReadOnlyList<IndicatorFacts>>> show, CancellationToken ct)
    {
        if (releases.Count == 0) return [];
        var parents = releases.Select(r => r.FromKey).Distinct().ToArray();
        var stored = await db.Set<Indicator>().AsNoTracking().Where(i => parents.Contains(i.Key)).OrderBy(i => i.Key).ToListAsync(ct);
        await AccountsAt.TurnBackAsync(db, stored, moment, ct);
        var from = (await show(stored)).ToDictionary(i => i.Key);
        var children = releases.Select(r => r.ChildKey).ToArray();
        var levels = await db.Set<Indicator>().Where(i => children.Contains(i.Key)).Select(i => new { i.Key, i.Level }).ToDictionaryAsync(i => i.Key, i => i.Level, ct);
        var received = await db.Set<Receipt>().At(db, moment).Where(r => children.Contains(r.IndicatorKey)).ToDictionaryAsync(r => r.IndicatorKey, r => r.ReceivedOn, ct);
        var corrected = await CorrectedLines.ReadAsync(db, CorrectedKind.Releases, [.. releases.Select(r => r.Id)], moment, ct);
        return
        [
            .. releases.Select(r => Of(r, from[r.FromKey], levels[r.ChildKey]) with { ReceivedOn = received.TryGetValue(r.ChildKey, out var on) ? on : null })
                .Select(r => corrected.ContainsKey(r.Id) ? r with { Amount = Money.Zero, PovertyAmount = Money.Zero } : r),
        ];
    }

    /// <summary>A release as its line says it.</summary>
    public static ReleaseFacts Of(Release release, IndicatorFacts from, DivisionLevel toLevel) => new()
    {
        Id = release.Id,
        From = from,
        ToLevel = toLevel,
        DocNo = release.DocNo,
        Amount = new Money(release.AmountFen),
        PovertyAmount = new Money(release.PovertyFen),
        ReleasedOn = release.ReleasedOn,
        DistributionMode = release.DistributionMode,
    };
}
