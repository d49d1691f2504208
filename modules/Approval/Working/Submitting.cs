using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Clients;

namespace SunLedger.Approval.Working;

/// <summary>Takes documents in: new ones, and what comes again changed.</summary>
internal sealed class Submitting(Kinds kinds, ChainBook chains, DocumentStore documents, Actors actors, IAuditTrail trail, TimeProvider time, IEventOutbox? outbox = null) : IApprovals
{
    private const string Holding = "holding";

    /// <inheritdoc />
    public async Task<RowResult> SubmitAsync(SunLedgerDb db, NewDocument document, ICaller caller, CancellationToken ct) => (await TakeInAsync(db, document, caller, ct)).At(1);

    /// <summary>Submits a document, or submits it again when it is there already.</summary>
    public async Task<Acted> TakeInAsync(SunLedgerDb db, NewDocument sent, ICaller caller, CancellationToken ct)
    {
        if (!Identifier.IsOne(sent.Id)) return Acted.Not(sent.Id, EntryRefusals.IdFormat, "id", sent.Id);
        if (EntryChecks.Text(1, "comment", "附言", sent.Comment, Desk.LongestReason) is { } fault) return Acted.Not(sent.Id, [fault with { Row = null }]);
        if (kinds.Find(sent.Kind) is not { } kind) return Acted.Not(sent.Id, ApprovalRefusals.UnknownKind, "kind", sent.Kind, string.Join('、', kinds.All.Select(k => k.Code)));
        if (!caller.May(kind.Permission)) return Acted.Not(sent.Id, ApprovalRefusals.SubmitNotAllowed, null, kind.Name.Chinese, kind.Name.English);
        if (sent.Content.ValueKind != JsonValueKind.Object) return Acted.Not(sent.Id, ApprovalRefusals.ContentShape, "content", sent.Content.ValueKind);

        var there = await DocumentStore.LockAsync(db, sent.Id!, ct);
        if (there is not null && (there.Kind != kind.Code || there.SubmittedById != caller.Id)) return Acted.Not(sent.Id, EntryRefusals.IdReused, "id", sent.Id);
        if (sent.ParentId is { } parentId && !await IsKnownAsync(db, parentId, sent.Id!, caller, ct)) return Acted.Not(sent.Id, ApprovalRefusals.UnknownParent, "parentId", parentId);

        var read = await ReadAsync(db, kind, sent, there, caller, ct);
        if (read.Refused is { } refused) return refused;
        string[] files = there is null ? [] : [.. await AttachmentRow.DigestsAsync(db, there.No, ct)];
        if (there is { State: DocumentState.Granted } && IsWhatWasGranted(there, read.Text!, sent.ParentId, files)) return Acted.Before(there);
        var hash = CanonicalContent.HashOf(kind.Code, read.Text!, files);
        if (there is not null && there.ContentHash == hash && there.ParentId == sent.ParentId && there.State == DocumentState.Pending) return Acted.Before(there);

        var facts = read.Facts!;
        var chain = await ChainBook.ChooseAsync(db, kind.Code, facts.CategoryCode, facts.Division, facts.Amount, ct);
        if (chain is null) return Acted.Not(sent.Id, ApprovalRefusals.NoChain, "kind", kind.Name.Chinese, kind.Name.English);
        var now = Moment.Now(time);
        var steps = chains.StepsFor(chain, facts.Division.Code, facts.Division.Path, caller.OrganisationCode ?? facts.OrganisationCode);
        var life = there is null ? Unborn(caller, hash, steps, now) : await documents.LifeOfAsync(db, there, ct);
        var act = new AskedAct(ActKind.Submit, ContentHash: hash, Steps: steps, ExpiresAt: now.Instant.AddDays(chain.ExpiresAfterDays));
        var decision = Deciding.Next(life, act, await actors.OfAsync(db, caller, ct), now);
        if (decision.Refusal != ApprovalRefusal.None)
            return Acted.Not(sent.Id, ApprovalRefusals.Of(decision.Refusal), "id", StateWords.Of(life.State).Chinese, StateWords.Of(life.State).English);
        return await TakeAsync(db, kind, sent, there, read.Text!, facts, chain, decision, caller, now, ct);
    }

    private async Task<Acted> TakeAsync(
        SunLedgerDb db, IDocumentKind kind, NewDocument sent, DocumentRow? there, string text, DocumentFacts facts, ChainRow chain, Decision decision, ICaller caller,
        Moment now, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Holding, ct);
        var before = there is null ? null : Noted.StateOf(there);
        if (decision.Effect.Ended is { } end) await kind.EndedAsync(db, DocumentStore.Seen(there!), end, sent.Comment, caller, ct);

        var document = there ?? New(kind.Code, sent, text, facts, chain, decision.After, caller, now);
        document.Title = Line(facts.Title);
        document.DivisionCode = facts.Division.Code;
        document.DivisionPath = facts.Division.Path;
        document.OrganisationCode = caller.OrganisationCode ?? facts.OrganisationCode;
        document.CategoryCode = facts.CategoryCode;
        document.AmountFen = facts.Amount?.Fen;
        document.ParentId = sent.ParentId;
        document.Content = text;
        document.ContentHash = decision.After.ContentHash;
        document.Changes = JsonSerializer.Serialize(facts.Changes, ChainText.Json);
        document.ChainKey = chain.Key;
        document.Round = decision.After.Round;
        document.ExpiresAt = decision.After.ExpiresAt;
        if (there is null) db.Add(document);
        await db.SaveChangesAsync(ct); // its number is part of what it holds under

