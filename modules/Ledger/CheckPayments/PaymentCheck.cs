using SunLedger.Ledger.Batches;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.ReserveMoney;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Monitoring;

namespace SunLedger.Ledger.CheckPayments;

/// <summary>
/// Checks payments by posting them and taking everything back: there is no second opinion that could differ from what posting will say. A payment that
/// was checked before may hold its own money already, which does not stand in its way (<see cref="OwnHolds"/>).
/// </summary>
internal sealed class PaymentCheck(IMonitor monitor, Func<SunLedgerDb, IMonitor, PayRun> pay, Func<SunLedgerDb, IPostingRun<ReservationDraft>> reserve, EvidenceBrought brought)
{
    /// <summary>Checks, inside the caller's transaction, and leaves nothing behind.</summary>
    public async Task<IReadOnlyList<CheckedPayment>> CheckAsync(SunLedgerDb db, IReadOnlyList<Draft<PaymentDraft>> drafts, PostedBy by, bool english, CancellationToken ct)
    {
        var attempt = await Attempt.BeginAsync(db, ct);
        var run = pay(db, new ForgetfulMonitor(monitor));
        var results = await run.PostAsync([new Call<PaymentDraft>(drafts, BatchMode.Partial, by)], ct);
        await attempt.TakeBackAsync(ct);
        var (found, files) = (run.Found, await brought.OfAsync(db, [.. drafts.Select(d => d.Asked?.Id).OfType<string>().Distinct()], ct));
        return [.. results[0].Select((result, i) => Verdicts.Of(result, [.. found[i + 1]], drafts[i].Asked is { } asked ? EvidenceBrought.For(asked.Id, asked.IndicatorId, files) : [], english))];
    }

    /// <summary>Holds the money of those that may be paid, for so many minutes, under the payment's own id.</summary>
    public async Task<IReadOnlyList<CheckedPayment>> HoldAsync(
        SunLedgerDb db, IReadOnlyList<Draft<PaymentDraft>> drafts, IReadOnlyList<CheckedPayment> verdicts, int minutes, PostedBy by, bool english, CancellationToken ct)
    {
        var answer = verdicts.ToArray();
        var places = Enumerable.Range(0, answer.Length).Where(i => MayBeHeld(answer[i], drafts[i])).ToArray();
        var asked = places.Select(i => Reservation(drafts[i].Asked!, drafts[i].Row, minutes)).ToArray();
        var held = asked.Length == 0 ? [] : (await reserve(db).PostAsync([new Call<ReservationDraft>(asked, BatchMode.Partial, by)], ct))[0];
        for (var i = 0; i < held.Count; i++)
        {
            var row = answer[places[i]];
            answer[places[i]] = held[i].Outcome == Outcome.Refused
                ? row with { Verdict = CheckVerdict.Prohibit, Reasons = [.. held[i].Faults.Select(f => Verdicts.Reason(f, english)), .. row.Reasons] }
                : row with { ReservationId = row.Id };
        }
        return answer;
    }

    private static bool MayBeHeld(CheckedPayment verdict, Draft<PaymentDraft> draft) =>
        verdict is { Verdict: <= CheckVerdict.EvidenceRequired, IsPosted: false } && draft.Asked is { } asked && asked.Amount > Money.Zero;

    private static Draft<ReservationDraft> Reservation(PaymentDraft asked, int row, int minutes) => new(
        row, asked.Id, new ReservationDraft(asked.Id, PendingKind.Pay, asked.IndicatorId, asked.ProjectCode, null, asked.Amount, minutes, "支付前校验"), []);
}
