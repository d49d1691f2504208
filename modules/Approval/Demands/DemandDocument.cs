using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Approval.Demands;

/// <summary>要求审批的范围 as a document: nobody alone opens a way past the chains, or closes one.</summary>
internal sealed class DemandDocument(Lazy<Kinds> kinds, DemandStore store, IDivisions divisions) : IDocumentKind
{
    public const string KindCode = "approval-demand";

    public string Code => KindCode;

    public Bilingual Name => new("审批要求变更", "Change of where approval is demanded");

    public string Permission => May.KeepChains;

    public IReadOnlyList<ImportColumn> Columns => [];

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var asked = Setting(content);
        if (kinds.Value.Find(asked.Kind) is not { } kind)
            return DocumentReading.Refused(Fault.Of(ApprovalRefusals.UnknownKind, null, "kind", asked.Kind, string.Join('、', kinds.Value.All.Select(k => k.Code))));
        if (divisions.Latest(asked.DivisionCode ?? "") is not { } division || !caller.Sees(division.Path))
            return DocumentReading.Refused(Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", asked.DivisionCode));
        var now = await db.Set<DemandRow>().AnyAsync(d => d.Kind == kind.Code && d.DivisionCode == division.Code, ct);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{division.Name} {kind.Name.Chinese}：{Word(asked.IsDemanded ?? false)}",
            Division = division,
            Changes = [new("isDemanded", kind.Name.Chinese, Word(now), Word(asked.IsDemanded ?? false))],
        });
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var asked = Setting(document.Content);
        await store.SetAsync(db, asked.Kind!, asked.DivisionCode!, asked.IsDemanded ?? false, caller, ct);
        return [];
    }

    private static string Word(bool isDemanded) => isDemanded ? "须经审批" : "可直接登记";

    private static DemandSetting Setting(JsonElement content) => content.Deserialize<DemandSetting>(ChainText.Json)!;
}