        if (await kind.SubmittedAsync(db, DocumentStore.Seen(document), caller, ct) is { Count: > 0 } faults)
        {
            await transaction.RollbackToSavepointAsync(Holding, ct);
            db.ChangeTracker.Clear();
            return Acted.Not(sent.Id, faults);
        }
        db.Add(Signed(document, sent.Comment, caller, trail.Actor.Address, now));
        await DocumentStore.StoreAsync(db, document, decision.After, ct);
        await trail.RecordAsync(db, Noted.Acted(document, ActKind.Submit, before, sent.Comment), ct);
        if (outbox is not null) await outbox.AddAsync(db, [ApprovalNews.Of(document, decision.After)], ct);
        return Acted.Done(document);
    }

    // A content of the wrong shape is the sender's mistake, wherever it is found out.
    private static async Task<(string? Text, DocumentFacts? Facts, Acted? Refused)> ReadAsync(
        SunLedgerDb db, IDocumentKind kind, NewDocument sent, DocumentRow? there, ICaller caller, CancellationToken ct)
    {
        try
        {
            if (CanonicalContent.TryOf(sent.Content) is not { } text) return (null, null, Acted.Not(sent.Id, ApprovalRefusals.ContentShape, "content", "\\u"));
            var content = JsonSerializer.Deserialize<JsonElement>(text);
            var reading = await kind.ReadAsync(db, content, caller, ct);
            if (reading.Facts is not { } facts) return (null, null, Acted.Not(sent.Id, reading.Faults));
            if (await kind.BasisAsync(db, content, ct) is not { } basis) return (text, facts, null);
            // A form that is sent again brings along what it was made from the last time: it is made from what is there now.
            if (Basis.Of(content) is { } said && said != basis && (there is null || said != Basis.Of(JsonSerializer.Deserialize<JsonElement>(there.Content))))
                return (null, null, Acted.Not(sent.Id, WorkRefusals.BasisMoved, Document.BasedOn, facts.Title));
            return (Basis.Signed(content, basis), facts, null);
        }
        catch (JsonException e)
        {
            return (null, null, Acted.Not(sent.Id, ApprovalRefusals.ContentShape, "content", e.Path ?? "content"));
        }
    }

    // Granting moved what it was made from: whoever sends it once more, because an answer was lost, brings nothing new.
    private static bool IsWhatWasGranted(DocumentRow there, string text, string? parentId, string[] files)
    {
        var same = Basis.Of(JsonSerializer.Deserialize<JsonElement>(there.Content)) is { } basis ? Basis.Signed(JsonSerializer.Deserialize<JsonElement>(text), basis) : text;
        return there.ParentId == parentId && there.ContentHash == CanonicalContent.HashOf(there.Kind, same, files);
    }

    // One line that any database takes.
    private static string Line(string title) => string.Concat(title.Where(c => !char.IsControl(c)).Take(300));

    private static async Task<bool> IsKnownAsync(SunLedgerDb db, string parentId, string id, ICaller caller, CancellationToken ct) =>
        parentId != id && Identifier.IsOne(parentId) && await db.Set<DocumentRow>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == parentId, ct) is { } parent && Sight.May(parent, caller);

    private static DocumentLife Unborn(ICaller caller, string hash, IReadOnlyList<Step> steps, Moment now) => new()
    {
        State = DocumentState.Withdrawn,
        Round = 0,
        Step = 0,
        Steps = steps,
        SubmitterId = caller.Id,
        ContentHash = hash,
        Since = now.Instant,
        ExpiresAt = now.Instant,
    };

    private static DocumentRow New(string kind, NewDocument sent, string text, DocumentFacts facts, ChainRow chain, DocumentLife life, ICaller caller, Moment now) => new()
    {
        Id = sent.Id!,
        Kind = kind,
        Title = facts.Title,
        DivisionCode = facts.Division.Code,
        DivisionPath = facts.Division.Path,
        Content = text,
        ContentHash = life.ContentHash,
        Changes = "",
        ChainKey = chain.Key,
        State = life.State,
        Round = life.Round,
        Step = life.Step,
        Since = life.Since,
        ExpiresAt = life.ExpiresAt,
        SubmittedById = caller.Id,
        SubmittedByName = caller.Name,
        SubmittedAt = now.Instant,
    };

    private static ActRow Signed(DocumentRow document, string? comment, ICaller caller, string? address, Moment now) => new()
    {
        DocumentNo = document.No,
        Round = document.Round,
        Step = 0,
        Kind = ActKind.Submit,
        ById = caller.Id,
        ByName = caller.Name,
        At = now.Instant,
        Address = address,
        ContentHash = document.ContentHash,
        Reason = string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(),
    };
}
