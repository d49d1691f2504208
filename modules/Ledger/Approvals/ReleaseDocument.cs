using System.Text.Json;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.ReleaseIndicators;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.Approvals;

/// <summary>指标下达 as a document: the money is held while it is pending; granting posts the release, and anything else frees it, in the transaction of the decision.</summary>
internal sealed class ReleaseDocument(Func<SunLedgerDb, IPostingRun<ReleaseDraft>> release, IPendingMovements pending, IDivisions divisions, IOrganisations organisations, TimeProvider time)
    : IDocumentKind
{
    public const string KindCode = "indicator-release";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("指标下达", "Release of an indicator");

    public string Permission => May.MoveIndicators;

    public IReadOnlyList<ImportColumn> Columns => ReleasesImport.All;

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(content);
        if (draft.Asked is not { } asked) return DocumentReading.Refused([.. draft.Faults.Select(f => f with { Row = null })]);
        var from = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == asked.From, ct);
        var successions = new Successions(divisions, time);
        if (from is null || !successions.Reaches(caller.DivisionPath, from.DivisionPath)) return DocumentReading.Refused(LedgerRefusal.UnknownIndicator.At(null, "from", asked.From));
        if (divisions.Latest(successions.CodeOf(from)) is not { } home) return DocumentReading.Refused(LedgerRefusal.UnknownDivision.At(null, "from", from.DivisionCode));
        var receiver = Receiver.Find(asked.To, asked.ReleasedOn, divisions, organisations);
        var name = receiver?.Agency?.Name ?? receiver?.Division.Name ?? asked.To;
        var free = from.Account.Free;
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{asked.DocNo} 下达{name} {asked.Amount.InYuan:#,##0.00} 元",
            Division = home,
            CategoryCode = from.CategoryCode,
            Amount = asked.Amount,
            Changes =
            [
                new("available", $"指标 {from.DocNo} 未分配余额", $"{free.InYuan:#,##0.00} 元", $"{(free - asked.Amount).InYuan:#,##0.00} 元"),
                new("receiver", "接收方", null, name),
                .. ContentChanges.Between(null, content, Columns),
            ],
        });
    }

    public async Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(document.Content);
        var faults = await Trial.RunAsync(db, release(db), draft, caller, ct);
        if (faults.Count > 0) return faults;
        var minutes = (int)Math.Ceiling((document.ExpiresAt - time.GetUtcNow()).TotalMinutes);
        var movement = new PendingMovement(document.HoldId, PendingKind.Release, draft.Asked!.From, null, draft.Asked.To, draft.Asked.Amount, minutes, document.Title);
        return Trial.FaultsOf(await pending.HoldAsync(db, movement, caller, ct));
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct) =>
        Trial.FaultsOf(await pending.PostAsync(db, document.HoldId, document.Content, caller, ct));

    public Task EndedAsync(SunLedgerDb db, Document document, DocumentEnd end, string? reason, ICaller caller, CancellationToken ct) => end == DocumentEnd.Expired
        ? pending.ExpireAsync(db, document.HoldId, caller, ct)
        : pending.VoidAsync(db, document.HoldId, reason, caller, ct);

    private static Reading.Draft<ReleaseDraft> Draft(JsonElement content) => ReleaseDraft.Read(content.Deserialize<ReleaseRequest>(Json)!, 1);
}
