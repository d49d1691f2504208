using System.Text.Json;
using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.EnterFunds;
using SunLedger.Catalogue.Memory;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Imports;

namespace SunLedger.Catalogue.Approvals;

/// <summary>本地资金 as a document: a fund of a division's own. It is tried when it is submitted, and entered when it is granted.</summary>
internal sealed class FundDocument(FundEntry entry, DivisionBook divisions, Shelf shelf) : IDocumentKind
{
    public const string KindCode = "local-fund";
    private const string Trying = "trying";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("本地资金", "Local fund");

    public string Permission => May.KeepCatalogue;

    public IReadOnlyList<ImportColumn> Columns => FundsImport.All;

    public Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var draft = Draft(content);
        var owner = divisions.Latest(FundRules.OwnerOf(draft.Code) ?? "");
        if (FundRules.Owner(1, draft, owner, caller) is { } fault) return Task.FromResult(DocumentReading.Refused(fault with { Row = null }));
        return Task.FromResult(DocumentReading.Of(new DocumentFacts
        {
            Title = $"本地资金 {draft.Code} {draft.Name?.Trim()}",
            Division = owner!,
            CategoryCode = draft.CategoryCode,
            Changes = ContentChanges.Between(null, content, Columns),
        }));
    }

    public async Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(Trying, ct);
        var faults = await GrantedAsync(db, document, caller, ct);
        await transaction.RollbackToSavepointAsync(Trying, ct);
        return faults;
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var results = await entry.TakeAsync(db, [Draft(document.Content)], BatchMode.All, caller, ct, isDecision: true);
        return [.. results[0].Faults.Select(f => f with { Row = null })];
    }

    public Task CommittedAsync(CancellationToken ct) => shelf.RefreshAsync(ct);

    private static FundDraft Draft(JsonElement content) => content.Deserialize<FundDraft>(Json)!;
}
