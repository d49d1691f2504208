using System.Globalization;
using System.Text;
using System.Text.Json;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Imports;

namespace SunLedger.Catalogue.Approvals;

/// <summary>A change of the parameters and rules of a division: a pack to be put in force, or a version of it to be taken back.</summary>
/// <param name="Pack">The pack, as POST /packs takes it.</param>
/// <param name="From">The first day on which it is in force; the day of the last agreement when absent, or when that comes later.</param>
/// <param name="Division">Of a version to be taken back: its division.</param>
/// <param name="Version">Which version.</param>
/// <param name="Why">Why it is taken back.</param>
internal sealed record RuleChange(JsonElement? Pack, DateOnly? From, string? Division, int? Version, string? Why);

/// <summary>
/// 规则与参数变更 as a document. A pack is what a division adds to funds, parameters, fields and rules: what it changes of them is printed item by item. What it is judged by may
/// change while it waits, so it is judged again when it is granted.
/// </summary>
internal sealed class RuleChangeDocument(PackJudge judge, PackStore store, DivisionBook divisions, Shelf shelf, TimeProvider time) : IDocumentKind
{
    public const string KindCode = "rule-change";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Code => KindCode;

    public Bilingual Name => new("规则与参数变更", "Change of rules and parameters");

    public string Permission => May.KeepCatalogue;

    public IReadOnlyList<ImportColumn> Columns => [];

    public async Task<DocumentReading> ReadAsync(SunLedgerDb db, JsonElement content, ICaller caller, CancellationToken ct)
    {
        var asked = Change(content);
        return asked.Pack is null ? await ReadTakeBackAsync(db, asked, caller, ct) : await ReadPackAsync(db, asked, caller, ct);
    }

    // The versions that the division ever had and how many of them were taken back: either changes what a pack is read beside.
    public async Task<string?> BasisAsync(SunLedgerDb db, JsonElement content, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is not null) await db.HoldAsync(ListRow.Categories, ct);
        var asked = Change(content);
        var division = asked.Pack is { } pack ? PackFile.Read(Encoding.UTF8.GetBytes(pack.GetRawText())).Pack?.Division : asked.Division;
        var versions = db.Set<PackRow>().Where(p => p.DivisionCode == division);
        var (all, takenBack) = (await versions.CountAsync(ct), await versions.CountAsync(p => p.TakenBackAt != null, ct));
        return string.Create(CultureInfo.InvariantCulture, $"{all}-{takenBack}");
    }

    public async Task<IReadOnlyList<Fault>> GrantedAsync(SunLedgerDb db, Document document, ICaller caller, CancellationToken ct)
    {
        var asked = Change(document.Content);
        if (asked.Pack is null)
            return await store.TakeBackAsync(db, asked.Division!, asked.Version!.Value, asked.Why!.Trim(), caller, ct) is null
                ? [Fault.Of(PackRefusals.Nothing, null, "version", asked.Division)] : [];
        var judged = Judge(asked, caller);
        if (judged.Faults.Count > 0) return [.. judged.Faults.Select(f => PackRefusals.Of(f) with { Row = null })];
        await store.PutAsync(db, judged, asked.From is { } from && from > time.Today() ? from : time.Today(), caller, ct);
        return [];
    }

    public Task CommittedAsync(CancellationToken ct) => shelf.RefreshAsync(ct);

    private async Task<DocumentReading> ReadPackAsync(SunLedgerDb db, RuleChange asked, ICaller caller, CancellationToken ct)
    {
        if (asked.From < time.Today()) return DocumentReading.Refused(Fault.Of(PackRefusals.Retroactive, null, "from", Iso(asked.From.Value)));
        var judged = Judge(asked, caller);
        if (judged.Faults.Count > 0) return DocumentReading.Refused([.. judged.Faults.Select(f => PackRefusals.Of(f) with { Row = null })]);
        var (division, pack) = (judged.Division!, judged.Pack!);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{division.Name}规则与参数变更 {pack.Name}",
            Division = division,
            Changes = [.. Days(asked), .. PackChanges.Between(Read((await NewestAsync(db, division.Code, ct))?.Text), pack)],
        });
    }

    private async Task<DocumentReading> ReadTakeBackAsync(SunLedgerDb db, RuleChange asked, ICaller caller, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "why", "原因", asked.Why, 500) is { } fault) return DocumentReading.Refused(fault with { Row = null });
        var versions = await db.Set<PackRow>().AsNoTracking().Where(p => p.DivisionCode == asked.Division && p.TakenBackAt == null).OrderBy(p => p.Version).ToListAsync(ct);
        var taken = versions.Find(v => v.Version == asked.Version);
        if (taken is null || !caller.Sees(taken.DivisionPath) || divisions.Latest(taken.DivisionCode) is not { } division)
            return DocumentReading.Refused(Fault.Of(PackRefusals.Nothing, null, "version", asked.Division));
        var rest = Read(versions.FindLast(v => v != taken)?.Text) ?? new Pack(division.Code, "", null);
        return DocumentReading.Of(new DocumentFacts
        {
            Title = $"{division.Name}本地包退回第 {taken.Version} 版",
            Division = division,
            Changes = PackChanges.Between(Read(versions[^1].Text), taken == versions[^1] ? rest : Read(versions[^1].Text)!),
        });
    }

    private IEnumerable<Change> Days(RuleChange asked) => [new("from", "生效日期", null, Iso(asked.From ?? time.Today()))];

    private JudgedPack Judge(RuleChange asked, ICaller caller) => judge.Judge(PackFile.Read(Encoding.UTF8.GetBytes(asked.Pack!.Value.GetRawText())), caller);

    private static Task<PackRow?> NewestAsync(SunLedgerDb db, string division, CancellationToken ct) =>
        db.Set<PackRow>().AsNoTracking().Where(p => p.DivisionCode == division && p.TakenBackAt == null).OrderByDescending(p => p.Version).FirstOrDefaultAsync(ct);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Pack? Read(string? text) => text is null ? null : PackFile.Read(Encoding.UTF8.GetBytes(text)).Pack;

    private static RuleChange Change(JsonElement content) => content.Deserialize<RuleChange>(Json)!;
}
