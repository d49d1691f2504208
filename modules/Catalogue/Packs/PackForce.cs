using System.Text.Json;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.Packs;

/// <summary>
/// Makes what packs say hold: own categories, effective definitions and own funds, from the packs that are in force on the day and the definitions below
/// them. It is asked whenever either changes, inside the transaction of the change, and the same again changes nothing.
/// </summary>
internal sealed class PackForce(TimeProvider time)
{
    /// <summary>Who puts own categories in force.</summary>
    public const string Origin = "pack";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The versions that are in force on a day, the outermost division first.</summary>
    public static IReadOnlyList<PackRow> InForce(IEnumerable<PackRow> rows, DateOnly day) =>
    [
        .. rows.Where(row => row.TakenBackAt is null && row.From <= day).GroupBy(row => row.DivisionCode)
            .Select(versions => versions.MaxBy(row => row.Version)!).OrderBy(row => row.DivisionPath.Length).ThenBy(row => row.DivisionCode, StringComparer.Ordinal),
    ];

    /// <summary>What was set aside, as it is kept.</summary>
    public static IReadOnlyList<OverlayFault> SetAside(string? json) => json is null ? [] : JsonSerializer.Deserialize<OverlayFault[]>(json, Json)!;

    /// <summary>Makes everything hold that the packs in force today say.</summary>
    public async Task RenewAsync(SunLedgerDb db, CancellationToken ct)
    {
        var rows = await db.Set<PackRow>().AsNoTracking().ToListAsync(ct);
        if (rows.Count == 0) return;
        var packs = InForce(rows, time.Today()).Select(row => (Row: row, Pack: PackFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Text)).Pack!)).ToArray();
        await PutOwnAsync(db, packs, ct);
        await PutEffectiveAsync(db, packs, ct);
        await EnterFundsAsync(db, packs, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>An own category as a definition of its own.</summary>
    public static OverlayOutcome Own(Pack pack, PackCategory category, CategoryDefinition? was = null) => Overlaying.Apply(
        Overlaying.Begin(
            category.Code, category.Name!, category.English ?? category.Name!, category.Basis ?? "",
            pack.Funds.Where(fund => fund.Category == category.Code).Select(fund => fund.Code)),
        [category.Overlay], was);

    private async Task PutOwnAsync(SunLedgerDb db, IReadOnlyList<(PackRow Row, Pack Pack)> packs, CancellationToken ct)
    {
        var terms = await db.Set<TermRow>().Where(t => t.Origin == Origin && t.Until == null).ToListAsync(ct);
        var own = packs.SelectMany(p => p.Pack.Categories.Where(c => c.IsOwn).Select(c => (p.Row, Own(p.Pack, c).Definition))).ToArray();
        var gone = terms.Where(t => own.All(o => (o.Definition.Code, o.Definition.Hash, Source(o.Row)) != (t.CategoryCode, t.Hash, t.Source))).ToArray();
        foreach (var term in gone) term.Until = time.GetUtcNow();
        // Two saves: the old term must have ended before the index lets the new one in.
        await db.SaveChangesAsync(ct);
        foreach (var (row, definition) in own)
        {
            if (terms.Except(gone).Any(t => t.CategoryCode == definition.Code)) continue;
            await Definitions.KeepAsync(db, definition, time.GetUtcNow(), ct);
            db.Add(new TermRow { CategoryCode = definition.Code, Hash = definition.Hash, Origin = Origin, Source = Source(row), Since = time.GetUtcNow() });
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task PutEffectiveAsync(SunLedgerDb db, IReadOnlyList<(PackRow Row, Pack Pack)> packs, CancellationToken ct)
    {
        var texts = await db.Set<TermRow>().Where(t => t.Until == null).Join(db.Set<DefinitionRow>(), t => t.Hash, d => d.Hash, (t, d) => new { t.CategoryCode, d.Text }).ToListAsync(ct);
        var under = texts.ToDictionary(t => t.CategoryCode, t => t.Text);
        var standing = await db.Set<EffectiveRow>().Where(e => e.Until == null).ToListAsync(ct);
        var made = new List<(string Path, string Category, EffectiveRow Row, CategoryDefinition Definition)>();
        foreach (var (row, pack) in packs)
            foreach (var category in pack.Categories.Where(c => !c.IsOwn))
            {
                var above = made.LastOrDefault(m => m.Category == category.Code && row.DivisionPath.StartsWith(m.Path, StringComparison.Ordinal)).Definition
                    ?? (under.TryGetValue(category.Code, out var text) ? CategoryDefinition.Read(text) : null);
                // The plugin is gone for now; when it comes back, what was laid over it comes back with it.
                if (above is null) continue;
                var before = standing.Find(e => e.CategoryCode == category.Code && e.DivisionCode == row.DivisionCode);
                var outcome = Overlaying.Apply(above, [category.Overlay], await WasAsync(db, before, ct));
                made.Add((row.DivisionPath, category.Code, Effective(row, category.Code, above, outcome), outcome.Definition));
            }

        var stays = new List<EffectiveRow>();
        foreach (var old in standing)
        {
            if (made.Exists(m => Same(m.Row, old))) stays.Add(old);
            else old.Until = time.GetUtcNow();
        }
        await db.SaveChangesAsync(ct);
        foreach (var (_, _, row, definition) in made)
        {
            if (stays.Exists(old => Same(row, old))) continue;
            await Definitions.KeepAsync(db, definition, time.GetUtcNow(), ct);
            db.Add(row);
        }
        await db.SaveChangesAsync(ct);
    }

    private static async Task<CategoryDefinition?> WasAsync(SunLedgerDb db, EffectiveRow? row, CancellationToken ct) =>
        row is not null && await db.Set<DefinitionRow>().Where(d => d.Hash == row.Hash).Select(d => d.Text).SingleOrDefaultAsync(ct) is { } text ? CategoryDefinition.Read(text) : null;

    private EffectiveRow Effective(PackRow pack, string category, CategoryDefinition under, OverlayOutcome outcome) => new()
    {
        CategoryCode = category,
        DivisionCode = pack.DivisionCode,
        DivisionPath = pack.DivisionPath,
        Hash = outcome.Definition.Hash,
        UnderHash = under.Hash,
        SetAside = outcome.SetAside.Count == 0 ? null : JsonSerializer.Serialize(outcome.SetAside, Json),
        Since = time.GetUtcNow(),
    };

    private static bool Same(EffectiveRow a, EffectiveRow b) =>
        (a.CategoryCode, a.DivisionCode, a.Hash, a.UnderHash, a.SetAside) == (b.CategoryCode, b.DivisionCode, b.Hash, b.UnderHash, b.SetAside);

    private async Task EnterFundsAsync(SunLedgerDb db, IReadOnlyList<(PackRow Row, Pack Pack)> packs, CancellationToken ct)
    {
        var codes = packs.SelectMany(p => p.Pack.Funds).Select(f => f.Code).ToArray();
        var known = await db.Set<FundRow>().Where(f => codes.Contains(f.Code)).ToDictionaryAsync(f => f.Code, ct);
        var changed = false;
        foreach (var (row, pack) in packs)
        {
            var seq = await db.Set<FundRow>().Where(f => f.OwnerDivision == row.DivisionCode).MaxAsync(f => (int?)f.Seq, ct) ?? 0;
            foreach (var fund in pack.Funds)
            {
                if (known.TryGetValue(fund.Code, out var there))
                {
                    changed |= there.Take(fund.Name, fund.English ?? fund.Name, fund.Department, fund.Scope, fund.Note);
                    continue;
                }
                db.Add(Fund(fund, row, ++seq));
                changed = true;
            }
        }
        if (!changed) return;
        await db.SaveChangesAsync(ct);
        await db.BumpAsync(ListRow.Funds, ct);
    }

    private FundRow Fund(PackFund fund, PackRow pack, int seq) => new()
    {
        Code = fund.Code,
        Level = Domain.DivisionHistory.LevelOf(pack.DivisionCode),
        Seq = seq,
        Name = fund.Name,
        English = fund.English ?? fund.Name,
        CategoryCode = fund.Category,
        ResponsibleDepartment = fund.Department,
        ScopeClause = fund.Scope,
        IsPartial = fund.IsPartial,
        OwnerDivision = pack.DivisionCode,
        OwnerPath = pack.DivisionPath,
        Note = fund.Note,
        EnteredAt = time.GetUtcNow(),
        EnteredBy = pack.PutById,
    };

    private static string Source(PackRow row) => $"{row.DivisionCode} v{row.Version}";
}
