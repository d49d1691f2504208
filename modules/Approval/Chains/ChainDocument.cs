using System.Text.Json;
using SunLedger.Approval.Refusals;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Approval.Chains;

/// <summary>
/// 审批流程变更 as a document: a security administrator designs, business agrees, so that nobody alone decides by whom they are controlled. The designer submits it.
/// </summary>
internal sealed class ChainDocument(ChainStore store, IDivisions divisions) : IDocumentKind
{
    public const string KindCode = "approval-chain";

    public string Code => KindCode;

    public Bilingual Name => new("审批流程变更", "Change of an approval chain");

    public string Permission => May.KeepChains;

    public IReadOnlyList<ImportColumn> Columns => [];

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(content);
        if (draft.Faults() is { Count: > 0 } faults) return DocumentReading.Refused(faults);
        if (divisions.Latest(draft.DivisionCode ?? "") is not { } division || !caller.Sees(division.Path))
            return DocumentReading.Refused(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", draft.DivisionCode));
        var newest = await ChainStore.NewestAsync(db, division.Code, draft.Code!, ct);
        if (Moved(draft, newest?.Version) is { } moved) return DocumentReading.Refused(moved);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{(draft.IsRetired == true ? "停用" : newest is null ? "新设" : "修改")}审批流程 {draft.Name!.Trim()}（{division.Name}）",
            Division = division,
            Changes = ChainChanges.Between(newest, draft),
        });
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(document.Content);
        var division = divisions.Latest(draft.DivisionCode!)!;
        if (Moved(draft, (await ChainStore.NewestAsync(db, division.Code, draft.Code!, ct))?.Version) is { } moved) return [moved];
        await store.SaveAsync(db, draft, (division.Code, division.Path), document.Id, caller, ct);
        return [];
    }

    // What was read side by side must be what it takes the place of.
    private static Fault? Moved(ChainDraft draft, int? newest) =>
        draft.BasedOn == (newest ?? 0) ? null : Fault.Of(WorkRefusals.ChainMoved, null, "basedOn", draft.Code, newest ?? 0);

    private static ChainDraft Draft(JsonElement content) => content.Deserialize<ChainDraft>(ChainText.Json)!;
}
