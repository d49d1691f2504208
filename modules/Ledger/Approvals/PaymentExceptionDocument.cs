using System.Text.Json;
using System.Text.Json.Nodes;
using SunLedger.Ledger.Batches;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Reading;
using SunLedger.Ledger.Refusals;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Imports;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.Approvals;

/// <summary>A payment to let pass although a rule stops it. The payee's account is no part of it: it comes with the payment and is sealed there.</summary>
/// <param name="PaymentId">Id under which it will be posted.</param>
/// <param name="IndicatorId">Indicator that it draws on.</param>
/// <param name="ProjectCode">Project that it pays for.</param>
/// <param name="Amount">The most that it may be, yuan.</param>
/// <param name="PayeeName">Payee.</param>
/// <param name="PayeeKind">What the payee is; 个人 is shown as 张* to whoever handles no payment.</param>
/// <param name="Grounds">Why it should pass.</param>
/// <param name="ValidUntil">Last day on which it may be posted.</param>
internal sealed record ExceptionRequest(string? PaymentId, string? IndicatorId, string? ProjectCode, decimal? Amount, string? PayeeName, string? PayeeKind, string? Grounds, DateOnly? ValidUntil);

/// <summary>支付例外 as a document: granted, it lets one payment pass once. It is permission and no money: the payment itself is still checked against every balance.</summary>
internal sealed class PaymentExceptionDocument(IDivisions divisions, IProjects projects, TimeProvider time) : IDocumentKind
{
    private const string PayeeName = "payeeName";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => "payment-exception";

    public Bilingual Name => new("支付例外", "Payment exception");

    public string Permission => May.ApplyPayments;

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("paymentId", "支付编号", ColumnType.Text, true),
        new("indicatorId", "指标编号", ColumnType.Text, true),
        new("projectCode", "项目代码", ColumnType.Text, false),
        new("amount", "支付金额", ColumnType.Money, true),
        new(PayeeName, "收款人", ColumnType.Text, true),
        new("payeeKind", "收款人类别", ColumnType.Text, false),
        new("grounds", "例外理由", ColumnType.Text, true),
        new("validUntil", "有效期至", ColumnType.Date, true),
    ];

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var read = new RowReader(1);
        var asked = Read(content, read, "");
        if (!read.IsRight) return DocumentReading.Refused([.. read.Faults.Select(f => f with { Row = null })]);
        if (asked.ValidUntil < time.Today()) return DocumentReading.Refused(LedgerRefusal.ExceptionOver.At(null, "validUntil", asked.ValidUntil.Iso()));
        var named = asked.ProjectCode is { } code ? (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code) : null;
        var own = caller.OrganisationCode is { } unit && named is not null && (await projects.OfUnitAsync(db, unit, ct)).Contains(named.Key) ? named.Key : (long?)null;
        // Somebody of a unit applies for the unit's own projects.
        if (caller.OrganisationCode is not null && own is null) return DocumentReading.Refused(LedgerRefusal.UnknownProject.At(null, "projectCode", asked.ProjectCode));
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == asked.IndicatorId, ct);
        // Of a unit's project only what was assigned to it: any other indicator is one that is not there.
        if (indicator is not null && own is { } project && !await db.Set<Assignment>().AnyAsync(a => a.IndicatorKey == indicator.Key && a.ProjectKey == project, ct)) indicator = null;
        var successions = new Successions(divisions, time);
        if (indicator is null || !successions.Reaches(caller.DivisionPath, indicator.DivisionPath) || divisions.Latest(successions.CodeOf(indicator)) is not { } home)
            return DocumentReading.Refused(LedgerRefusal.UnknownIndicator.At(null, "indicatorId", asked.IndicatorId));
        return DocumentReading.Of(new DocumentFacts
        {
            // A title stands in lists and in what programs are told: it names no person to anybody.
            Title = $"支付例外 {asked.PaymentId} {PayeeNames.Masked(asked.PayeeName, KindOf(content))} {asked.AmountFen / 100m:#,##0.00} 元",
            Division = home,
            CategoryCode = indicator.CategoryCode,
            Amount = new Money(asked.AmountFen),
            OrganisationCode = named?.UnitCode,
            Changes = ContentChanges.Between(null, content, Columns),
        });
    }

    public JsonElement Shown(JsonElement content, ICaller caller)
    {
        if (PayeeNames.MayRead(caller)) return content;
        var kind = KindOf(content);
        var shown = new JsonObject();
        // In whatever case the name was spelled: what reads the content does not mind it either.
        foreach (var property in content.EnumerateObject())
            shown[property.Name] = property.Name.Equals(PayeeName, StringComparison.OrdinalIgnoreCase) && property.Value.GetString() is { } name
                ? PayeeNames.Masked(name, kind)
                : JsonNode.Parse(property.Value.GetRawText());
        return JsonSerializer.SerializeToElement(shown);
    }

    public IReadOnlyList<Change> Shown(IReadOnlyList<Change> changes, ICaller caller)
    {
        if (PayeeNames.MayRead(caller)) return changes;
        var kind = changes.FirstOrDefault(c => c.Field == "payeeKind")?.After;
        return [.. changes.Select(c => c.Field == PayeeName && c.After is { } name ? c with { After = PayeeNames.Masked(name, kind) } : c)];
    }

    public async Task<IReadOnlyList<Fault>> SubmittedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var asked = Read(document.Content, new RowReader(1), document.Id);
        var isTaken = await db.Set<PaymentException>().AnyAsync(e => e.PaymentId == asked.PaymentId, ct) || await db.Set<Payment>().AnyAsync(p => p.Id == asked.PaymentId, ct);
        return isTaken ? [LedgerRefusal.IdReused.At(null, "paymentId", asked.PaymentId)] : [];
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        if (await SubmittedAsync(db, document, caller, ct) is { Count: > 0 } faults) return faults;
        var batch = await EntryBatch.OpenAsync(db, ct);
        await batch.KeepAsync(db, PaymentException.Table, [Read(document.Content, new RowReader(1), document.Id, batch.LineNo(1))], caller, time.GetUtcNow(), ct);
        return [];
    }

    private static string? KindOf(JsonElement content) => content.Deserialize<ExceptionRequest>(Json)?.PayeeKind;

    private PaymentException Read(JsonElement content, RowReader read, string documentId, long no = 0)
    {
        var sent = content.Deserialize<ExceptionRequest>(Json)!;
        read.Text("grounds", sent.Grounds, 500);
        read.Word("payeeKind", sent.PayeeKind, Known.Payment.PayeeKind.Options);
        return new()
        {
            No = no,
            PaymentId = read.Id("paymentId", sent.PaymentId),
            IndicatorId = read.Id("indicatorId", sent.IndicatorId),
            ProjectCode = read.OptionalId("projectCode", sent.ProjectCode),
            PayeeName = read.Text("payeeName", sent.PayeeName, 120),
            AmountFen = read.Amount("amount", sent.Amount).Fen,
            ValidUntil = read.Date("validUntil", sent.ValidUntil),
            DocumentId = documentId,
            GrantedAt = time.GetUtcNow(),
        };
    }
}
