using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Clients;

namespace SunLedger.Approval.Working;

/// <summary>An act as it was sent.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Step">The step that the sender saw it at.</param>
/// <param name="ContentHash">The content that the sender saw.</param>
/// <param name="ToStep">Step to return to.</param>
/// <param name="Reason">Why, or a word beside it.</param>
internal sealed record DocumentAct(string Id, ActKind Kind, int Step, string? ContentHash, int ToStep = 0, string? Reason = null);

/// <summary>
/// Where people act on documents: looks it up under lock, has the core decide, has the kind do what follows, and writes all of it in the caller's transaction.
/// </summary>
internal sealed class Desk(Kinds kinds, DocumentStore files, Actors actors, IAuditTrail trail, IDivisions divisions, TimeProvider time, IEventOutbox? outbox = null)
{
    public const int LongestReason = 500;
    private const string Acting = "acting";

    /// <summary>Acts on a document.</summary>
    public async Task<Acted> ActAsync(SunLedgerDb db, DocumentAct order, ICaller caller, CancellationToken ct)
    {
        if (order.Reason?.Length > LongestReason) return Acted.Not(order.Id, EntryRefusals.TooLong, "reason", "理由", "reason", LongestReason);
        if (EntryChecks.Text(1, "reason", "理由", order.Reason, LongestReason) is not null) return Acted.Not(order.Id, EntryRefusals.TextCharacters, "reason");
        if (!Identifier.IsOne(order.Id) || await DocumentStore.LockAsync(db, order.Id, ct) is not { } document || !Sight.May(document, caller)) return Acted.Not(order.Id, EntryRefusals.NotFound, "id");

        var life = await files.LifeOfAsync(db, document, ct);
        var now = Moment.Now(time);
        var act = new AskedAct(order.Kind, order.Step, order.ContentHash, order.ToStep, order.Reason);
        var decision = Deciding.Next(life, act, await actors.OfAsync(db, caller, ct), now);
        if (decision.IsRepeated) return Acted.Before(document);
        if (decision.Refusal != ApprovalRefusal.None) return Refused(decision.Refusal, order, document, life);
        if (order.Kind is ActKind.Agree or ActKind.Countersign && await Basis.IsMovedAsync(db, kinds.Of(document.Kind), document, ct)) return Acted.Not(order.Id, WorkRefusals.BasisMoved, Document.BasedOn, document.Title);
        return await CarryOutAsync(db, document, decision, order, caller, now, ct);
    }

    /// <summary>Does what a decision says: the kind's part first, so that nothing of ours is written when it refuses.</summary>
    public async Task<Acted> CarryOutAsync(SunLedgerDb db, DocumentRow document, Decision decision, DocumentAct order, ICaller caller, Moment now, CancellationToken ct)
    {
        var (kind, seen) = (kinds.Of(document.Kind), DocumentStore.Seen(document));
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Acting, ct);
        if (decision.Effect.Ended is { } end) await kind.EndedAsync(db, seen, end, order.Reason, caller, ct);
        if (decision.Effect.Grants && await kind.GrantedAsync(db, seen with { Agreed = AgreedTo(decision.After) }, caller, ct) is { Count: > 0 } faults)
        {
            await transaction.RollbackToSavepointAsync(Acting, ct);
            db.ChangeTracker.Clear();
            return Acted.Not(document.Id, faults);
        }
        var before = Noted.StateOf(document);
        db.Add(Signed(document, decision, order, caller, trail.Actor.Address, now));
        await DocumentStore.StoreAsync(db, document, decision.After, ct);
        await trail.RecordAsync(db, Noted.Acted(document, decision.Recorded, before, order.Reason), ct);
        // Whoever received it is still to decide: nothing that a program waits for has happened.
        if (outbox is not null && decision.Recorded != ActKind.Receive) await outbox.AddAsync(db, [ApprovalNews.Of(document, decision.After)], ct);
        return Acted.Done(document);
    }

    /// <summary>Says to the kind that what was granted is durable. To be called once the transaction of the act is over.</summary>
    public Task CommittedAsync(Acted acted, CancellationToken ct) =>
        acted is { Outcome: Outcome.Accepted, Document: { State: DocumentState.Granted } document } ? kinds.Of(document.Kind).CommittedAsync(ct) : Task.CompletedTask;

    private static IReadOnlyList<string> AgreedTo(DocumentLife life) => [.. life.Agreements.SelectMany(a => new[] { a.ById, a.ForId }).OfType<string>().Distinct()];

    private static ActRow Signed(DocumentRow document, Decision decision, DocumentAct order, ICaller caller, string? address, Moment now) => new()
    {
        DocumentNo = document.No,
        Round = document.Round,
        Step = document.Step,
        Kind = decision.Recorded,
        ToStep = decision.Recorded == ActKind.Return ? order.ToStep : null,
        ById = caller.Id,
        ByName = caller.Name,
        Role = decision.Seat?.Role,
        ForId = decision.Seat?.ForId,
        At = now.Instant,
        Address = address,
        ContentHash = document.ContentHash,
        Reason = string.IsNullOrWhiteSpace(order.Reason) ? null : order.Reason.Trim(),
    };

    private Acted Refused(ApprovalRefusal refusal, DocumentAct order, DocumentRow document, DocumentLife life) => Acted.Not(order.Id, ApprovalRefusals.Of(refusal), FieldOf(refusal), refusal switch
    {
        ApprovalRefusal.DocumentEnded => [StateWords.Of(document.State).Chinese, StateWords.Of(document.State).English],
        ApprovalRefusal.StepPassed => [order.Step],
        ApprovalRefusal.NoSuchStep => [order.ToStep],
        ApprovalRefusal.TooEarly => [life.Now.Rule.LeastDays],
        ApprovalRefusal.NotYourStep => [string.Join('、', life.OpenSeats), divisions.Latest(life.WaitsAt)?.Name ?? life.WaitsAt],
        _ => [],
    });

    private static string? FieldOf(ApprovalRefusal refusal) => refusal switch
    {
        ApprovalRefusal.StepPassed => "step",
        ApprovalRefusal.DocumentChanged => "contentHash",
        ApprovalRefusal.ReasonRequired => "reason",
        ApprovalRefusal.NoSuchStep => "toStep",
        _ => null,
    };
}
