using System.Text.Json;
using SunLedger.Approval.ActOnDocuments;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Inbox;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.SeeDocument;

/// <summary>Which document.</summary>
/// <param name="Id">Its id.</param>
internal sealed record SeeDocumentRequest(string Id);

/// <summary>GET /approval/documents/{id}: everything about one document.</summary>
internal sealed class SeeDocument(IDatabase database, DocumentStore files, Actors actors, Kinds kinds, IDivisions divisions, ICaller caller, TimeProvider time)
    : Endpoint<SeeDocumentRequest, DocumentAnswer>
{
    public override void Configure()
    {
        Get("/approval/documents/{id}");
        Permissions(May.TakePart, May.KeepChains, May.Administer);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "A document: what it would change, its steps, its history with signatures, its files, and what you may do to it.");
    }

    public override async Task HandleAsync(SeeDocumentRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        var document = Identifier.IsOne(req.Id) ? await db.Set<DocumentRow>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == req.Id, ct) : null;
        if (document is null || !Sight.May(document, caller))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
            return;
        }
        await Send.OkAsync(await AnswerAsync(db, document, ct), ct);
    }

    private async Task<DocumentAnswer> AnswerAsync(SunLedgerDb db, DocumentRow d, CancellationToken ct)
    {
        var life = await files.LifeOfAsync(db, d, ct);
        var chain = await db.Set<ChainRow>().AsNoTracking().SingleAsync(c => c.Key == d.ChainKey, ct);
        var acts = await db.Set<ActRow>().AsNoTracking().Where(a => a.DocumentNo == d.No).OrderBy(a => a.No).ToListAsync(ct);
        var attachments = await db.Set<AttachmentRow>().AsNoTracking().Where(a => a.DocumentNo == d.No).OrderBy(a => a.Id).ToListAsync(ct);
        DocumentState? parent = d.ParentId is null ? null : await db.Set<DocumentRow>().Where(p => p.Id == d.ParentId).Select(p => (DocumentState?)p.State).SingleOrDefaultAsync(ct);
        var (kind, content) = (kinds.Find(d.Kind), JsonSerializer.Deserialize<JsonElement>(d.Content));
        var isMoved = life.IsPending && kind is not null && await Basis.IsMovedAsync(db, kind, d, ct);
        var (may, whyNot) = MayDo(life, await actors.OfAsync(db, caller, ct), isMoved, Moment.Now(time));
        IReadOnlyList<Change> changes = JsonSerializer.Deserialize<List<Change>>(d.Changes, ChainText.Json) ?? [];
        var names = acts.GroupBy(a => a.ById).ToDictionary(g => g.Key, g => g.Last().ByName);
        return new(
            DocumentItem.Of(d, kinds, divisions, time.Today()), kind?.Shown(content, caller) ?? content, kind?.Shown(changes, caller) ?? changes, new(chain.Name, chain.English), chain.Version, d.Round, d.ParentId, parent, d.ExpiresAt,
            d.ReceivedById is not null, [.. life.Steps.Select((step, i) => StepOf(step, i + 1, life, names))], [.. acts.Select(SignatureOf)],
            [.. attachments.Select(a => new AttachmentAnswer(a.Id, a.Name, a.MediaType, a.Bytes, a.Sha256, a.ByName, a.At))], may, whyNot);
    }

    // The same core that will decide says what may be done: the screen cannot promise what is then refused.
    private (IReadOnlyList<string> Acts, string? WhyNot) MayDo(DocumentLife life, Actor actor, bool isMoved, Moment now)
    {
        Decision Try(PersonalAct act) => Deciding.Next(life, new AskedAct(act.Kind(), life.Step, life.ContentHash, 0, "?"), actor, now);
        var acts = Enum.GetValues<PersonalAct>().Where(act => !(isMoved && act is PersonalAct.Agree or PersonalAct.Countersign) && Try(act) is { Refusal: ApprovalRefusal.None, IsRepeated: false }).Select(act => JsonNamingPolicy.CamelCase.ConvertName(act.ToString()));
        var agree = Try(PersonalAct.Agree).Refusal;
        var resubmit = caller.Id == life.SubmitterId && (life.IsWithSubmitter || life.IsPending) ? ["submit"] : Array.Empty<string>();
        string[] attach = Deciding.Next(life, new AskedAct(ActKind.Attach), actor, now).Refusal == ApprovalRefusal.None ? ["attach"] : [];
        return ([.. acts, .. resubmit, .. attach], agree != ApprovalRefusal.None ? ApprovalRefusals.Of(agree).Code : isMoved ? WorkRefusals.BasisMoved.Code : null);
    }

    private StepAnswer StepOf(Step step, int no, DocumentLife life, Dictionary<string, string> names) => new(
        no, new(step.Rule.Name, step.Rule.English), step.Rule.Roles, step.Rule.NeedsAll, divisions.Latest(step.DivisionCode)?.Name ?? step.DivisionCode, step.Rule.WorkingDays,
        step.Rule.IsAssumed, step.Rule.Source, [.. life.Agreements.Where(a => a.Step == no).Select(a => names.GetValueOrDefault(a.ById, a.ById))],
        life.State == DocumentState.Granted || life.IsPending && no < life.Step ? "done" : life.IsPending && no == life.Step ? "now" : "ahead");

    private static SignatureAnswer SignatureOf(ActRow a) => new(a.Kind, a.Round, a.Step, a.ToStep, a.ByName, a.Role, a.ForId, a.At, a.Address, a.ContentHash, a.Reason);
}
