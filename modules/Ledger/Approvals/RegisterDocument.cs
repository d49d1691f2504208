using System.Text.Json;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.RegisterIndicators;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;

namespace SunLedger.Ledger.Approvals;

/// <summary>指标登录 as a document. Money that is not there yet cannot be held: it is tried when it is submitted, and posted when it is granted.</summary>
internal sealed class RegisterDocument(Func<SunLedgerDb, IPostingRun<IndicatorDraft>> register, IDivisions divisions, IFunds funds, TimeProvider time) : IDocumentKind
{
    public const string KindCode = "indicator-register";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("指标登录", "Registration of an indicator");

    public string Permission => May.MoveIndicators;

    public IReadOnlyList<ImportColumn> Columns => IndicatorsImport.All;

    public Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct) => Task.FromResult(Read(content, caller));

    public Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct) =>
        Trial.RunAsync(db, register(db), Draft(document.Content), caller, ct);

    public Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct) =>
        Trial.PostAsync(register(db), Draft(document.Content), caller, ct);

    private DocumentReading Read(JsonElement content, ICaller caller)
    {
        var draft = Draft(content);
        if (draft.Asked is not { } asked) return DocumentReading.Refused([.. draft.Faults.Select(f => f with { Row = null })]);
        if (divisions.Find(asked.DivisionCode, asked.RegisteredOn) is not { } division || !caller.Sees(division.Path))
            return DocumentReading.Refused(LedgerRefusal.UnknownDivision.At(null, "divisionCode", asked.DivisionCode));
        var fund = funds.Find(asked.FundCode);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{asked.DocNo} 登录{fund?.Name ?? asked.FundCode} {asked.Amount.InYuan:#,##0.00} 元",
            Division = division,
            CategoryCode = fund?.CategoryCode,
            Amount = asked.Amount,
            Changes = ContentChanges.Between(null, content, Columns),
        });
    }

    private Draft<IndicatorDraft> Draft(JsonElement content) => IndicatorDraft.Read(content.Deserialize<IndicatorRequest>(Json)!, 1, time.Today().Year + 1);
}
