using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Payees;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.PostPayments;

/// <summary>
/// Reads what posting will ask about payments of a file (twins, neighbours), while the payments before them are still being stored. What it sees is one
/// moment; <see cref="PayRun"/> takes it only while nobody else has posted a payment since.
/// </summary>
internal sealed class LookAhead(TimeProvider time, IMonitor monitor, IProjects projects, PayeeBook payees, Func<Successions> successions)
{
    public async Task<Foresight> ReadAsync(SunLedgerDb db, IReadOnlyList<Draft<PaymentDraft>> drafts, PostedBy by, CancellationToken ct)
    {
        var newest = await db.Set<Payment>().MaxAsync(p => (long?)p.No, ct) ?? 0;
        var twins = await Probe.TwinsAsync(db, Payment.Table, [.. drafts.Select(d => d.Asked).OfType<PaymentDraft>().Select(a => a.Id)], ct);
        var named = await NamedAsync(db, drafts, ct);
        var judgeable = Judgeable(drafts, named, by);
        var known = twins.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        if (known.Count > 0) judgeable.RemoveAll(p => known.Contains(p.Id));
        return new(newest, twins, named, judgeable.Count == 0 ? null : await monitor.LookAheadAsync(db, judgeable, time.Today(), ct));
    }

    private async Task<Named> NamedAsync(SunLedgerDb db, IReadOnlyList<Draft<PaymentDraft>> drafts, CancellationToken ct)
    {
        var books = new Books(successions());
        var ids = drafts.Select(d => d.Asked?.IndicatorId).OfType<string>().Distinct().ToArray();
        foreach (var indicator in await db.Set<Indicator>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(ct)) books.Add(new AccountInHand(indicator));
        var found = await projects.FindAsync(db, [.. drafts.Select(d => d.Asked?.ProjectCode).OfType<string>().Distinct()], ct);
        var inHand = (await ProjectMoney.FillAsync(db, [.. found.Values], ct)).ToDictionary(p => p.Code, p => new ProjectInHand(p), StringComparer.Ordinal);
        await ShareLookUp.TakeAsync(db, books, found.Values, ct);
        return new(books, inHand);
    }

    private List<PaymentFacts> Judgeable(IReadOnlyList<Draft<PaymentDraft>> drafts, Named named, PostedBy by)
    {
        var judgeable = new List<PaymentFacts>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Asked is not { } asked) continue;
            var (account, project) = (named.Books.Find(asked.IndicatorId, by), asked.ProjectCode is { } code ? named.Projects.GetValueOrDefault(code) : null);
            var share = account is null || project is null ? null : named.Books.Share(account, project.Facts.Key);
            var found = new FoundForPayment(account, project, share, asked.PayeeIn(payees));
            if (found.IsJudgeable(asked)) judgeable.Add(PaidFacts.Of(asked, i + 1, found));
        }
        return judgeable;
    }
}
