using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Packs.Forms;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.Memory;

/// <summary>A version of a pack that is in force.</summary>
internal sealed record PackInForce(PackRow Row, Pack Pack);

/// <summary>The packs that are in force, in memory.</summary>
internal sealed class PackBook(TimeProvider time) : IBook
{
    private sealed record Content(long Version, IReadOnlyList<PackInForce> Packs, DateOnly? Turn);

    private volatile Content _content = new(0, [], null);

    // Packs change what categories say, so that they share their version.
    public string List => ListRow.Categories;

    public long Version => _content.Version;

    /// <summary>The packs in force, the outermost division first.</summary>
    public IReadOnlyList<PackInForce> All => _content.Packs;

    /// <summary>The next day on which a pack that waits comes into force.</summary>
    public DateOnly? Turn => _content.Turn;

    /// <summary>The section that answers for a fund in a division: as the nearest pack says, from the division upwards.</summary>
    public string? OwnerOf(string fundCode, string divisionPath) => All
        .Where(p => divisionPath.StartsWith(p.Row.DivisionPath, StringComparison.Ordinal)).Reverse()
        .Select(p => p.Pack.Owners.FirstOrDefault(o => o.Fund == fundCode)?.Department).FirstOrDefault(department => department is not null);

    /// <summary>Codes of the own categories that are none of the caller's: one serves its division, those above and those below.</summary>
    public IEnumerable<string> HiddenFrom(ICaller caller) => All
        .Where(p => !caller.Sees(p.Row.DivisionPath) && !caller.DivisionPath.StartsWith(p.Row.DivisionPath, StringComparison.Ordinal))
        .SelectMany(p => p.Pack.Categories.Where(c => c.IsOwn)).Select(c => c.Code);

    public async Task ReadAsync(SunLedgerDb db, long version, CancellationToken ct)
    {
        var (rows, today) = (await db.Set<PackRow>().AsNoTracking().ToListAsync(ct), time.Today());
        var waiting = rows.Where(row => row.TakenBackAt is null && row.From > today).Select(row => (DateOnly?)row.From).Min();
        _content = new(version, [.. PackForce.InForce(rows, today).Select(row => new PackInForce(row, PackFile.Read(System.Text.Encoding.UTF8.GetBytes(row.Text)).Pack!))], waiting);
    }
}
