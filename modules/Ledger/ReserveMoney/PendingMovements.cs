using System.Text.Json;
using SunLedger.Ledger.AssignToProjects;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.PostPayments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ReserveMoney;

/// <summary>Movements in two phases, for the API and for other modules.</summary>
internal sealed class PendingMovements(
    Func<SunLedgerDb, IPostingRun<ReservationDraft>> reserve, Func<SunLedgerDb, IPostingRun<EndDraft>> end, Func<SunLedgerDb, PayRun> pay, EvidenceBrought brought, EvidenceFirst first,
    Func<SunLedgerDb, IPostingRun<ReleaseDraft>> release, Func<SunLedgerDb, IPostingRun<AssignmentDraft>> assign, IProjects projects) : IPendingMovements
{
    private const string Granting = "granting";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <inheritdoc />
    public Task<RowResult> HoldAsync(SunLedgerDb db, PendingMovement m, ICaller caller, CancellationToken ct)
    {
        var sent = new ReservationRequest(m.Id, m.Kind.ToString().ToLowerInvariant(), m.IndicatorId, m.ProjectCode, m.Receiver, m.Amount.InYuan, m.Minutes, m.Reason);
        return OneAsync(reserve(db), ReservationDraft.Read(sent, 1), PostedBy.Decision(caller), ct);
    }

    /// <inheritdoc />
    public async Task<RowResult> PostAsync(SunLedgerDb db, string id, JsonElement line, ICaller caller, CancellationToken ct)
    {
        var kind = await db.Set<Reservation>().Where(r => r.Id == id).Select(r => r.Kind).SingleOrDefaultAsync(ct);
        var granted = kind switch
        {
            PendingKind.Release => new GrantRequest(id, null, line.Deserialize<ReleaseRequest>(Json), null),
            PendingKind.Assign => new GrantRequest(id, null, null, line.Deserialize<AssignmentRequest>(Json)),
            _ => new GrantRequest(id, line.Deserialize<PaymentRequest>(Json), null, null),
        };
        return await PostAsync(db, granted, PostedBy.Decision(caller), ct);
    }

    /// <inheritdoc />
    public Task<RowResult> VoidAsync(SunLedgerDb db, string id, string? reason, ICaller caller, CancellationToken ct) =>
        VoidAsync(db, id, reason, PostedBy.Decision(caller), ct);

    /// <inheritdoc />
    public Task<RowResult> ExpireAsync(SunLedgerDb db, string id, ICaller caller, CancellationToken ct) =>
        OneAsync(end(db), new EndDraft(id, ReservationState.Expired, null, null).Drafted(1), PostedBy.Decision(caller), ct);

    /// <summary>Frees the money of a movement that was refused.</summary>
    public Task<RowResult> VoidAsync(SunLedgerDb db, string id, string? reason, PostedBy by, CancellationToken ct) =>
        OneAsync(end(db), new EndDraft(id, ReservationState.Voided, null, reason).Drafted(1), by, ct);

    /// <summary>Posts what was pending.</summary>
    public Task<RowResult> PostAsync(SunLedgerDb db, GrantRequest granted, PostedBy by, CancellationToken ct) => granted switch
    {
        { Payment: { } payment, Release: null, Assignment: null } => PayAsync(db, granted.Id, PaymentDraft.Read(payment, 1, new RawFields(payment.Fields, null)), by, ct),
        { Payment: null, Release: { } sent, Assignment: null } => ReleaseAsync(db, granted.Id, ReleaseDraft.Read(sent, 1), by, ct),
        { Payment: null, Release: null, Assignment: { } sent } => AssignAsync(db, granted.Id, AssignmentDraft.Read(sent, 1), by, ct),
        _ => Task.FromResult(RowResult.Refused(1, granted.Id, LedgerRefusal.Required.At(1, "payment", "payment", "payment"))),
    };

    private async Task<RowResult> PayAsync(SunLedgerDb db, string id, Draft<PaymentDraft> draft, PostedBy by, CancellationToken ct) => draft.Asked is not { } asked
        ? Unread(draft)
        : await GrantAsync(db, id, new(asked.Id, PendingKind.Pay, asked.IndicatorId, await KeyAsync(db, asked.ProjectCode, ct), null, asked.Amount), new ProvenPayments(db, pay, brought, first) { IsGranted = true }, draft, by, ct);

    private async Task<RowResult> ReleaseAsync(SunLedgerDb db, string id, Draft<ReleaseDraft> draft, PostedBy by, CancellationToken ct) => draft.Asked is not { } asked
        ? Unread(draft)
        : await GrantAsync(db, id, new(asked.Id, PendingKind.Release, asked.From, null, asked.To, asked.Amount), release(db), draft, by, ct);

    private async Task<RowResult> AssignAsync(SunLedgerDb db, string id, Draft<AssignmentDraft> draft, PostedBy by, CancellationToken ct) => draft.Asked is not { } asked
        ? Unread(draft)
        : await GrantAsync(
            db, id, new(asked.Id, PendingKind.Assign, asked.IndicatorId, await KeyAsync(db, asked.ProjectCode, ct), null, asked.Amount), assign(db), draft, by, ct);

    // The money is freed and used under one lock; when the line is refused, it was never freed.
    private async Task<RowResult> GrantAsync<T>(
        SunLedgerDb db, string id, PendingLine line, IPostingRun<T> run, Draft<T> draft, PostedBy by, CancellationToken ct) where T : class
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Granting, ct);
        var ended = await OneAsync(end(db), new EndDraft(id, ReservationState.Posted, line, null).Drafted(1), by, ct);
        var posted = ended.Outcome == Outcome.Refused ? ended : await OneAsync(run, draft, by, ct);
        if (posted.Outcome == Outcome.Refused) await transaction.RollbackToSavepointAsync(Granting, ct);
        return posted;
    }

    private async Task<long?> KeyAsync(SunLedgerDb db, string? projectCode, CancellationToken ct) =>
        projectCode is null ? null : (await projects.FindAsync(db, [projectCode], ct)).GetValueOrDefault(projectCode)?.Key;

    private static async Task<RowResult> OneAsync<T>(IPostingRun<T> run, Draft<T> draft, PostedBy by, CancellationToken ct) where T : class =>
        (await run.PostAsync([new Call<T>([draft], BatchMode.All, by)], ct))[0][0];

    private static RowResult Unread<T>(Draft<T> draft) where T : class => RowResult.Refused(draft.Row, draft.Id, draft.Faults);
}
